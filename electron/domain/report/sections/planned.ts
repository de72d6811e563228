import type { Figure } from '../dataset.ts'
import { NO_SOURCE } from '../names.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { sumUp } from '../figures/tally.ts'

/** 预算总投资 of some projects. */
export function plannedFigure(scope: ReportScope, id: string, of: readonly Standing[]): Figure {
  return scope.figures.sum(
    id,
    'money',
    'planned',
    of,
    sumUp(of, ({ planned }) => planned),
  )
}

/** Planned money per source; what the budget lines leave open stands last, without a source. */
export function plannedParts(
  scope: ReportScope,
  all: readonly Standing[],
): { readonly sourceId: string | null; readonly name: string; readonly amount: number }[] {
  const amounts = new Map<string, number>()
  let open = 0
  for (const { planned, project } of all) {
    open += planned ?? 0
    if (planned === null) continue
    for (const { sourceId, amount } of project.budget) {
      amounts.set(sourceId, (amounts.get(sourceId) ?? 0) + amount)
      open -= amount
    }
  }
  const listed = scope.facts.fundingSources.flatMap(({ id, name }) => {
    const amount = amounts.get(id)
    return amount === undefined || amount === 0 ? [] : [{ sourceId: id, name, amount }]
  })
  return open === 0 ? listed : [...listed, { sourceId: null, name: NO_SOURCE, amount: open }]
}

/** Has the project a budget line of the source? */
export function hasLineOf(sourceId: string): (standing: Standing) => boolean {
  return ({ project }) => project.budget.some((line) => line.sourceId === sourceId)
}
