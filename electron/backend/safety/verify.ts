import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerifyFinding, VerifyReport } from '#contract/app.ts'
import type { Context } from '../context.ts'
import type { Sqlite } from '../database/connect.ts'

/** Looks through the whole database and at every file kept beside it; changes nothing. */
export async function verifyLedger(context: Context): Promise<VerifyReport> {
  const { sqlite } = context.store
  const findings = [
    ...integrityFindings(sqlite),
    ...foreignKeyFindings(sqlite),
    ...(await originalFileFindings(context)),
  ]
  return { ok: findings.length === 0, rows: countRows(sqlite), findings }
}

function integrityFindings(sqlite: Sqlite): VerifyFinding[] {
  const lines = sqlite.pragma('integrity_check') as { integrity_check: string }[]
  return lines
    .filter((line) => line.integrity_check !== 'ok')
    .map((line) => ({ code: 'integrity', detail: line.integrity_check }))
}

function foreignKeyFindings(sqlite: Sqlite): VerifyFinding[] {
  const lines = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  return lines.map((line) => ({ code: 'foreign_key', detail: `${line.table} → ${line.parent}` }))
}

/** The spreadsheets of imports are kept under their SHA-256; each must still have that hash. */
async function originalFileFindings(context: Context): Promise<VerifyFinding[]> {
  const folder = join(context.dataFolder, 'imports')
  const kept = existsSync(folder) ? readdirSync(folder) : []
  const batches = await context.db
    .selectFrom('import_batch')
    .select(['file_sha256', 'file_name'])
    .groupBy('file_sha256')
    .execute()
  return batches.flatMap(({ file_sha256, file_name }): VerifyFinding[] => {
    const file = kept.find((name) => name.startsWith(file_sha256))
    if (file === undefined) return [{ code: 'file_missing', detail: file_name }]
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
    return hash === file_sha256 ? [] : [{ code: 'file_altered', detail: file_name }]
  })
}

function countRows(sqlite: Sqlite): Record<string, number> {
  const tables = sqlite
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
  const counts = tables.map(({ name }): [string, number] => {
    const row = sqlite
      .prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${name}"`)
      .get()
    return [name, row?.count ?? 0]
  })
  return Object.fromEntries(counts)
}
