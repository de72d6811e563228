import { effectOf, type LoggedLine } from './logged-line.ts'

/** An action that takes another one back. */
export interface Undo {
  readonly actionId: string
  readonly undoes: string
}

/**
 * The actions that are taken back as things stand. Taking back what took something back brings it
 * into force again.
 *
 * @param undos in the order they were done
 */
export function takenBack(undos: readonly Undo[]): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const { actionId, undoes } of undos.toReversed()) {
    if (!taken.has(actionId)) taken.add(undoes)
  }
  return taken
}

/** Rows whose sums belong together: what one of them allowed may rest on another. */
const MONEY: ReadonlySet<string> = new Set([
  'fund_entry',
  'fund_transfer',
  'allocation_document',
  'budget_line',
  'budget_revision',
  'carry_over',
  'correction',
])

/** Each suspension and resumption is read after the one before it. */
const STATUS = 'status_change'

/**
 * Whether a later line stands against taking an earlier one back: the same row was changed again in
 * the same columns, its project went into the recycle bin or came out of it, or money or a suspension
 * of the same project was entered that may rest on this.
 */
export function standsAgainst(later: LoggedLine, earlier: LoggedLine): boolean {
  if (later.table === earlier.table && later.rowId === earlier.rowId) {
    if (effectOf(later) !== 'changed' || effectOf(earlier) !== 'changed') return true
    const columns = Object.keys(later.after ?? {})
    return columns.some((column) => Object.hasOwn(earlier.after ?? {}, column))
  }
  if (earlier.projectId === null || later.projectId !== earlier.projectId) return false
  const isMovedToBin = later.table === 'project' && later.action !== 'update'
  const isStatusOfBoth = later.table === STATUS && earlier.table === STATUS
  return isMovedToBin || isStatusOfBoth || (MONEY.has(later.table) && MONEY.has(earlier.table))
}
