import type { Generated } from 'kysely'
import type { ChangeAction } from '#contract/quarter/history.ts'

/** The tables of who did what. */

export interface OperatorTable {
  id: string
  name: string
  position: number
  retired_at: string | null
}

export interface ChangeLogTable {
  id: Generated<number>
  at: string
  /** The name they signed with; their name of today stands in `operator`. */
  operator: string
  action: ChangeAction
  table_name: string
  row_id: string
  project_id: string | null
  reason: string | null
  batch_id: string | null
  /** JSON; with `after` beside it: what a row in the recycle bin had before. */
  before: string | null
  /** JSON; of a delete: set when the row stays in its table, marked as deleted. */
  after: string | null
  /** Shared by all lines of one call; null for lines from before there were actions. */
  action_id: string | null
  undoes_action_id: string | null
  operator_id: string | null
  is_bookkeeping: Generated<number>
}
