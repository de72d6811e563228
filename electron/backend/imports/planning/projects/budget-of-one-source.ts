import type { Problem } from '#contract/imports/reading.ts'
import { oneSourceIn } from '../../values/words/source-in-text.ts'
import type { LedgerProject } from '../ledger-snapshot.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import { NOTHING, problemOf } from '../row-problems.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'
import { sourcesOf } from './stated-by-row.ts'

type Budget = ProjectWork['budget']

/**
 * 资金来源 中央 beside what the works cost, and no column of money by source: all of it is planned from there. Only
 * for a new project, and for one whose budget was all of one source, which nothing is planned from any more where
 * the sheet now names another one: else the ledger knows better.
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
    const stated = { fundingSourceId, amount }
    if (match === null) return [stated]
    const before = match.similarity === 1 ? sourceOfAll(match.project) : null
    if (before === null) return []
    return before === fundingSourceId ? [stated] : [{ fundingSourceId: before, amount: 0 }, stated]
  }
}

/** A sheet names one source, of a project that is planned from others and keeps them. */
export function sourceDiffers(
  row: TypedRow,
  budget: Budget,
  sheet: UnderstoodSheet,
  known: LedgerProject | null,
): readonly Problem[] {
  const named = oneSourceIn(row.shown['fundingSource'] ?? '')
  if (named === null || known === null || budget.length > 0) return NOTHING
  const planned = plannedFrom(known)
  if (planned.length === 0 || planned.includes(named)) return NOTHING
  return [problemOf(row, sheet, 'budget_of_other_source', 'warning', 'fundingSource')]
}

/** The one source the project is planned from, where that is as much as the project costs. */
function sourceOfAll(project: LedgerProject): string | null {
  const [source = null, ...others] = plannedFrom(project)
  if (source === null || others.length > 0) return null
  return project.budget.get(source) === project.columns.planned_total_fen ? source : null
}

function plannedFrom({ budget }: LedgerProject): readonly string[] {
  return [...budget].flatMap(([source, amount]) => (amount === 0 ? [] : [source]))
}
