import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#backend/database/connect.ts'
import { readLedgerHeader } from '#backend/database/ledger-file.ts'
import { migrate, SCHEMA_VERSION } from '#backend/database/migrate.ts'
import { migrations } from '#backend/database/migrations/index.ts'
import { openLedger } from '#backend/database/open-ledger.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (beforeMigration = () => Promise.resolve()) =>
  openLedger({ dataFolder: folder, beforeMigration })

test('the steps are numbered without a gap', () => {
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(
    migrations.map((_, index) => index + 1),
  )
})

test('the newest schema is as recorded, and every table is STRICT', async () => {
  const connection = connect(':memory:')
  await migrate(connection)
  const schema = connection.sqlite
    .prepare<[], { sql: string }>(
      'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name',
    )
    .all()
    .map((row) => row.sql)
  expect(schema.join('\n\n')).toMatchSnapshot()
  const lax = connection.sqlite
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0
      AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  expect(lax).toEqual([])
  await connection.close()
})

test('every connection has the pragmas the data relies on', async () => {
  const { sqlite, close } = await open()
  const pragma = (name: string) => sqlite.pragma(name, { simple: true })
  expect({
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreignKeys: pragma('foreign_keys'),
    trustedSchema: pragma('trusted_schema'),
    cellSizeCheck: pragma('cell_size_check'),
    locking: pragma('locking_mode'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    locking: 'exclusive',
  })
  await close()
})

test('a file of a newer program is refused by its number and left untouched', async () => {
  const first = await open()
  first.sqlite.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
  await first.close()
  await expect(open()).rejects.toMatchObject({
    data: {
      code: 'database_newer',
      details: { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION },
    },
  })
  expect(readLedgerHeader(join(folder, 'ledger.sqlite'))?.version).toBe(SCHEMA_VERSION + 1)
})

test("another program's database is refused", async () => {
  const first = await open()
  first.sqlite.pragma('application_id = 1')
  await first.close()
  await expect(open()).rejects.toMatchObject({ data: { code: 'database_foreign' } })
})

test('the change log can neither be changed nor shortened', async () => {
  const { sqlite, close } = await open()
  sqlite.exec(`INSERT INTO change_log (at, operator, action, table_name, row_id)
    VALUES ('2020-01-01T00:00:00Z', '李梅', 'insert', 'township', 't1')`)
  expect(() => sqlite.exec('DELETE FROM change_log')).toThrow('append only')
  expect(() => sqlite.exec(`UPDATE change_log SET operator = 'x'`)).toThrow('append only')
  await close()
})
