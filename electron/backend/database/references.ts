import { type Kysely, sql } from 'kysely'
import { type Author, updateRecorded } from './recorded-write.ts'
import type { Database, RecordedTable } from './schema.ts'

/** A column that names rows of another table. */
export interface Reference {
  readonly table: RecordedTable
  readonly column: string
}

/**
 * Every column that refers to the table, read from the database itself: a table added later cannot
 * be forgotten. Left out are tables whose rows go with the row they name.
 */
export async function listReferences(
  db: Kysely<Database>,
  table: RecordedTable,
): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    SELECT schema.name AS "table", key."from" AS "column"
    FROM sqlite_schema AS schema, pragma_foreign_key_list(schema.name) AS key
    WHERE schema.type = 'table' AND key."table" = ${table} AND key.on_delete <> 'CASCADE'
    ORDER BY schema.name, key."from"`.execute(db)
  return rows
}

/** Ids of the rows that name the given one in the column. */
export async function referringIds(
  db: Kysely<Database>,
  { table, column }: Reference,
  id: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id} ORDER BY rowid`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * Makes every row that names one row name another instead, each recorded in the change log.
 *
 * @returns rows rewritten, by table
 */
export async function rewriteReferences(
  trx: Kysely<Database>,
  author: Author,
  table: RecordedTable,
  from: string,
  to: string,
): Promise<ReadonlyMap<RecordedTable, readonly string[]>> {
  const rewritten = new Map<RecordedTable, readonly string[]>()
  for (const reference of await listReferences(trx, table)) {
    const ids = await referringIds(trx, reference, from)
    for (const id of ids) {
      await updateRecorded(trx, author, reference.table, id, { [reference.column]: to })
    }
    rewritten.set(reference.table, [...(rewritten.get(reference.table) ?? []), ...ids])
  }
  return rewritten
}
