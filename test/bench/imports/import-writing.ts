import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createBackend } from '#backend/create-backend.ts'
import { connect } from '#backend/database/connect.ts'
import { LEDGER_FILE } from '#backend/database/ledger-file.ts'
import { migrate } from '#backend/database/migrate.ts'
import { silentLog } from '#backend/log.ts'
import { RESOURCES_FOLDER } from '../../helpers/test-backend.ts'
import { type Bench, type Measurement } from '../bench.ts'
import { largeFile } from './large-sheet.ts'

const ROWS = 10_000

/** What an import writes, beside bare prepared statements that put the same rows into the same tables. */
export const importWriting: Bench = {
  name: 'writing',
  setting: `${ROWS} rows written with budgets, history and trace, matching and planning included`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-writing-'))
    try {
      const time = await timeImport(folder)
      const timeBeside = await timeBareInserts(join(folder, LEDGER_FILE))
      return [line(time, timeBeside)]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function line(time: number, timeBeside: number): Measurement {
  return { what: `xlsx, ${ROWS} rows`, beside: 'bare inserts', time, timeBeside, limit: 3 }
}

/** From the moment the program says that it writes to its answer, in milliseconds. */
async function timeImport(dataFolder: string): Promise<number> {
  const backend = await createBackend({
    dataFolder,
    resourcesFolder: RESOURCES_FOLDER,
    version: '0.0.0-bench',
    clock: () => new Date(),
    newId: randomUUID,
    log: silentLog,
  })
  let begun = 0
  backend.subscribe((event) => {
    if (event.type === 'progress' && event.step === 'writing') begun ||= performance.now()
  })
  const file = await backend.call('imports.open', {
    fileName: '台账.xlsx',
    bytes: new Uint8Array(largeFile(ROWS, 'xlsx')),
    jobId: 'open',
  })
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  const outcome = await backend.call('imports.apply', {
    fileId: file.value.fileId,
    sheet: '台账',
    asAt: '2021Q3',
    jobId: 'apply',
  })
  const time = performance.now() - begun
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  await backend.close()
  return time
}

/** Every row the ledger holds now, put into an empty ledger beside it in one transaction. */
async function timeBareInserts(path: string): Promise<number> {
  const written = new Database(path, { readonly: true })
  const empty = connect(`${path}.bare`)
  await migrate(empty)
  const { sqlite } = empty
  sqlite.pragma('foreign_keys = OFF')
  const tables = written
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[]
  const work = tables.map((table) => {
    const rows = written.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]
    sqlite.exec(`DELETE FROM "${table}"`)
    const places = rows[0]?.map(() => '?').join(', ') ?? ''
    return {
      rows,
      insert: rows.length > 0 ? sqlite.prepare(`INSERT INTO "${table}" VALUES (${places})`) : null,
    }
  })
  const start = performance.now()
  sqlite.transaction(() => {
    for (const { rows, insert } of work) for (const row of rows) insert?.run(...row)
  })()
  const time = performance.now() - start
  await empty.close()
  written.close()
  return time
}
