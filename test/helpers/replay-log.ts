import { type Selectable, sql } from 'kysely'
import { connect, type Connection, type Sqlite } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import type { ChangeLogTable } from '#backend/database/tables/history.ts'

type Line = Selectable<ChangeLogTable>

/** Columns by which a row of the log is found again. */
const KEYS: Readonly<Record<string, string>> = { setting: 'key', quarter_state: 'quarter' }

/** A ledger in memory, made from nothing but the change log up to one line. */
export async function replayLog(source: Sqlite, until: number): Promise<Connection> {
  const copy = connect(':memory:')
  await migrate(copy)
  const frozen = source
    .prepare<[], { sha256: string; content: string }>('SELECT * FROM frozen_dataset')
    .all()
  for (const row of frozen) await copy.db.insertInto('frozen_dataset').values(row).execute()
  const lines = source
    .prepare<[number], Line>('SELECT * FROM change_log WHERE id <= ? ORDER BY id')
    .all(until)
  for (const line of lines) await replay(copy, line)
  return copy
}

async function replay({ db }: Connection, line: Line): Promise<void> {
  const table = sql.table(line.table_name)
  const key = sql.ref(KEYS[line.table_name] ?? 'id')
  const after = Object.entries(JSON.parse(line.after ?? '{}') as Record<string, unknown>)
  if (line.before === null) {
    const columns = sql.join(after.map(([column]) => sql.ref(column)))
    const values = sql.join(after.map(([, value]) => sql.val(value)))
    await sql`INSERT INTO ${table} (${columns}) VALUES (${values})`.execute(db)
  } else if (line.after === null) {
    await sql`DELETE FROM ${table} WHERE ${key} = ${line.row_id}`.execute(db)
  } else {
    const changes = sql.join(after.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
    await sql`UPDATE ${table} SET ${changes} WHERE ${key} = ${line.row_id}`.execute(db)
  }
}
