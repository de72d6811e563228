import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerifyFinding, VerifyReport } from '#contract/app.ts'
import { type Quarter, quarterLabel } from '#domain/quarter.ts'
import {
  attachmentFindings,
  issuedFileFindings,
  templateFindings,
} from '../attachments/verify-attachments.ts'
import { sha256Of } from '../closing/sha256-of.ts'
import type { Context } from '../context.ts'
import type { Sqlite } from '../database/connect.ts'

/** Looks through the whole database and at every file kept beside it; changes nothing. */
export async function verifyLedger(context: Context): Promise<VerifyReport> {
  const { sqlite } = context.store
  const findings = [
    ...integrityFindings(sqlite),
    ...foreignKeyFindings(sqlite),
    ...(await originalFileFindings(context)),
    ...(await attachmentFindings(context)),
    ...(await issuedFileFindings(context)),
    ...(await templateFindings(context)),
    ...closingFindings(sqlite),
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

/**
 * What a closing froze must still have the hash it was closed under, and each closed quarter its
 * dataset. One after another, because a dataset can be large.
 */
function closingFindings(sqlite: Sqlite): VerifyFinding[] {
  const closings = sqlite
    .prepare<[], { quarter: Quarter; version: number; sha256: string; check_code: string }>(
      'SELECT quarter, version, sha256, check_code FROM closing ORDER BY quarter, version',
    )
    .all()
  const content = sqlite.prepare<[string], { content: string }>(
    'SELECT content FROM frozen_dataset WHERE sha256 = ?',
  )
  return closings
    .filter(({ sha256, check_code }) => {
      const frozen = content.get(sha256)
      return !frozen || sha256Of(frozen.content) !== sha256 || !sha256.startsWith(check_code)
    })
    .map(({ quarter, version }) => ({
      code: 'closing_altered',
      detail: `${quarterLabel(quarter)}第${version}版`,
    }))
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
