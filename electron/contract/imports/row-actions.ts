import type { RowDecision } from './imports.ts'
import type { PlanRow } from './plan.ts'

/** What is done with a row in the end. */
export type RowAction = 'add' | 'update' | 'skip' | 'keep'

/**
 * The action of each row. A duplicate nobody decided on is skipped; `keep` is a row the ledger has
 * already. The preview counts by it what is then written.
 */
export function actionOf(
  work: Pick<PlanRow, 'status' | 'matchedId'>,
  decision: RowDecision | undefined,
): RowAction {
  switch (work.status) {
    case 'wrong':
      return 'skip'
    case 'unchanged':
      return 'keep'
    case 'new':
      return decision === 'skip' ? 'skip' : 'add'
    case 'changed':
      return decision === 'skip' ? 'skip' : 'update'
    case 'duplicate':
      return decision === 'update' && work.matchedId === null ? 'skip' : (decision ?? 'skip')
  }
}
