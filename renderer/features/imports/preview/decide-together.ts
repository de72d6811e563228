import type { ImportKind, ProblemCode } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { RowDecision } from '#contract/imports/imports.ts'
import { FALLS, OF_PROJECT, REPEATS, rowsToDecide } from './plan-view.ts'

/** What can be doubtful about a row, each a question of its own. */
const DOUBTS: readonly ReadonlySet<ProblemCode>[] = [
  REPEATS,
  FALLS,
  OF_PROJECT,
  new Set(['quarter_closed_in_part']),
]

/** A row that is doubtful for more than one reason: what settles the one says nothing of the other. */
export function isDoublyDoubtful({ problems }: Pick<PlanRow, 'problems'>): boolean {
  return DOUBTS.filter((doubt) => problems.some(({ code }) => doubt.has(code))).length > 1
}

/**
 * The rows one decision can be taken for together. What is doubtful for several reasons is written by
 * a decision of its own only; left out it may be with the others.
 */
export function rowsToDecideTogether(
  rows: readonly PlanRow[],
  decision: RowDecision,
  kind: ImportKind,
): readonly number[] {
  const together = decision === 'skip' ? rows : rows.filter((row) => !isDoublyDoubtful(row))
  return rowsToDecide(together, decision, kind)
}
