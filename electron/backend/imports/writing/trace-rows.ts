import type { Writing } from './writing.ts'

/** Rows per INSERT statement. */
const TRACE_CHUNK = 2000

/** Tables whose rows are traced to the row of a sheet; parts of a project by their project. */
export type TracedTable =
  'project' | 'target' | 'school' | 'school_condition' | 'allocation_document' | 'fund_entry'

interface WrittenRow {
  readonly table: TracedTable
  readonly id: string
  /** 1-based row of the sheet. */
  readonly row: number
}

/** The sheet row behind each row written, so that every value can be traced to its cell. */
export async function traceRows(
  { trx, author }: Writing,
  rows: readonly WrittenRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += TRACE_CHUNK) {
    await trx
      .insertInto('import_row')
      .values(
        rows.slice(from, from + TRACE_CHUNK).map(({ table, id, row }) => ({
          batch_id: author.batchId,
          table_name: table,
          row_id: id,
          sheet_row: row,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
