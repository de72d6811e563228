import type { ImportKind, ProblemCode } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { RowDecision } from '#contract/imports/imports.ts'
import { FALLS, OF_PROJECT, REPEATS, rowsToDecide } from './plan-view.ts'

/** Whether a row is one the ledger has, or which: asked alike of every row. */
const OF_IDENTITY: ReadonlySet<ProblemCode> = new Set([...REPEATS, ...OF_PROJECT])
/** What a row says, to be looked at row by row. */
const OF_FIGURES: readonly ReadonlySet<ProblemCode>[] = [
  FALLS,
  new Set(['quarter_closed_in_part']),
  new Set(['refund_unsure']),
]

/**
 * The rows, of those that want a decision, that want one of their own: what settles whether a row is
 * there already says nothing of a figure that fell. Where all there is to decide is such figures, they
 * can be decided together.
 */
export function rowsDecidedAlone(doubtful: readonly PlanRow[]): ReadonlySet<PlanRow> {
  const isAsked = doubtful.some((row) => isDoubtful(row, OF_IDENTITY))
  const most = isAsked ? 0 : 1
  return new Set(
    doubtful.filter((row) => OF_FIGURES.filter((one) => isDoubtful(row, one)).length > most),
  )
}

/** The undecided rows one decision can be taken for together; left out may be all of them. */
export function rowsToDecideTogether(
  { doubtful, undecided }: Record<'doubtful' | 'undecided', readonly PlanRow[]>,
  decision: RowDecision,
  kind: ImportKind,
): readonly number[] {
  const alone = rowsDecidedAlone(doubtful)
  const together = decision === 'skip' ? undecided : undecided.filter((row) => !alone.has(row))
  return rowsToDecide(together, decision, kind)
}

function isDoubtful({ problems }: PlanRow, doubt: ReadonlySet<ProblemCode>): boolean {
  return problems.some(({ code }) => doubt.has(code))
}
