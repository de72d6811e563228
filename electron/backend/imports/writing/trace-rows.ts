import type { Trx } from '../../context.ts'
import type { ImportRowTable } from '../../database/schema.ts'

/** Rows per INSERT statement. */
const TRACE_CHUNK = 2000

/** The sheet row behind each row written, so that every value can be traced to its cell. */
export async function traceRows(trx: Trx, rows: readonly ImportRowTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += TRACE_CHUNK) {
    await trx
      .insertInto('import_row')
      .values(rows.slice(from, from + TRACE_CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
