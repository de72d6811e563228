import { oneSourceIn } from '../../values/words/source-in-text.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'
import { sourcesOf } from './stated-by-row.ts'

type Budget = ProjectWork['budget']

/**
 * 资金来源 中央 beside what the works cost, and no column of money by source: all of it is planned from there. Only
 * for a new project, and for one whose budget was nothing but that: else the ledger knows better.
 */
export function createBudgetOfOneSource(
  sheet: UnderstoodSheet,
): (row: TypedRow, match: ProjectMatch | null) => Budget {
  if (sourcesOf(sheet).length > 0) return () => []
  return ({ values, shown, guessed }, match) => {
    const fundingSourceId = oneSourceIn(shown['fundingSource'] ?? '')
    const { plannedTotal: amount } = values
    if (fundingSourceId === null || typeof amount !== 'number' || amount === 0) return []
    if (guessed?.includes('plannedTotal') === true) return []
    return match === null || isAllOf(fundingSourceId, match) ? [{ fundingSourceId, amount }] : []
  }
}

/** The project is as large as what it has of the one source. */
function isAllOf(fundingSourceId: string, { project, similarity }: ProjectMatch): boolean {
  const { budget, columns } = project
  return (
    similarity === 1 &&
    budget.size === 1 &&
    columns.planned_total_fen !== null &&
    budget.get(fundingSourceId) === columns.planned_total_fen
  )
}
