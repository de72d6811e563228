import type { Trx } from '../../context.ts'
import type { RecordedTable } from '../../database/schema.ts'

/** Rows that hold others first, so that removing backwards never leaves a row without its owner. */
export const UNDONE_TABLES = [
  'township',
  'programme',
  'allocation_document',
  'school',
  'school_condition',
  'target',
  'project',
  'budget_line',
  'progress_entry',
  'fund_entry',
] as const satisfies readonly RecordedTable[]

/** What only people enter into a project. */
export const PARTS = [
  'contract',
  'budget_revision',
  'carry_over',
  'milestone',
  'status_change',
] as const

export type UndoneTable = (typeof UNDONE_TABLES)[number]

/** A line of the change log that a batch wrote. */
export interface UndoneChange {
  readonly id: number
  readonly action: 'insert' | 'update'
  readonly table: UndoneTable
  readonly rowId: string
  readonly projectId: string | null
  /** Of the columns an update changed. */
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** What of a batch goes or stays together. */
export interface UndoOwners {
  /** What the change belongs to: all changes of one owner are taken back, or none. */
  readonly ownerOf: (change: UndoneChange) => string
  /** Owners that anything was done to after the batch. */
  readonly edited: () => Promise<Set<string>>
  /** Owners that stay even so, for others rest on them. */
  readonly bound: () => Promise<Set<string>>
}

/** Which of the rows are still there. */
export async function idsThere(
  trx: Trx,
  table: UndoneTable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom(table).select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

export async function isThere(
  trx: Trx,
  { table, rowId }: Pick<UndoneChange, 'table' | 'rowId'>,
): Promise<boolean> {
  const row = await trx.selectFrom(table).select('id').where('id', '=', rowId).executeTakeFirst()
  return row !== undefined
}
