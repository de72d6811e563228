import { type Kysely, sql } from 'kysely'
import type { Trace } from '#contract/reports/passport.ts'
import { listSheetRows } from '../../database/repositories/traces.ts'
import type { Database, RecordedTable } from '../../database/schema.ts'
import { columnOf, sheetRowOf } from '../../imports/source-cell.ts'

interface Written {
  readonly table: RecordedTable
  readonly rowId: string
  /** The column whose last change is wanted. */
  readonly column: string
  /** The import fields that can fill the column, the likeliest first. */
  readonly fields: readonly string[]
  /** The project the sheet's row was taken for. */
  readonly projectId: string
}

/** Who gave a column its present value, and when; null where the log does not say. */
export async function traceChange(db: Kysely<Database>, written: Written): Promise<Trace | null> {
  const { table, rowId, column } = written
  const change = await db
    .selectFrom('change_log')
    .select(['at', 'operator', 'reason', 'batch_id as batchId'])
    .where('row_id', '=', rowId)
    .where('table_name', '=', table)
    .where(sql`json_type(after, ${`$.${column}`})`, 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!change) return null
  const { at, operator, reason, batchId } = change
  const cell = batchId === null ? null : await cellOf(db, batchId, written)
  return { at, operator, reason, cell }
}

/** The sheet's cell the value was read from; without its letter where the mapping names no column. */
async function cellOf(
  db: Kysely<Database>,
  batchId: string,
  { rowId, fields, projectId }: Written,
): Promise<Trace['cell']> {
  const batch = await db
    .selectFrom('import_batch')
    .select(['file_name as fileName', 'sheet', 'mapping'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!batch) return null
  const { fileName, sheet, mapping } = batch
  const row = sheetRowOf(await listSheetRows(db, [rowId, projectId]), batchId, [rowId, projectId])
  return { fileName, sheet, row, letter: columnOf(mapping, fields)?.letter ?? null }
}
