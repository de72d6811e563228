import type { CategoryCount } from '../dataset.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { quantityOf, unitOf } from '../figures/tally.ts'

/** Groups of one category in one unit, in dictionary order. */
export function categoryGroups(scope: ReportScope, of: readonly Standing[]) {
  return groupInOrder(
    of,
    ({ category }) => category.id,
    scope.facts.categories.map(({ id }) => id),
  ).flatMap(({ standings }) => {
    const usual = standings[0]?.category.unit ?? ''
    return groupInOrder(standings, unitOf, [usual]).map((group) => ({
      unit: group.key,
      standings: group.standings,
    }))
  })
}

/** 教学综合楼12栋、公厕13座: pieces, not projects. */
export function categoryCounts(
  scope: ReportScope,
  of: readonly Standing[],
  prefix: string,
): CategoryCount[] {
  return categoryGroups(scope, of).flatMap(({ unit, standings }) => {
    const category = standings[0]?.category
    if (!category) return []
    const quantity = scope.figures.make({
      id: `${prefix}.category.${category.id}.${unit}`,
      kind: 'count',
      rule: 'quantity',
      value: pieces(standings),
      of: standings,
    })
    return [{ categoryId: category.id, name: category.name, unit, quantity }]
  })
}

export function pieces(of: readonly Standing[]): number {
  return of.reduce((sum, standing) => sum + quantityOf(standing), 0)
}
