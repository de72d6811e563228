import type { Kysely } from 'kysely'
import type { TracedOwner } from '#contract/imports/traces.ts'
import type { Database } from '../schema.ts'

/** Lines of the change log that speak of a row and of what belongs to it, oldest first. */
export function listWritings(db: Kysely<Database>, table: TracedOwner, id: string) {
  const lines = db
    .selectFrom('change_log')
    .leftJoin('import_batch', 'import_batch.id', 'change_log.batch_id')
    .select([
      'change_log.id',
      'change_log.action',
      'change_log.table_name as table',
      'change_log.row_id as rowId',
      'change_log.after',
      'import_batch.id as batchId',
      'import_batch.file_name as fileName',
      'import_batch.sheet',
      'import_batch.mapping',
      'import_batch.imported_at as importedAt',
      'import_batch.operator',
    ])
    .orderBy('change_log.id')
  return table === 'project'
    ? lines.where('change_log.project_id', '=', id).execute()
    : lines.where('table_name', '=', table).where('row_id', '=', id).execute()
}

export type Writing = Awaited<ReturnType<typeof listWritings>>[number]

/** The sheet row behind each of the rows, by batch and row. */
export async function listSheetRows(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('import_row')
    .select(['batch_id', 'row_id', 'sheet_row'])
    .where('row_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [`${row.batch_id} ${row.row_id}`, row.sheet_row]))
}
