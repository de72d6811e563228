import type { Insertable, Kysely, Updateable } from 'kysely'
import { appError } from '#contract/result.ts'
import type { ChangeAction } from '#contract/quarter/history.ts'
import type { Database, RecordedTable } from './schema.ts'

/** Who makes a change, when and why; written beside every change. */
export interface Author {
  /** ISO time, UTC */
  readonly at: string
  readonly operator: string
  /** Null for a name that was never entered as an operator. */
  readonly operatorId: string | null
  /** Shared by everything one call writes. */
  readonly actionId: string
  /** The action that is taken back. */
  readonly undoes?: string
  readonly reason: string | null
  readonly batchId: string | null
}

/** Rows per INSERT statement: well below SQLite's limit of 32,766 parameters. */
const CHUNK = 400

type Row = Record<string, unknown>

/** The only writer of project data: the row and its line in the change log, in one transaction. */
export async function insertRecorded<Table extends RecordedTable>(
  trx: Kysely<Database>,
  author: Author,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
  action: 'insert' | 'restore' = 'insert',
): Promise<void> {
  for (const chunk of chunks(rows)) {
    await untyped(trx).insertInto(named(table)).values(chunk).execute()
  }
  await logChanges(
    trx,
    author,
    rows.map((row) => logLine(action, table, row as Row, null, row as Row)),
  )
}

interface UpdateOptions<Table extends RecordedTable> {
  /** Written with a change, and alone no change: who entered it last and when. */
  readonly stamp?: Updateable<Database[Table]>
  /** Into the recycle bin and out of it are changes of a row with a name of their own. */
  readonly action?: 'update' | 'delete' | 'restore'
  /** Counted by the program; kept in the log and not shown. */
  readonly isBookkeeping?: boolean
}

/**
 * Changes one row and logs the columns whose value really changed; nothing is written when none
 * did.
 *
 * @returns whether anything changed
 * @throws AppError `not_found`
 */
export async function updateRecorded<Table extends RecordedTable>(
  trx: Kysely<Database>,
  author: Author,
  table: Table,
  id: string,
  values: Updateable<Database[Table]>,
  { stamp = {}, action = 'update', isBookkeeping = false }: UpdateOptions<Table> = {},
): Promise<boolean> {
  const before = await readRow(trx, table, id)
  const differing = (row: Row) =>
    Object.entries(row).filter(([column, value]) => value !== undefined && value !== before[column])
  const changed = differing(values)
  if (changed.length === 0) return false
  changed.push(...differing(stamp))
  await untyped(trx)
    .updateTable(named(table))
    .set(Object.fromEntries(changed))
    .where(keyOf(table), '=', id)
    .execute()
  const old = Object.fromEntries(changed.map(([column]) => [column, before[column]]))
  const line = logLine(action, table, before, old, Object.fromEntries(changed))
  await logChanges(trx, author, [{ ...line, is_bookkeeping: isBookkeeping ? 1 : 0 }])
  return true
}

/** Removes rows for good and logs them whole. @throws AppError `not_found` */
export async function deleteRecorded(
  trx: Kysely<Database>,
  author: Author,
  table: RecordedTable,
  ids: readonly string[],
): Promise<void> {
  const key = keyOf(table)
  for (const chunk of chunks(ids)) {
    const stored = await untyped(trx)
      .selectFrom(named(table))
      .selectAll()
      .where(key, 'in', chunk)
      .execute()
    const rows = new Map(stored.map((row) => [row[key], row]))
    const before = chunk.map((id) => rows.get(id) ?? missing(table, id))
    await untyped(trx).deleteFrom(named(table)).where(key, 'in', chunk).execute()
    await logChanges(
      trx,
      author,
      before.map((row) => logLine('delete', table, row, row, null)),
    )
  }
}

interface LogLine {
  readonly action: ChangeAction
  readonly table_name: string
  readonly row_id: string
  readonly project_id: string | null
  readonly before: string | null
  readonly after: string | null
  readonly is_bookkeeping: 0 | 1
}

/** One line of the change log; `row` is the row it speaks of, for its id and its project. */
function logLine(
  action: ChangeAction,
  table: RecordedTable,
  row: Row,
  before: Row | null,
  after: Row | null,
): LogLine {
  const rowId = String(row[keyOf(table)])
  const project = table === 'project' ? rowId : row['project_id']
  return {
    action,
    table_name: table,
    row_id: rowId,
    project_id: typeof project === 'string' ? project : null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    is_bookkeeping: 0,
  }
}

async function logChanges(
  trx: Kysely<Database>,
  author: Author,
  lines: readonly LogLine[],
): Promise<void> {
  const { at, operator, reason } = author
  const signed = {
    at,
    operator,
    reason,
    operator_id: author.operatorId,
    action_id: author.actionId,
    undoes_action_id: author.undoes ?? null,
    batch_id: author.batchId,
  }
  for (const chunk of chunks(lines)) {
    await trx
      .insertInto('change_log')
      .values(chunk.map((line) => ({ ...line, ...signed })))
      .execute()
  }
}

async function readRow(trx: Kysely<Database>, table: RecordedTable, id: string): Promise<Row> {
  const row = await untyped(trx)
    .selectFrom(named(table))
    .selectAll()
    .where(keyOf(table), '=', id)
    .executeTakeFirst()
  return row ?? missing(table, id)
}

function missing(table: RecordedTable, id: string): never {
  throw appError('not_found', { what: table, id })
}

function keyOf(table: RecordedTable): 'id' | 'key' | 'quarter' {
  if (table === 'setting') return 'key'
  return table === 'quarter_state' ? 'quarter' : 'id'
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK)
}

/** Kysely cannot type a query over a table chosen at run time; the exported signatures do. */
function untyped(trx: Kysely<Database>): Kysely<{ any_table: Row }> {
  return trx as unknown as Kysely<{ any_table: Row }>
}

function named(table: RecordedTable): 'any_table' {
  return table as unknown as 'any_table'
}
