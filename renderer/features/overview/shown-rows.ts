import type { OverviewAnswer } from '#contract/planning/overview.ts'
import type { Figure } from '#domain/report/dataset.ts'
import { figuresIn } from '#domain/report/figures/list-figures.ts'

/** Stands in the address for the projects nobody has touched. */
export const UNTOUCHED = 'untouched'

/** What the address asks to see the projects of. */
export interface ShownRows {
  /** Null for the untouched projects. */
  readonly figure: Figure | null
  readonly projectIds: readonly string[]
}

/** The projects behind a figure; null for a figure the overview does not show. */
export function shownRows(answer: OverviewAnswer, figureId: string): ShownRows | null {
  if (figureId === UNTOUCHED) return { figure: null, projectIds: answer.staleness.untouched }
  const { ledger, progress, funds, targets, charts } = answer
  const figure = figuresIn([ledger, progress, funds, targets, charts]).get(figureId)
  return figure ? { figure, projectIds: answer.selections[figure.projects] ?? [] } : null
}
