import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LEDGER_FILE } from '#backend/database/ledger-file.ts'
import { appError } from '#contract/result.ts'
import { withBackend } from '../session.ts'
import { print, printJson, say } from '../speech.ts'

interface Options {
  readonly data: string
  readonly json?: true
}

/** `verify --data DIR`: exit code 1 when anything is found. Never makes a new ledger. */
export async function verifyLedger({ data, json }: Options): Promise<void> {
  requireLedger(data)
  const report = await withBackend(data, (ask) => ask('app.verify', {}))
  if (json) printJson(report)
  else {
    for (const [table, count] of Object.entries(report.rows)) print(`${table}: ${count}`)
    for (const finding of report.findings) print(`${finding.code}: ${finding.detail}`)
  }
  if (report.ok) say('数据完好。')
  else process.exitCode = 1
}

/** `backup --data DIR`: prints the name of the new backup. */
export async function backUpLedger({ data, json }: Options): Promise<void> {
  requireLedger(data)
  const backup = await withBackend(data, (ask) => ask('safety.backUp', {}))
  if (json) printJson(backup)
  else print(join(data, 'backups', backup.name))
}

/** Looking after a ledger never makes a new one. @throws AppError `database_missing` */
export function requireLedger(data: string): void {
  const path = join(data, LEDGER_FILE)
  if (!existsSync(path)) throw appError('database_missing', { path })
}
