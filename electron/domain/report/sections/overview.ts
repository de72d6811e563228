import { MEASURES } from '../../area.ts'
import { roundParts } from '../../rounding.ts'
import type { CategoryCount, Figure, Overview } from '../dataset.ts'
import { NO_PROGRAMME, NO_SOURCE } from '../names.ts'
import { printStep } from '../print-form.ts'
import { groupInOrder, type ReportScope } from '../report-scope.ts'
import type { RuleId } from '../rule.ts'
import type { Standing } from '../standing.ts'
import { areaSum, ofMeasure, quantityOf, sumUp, type Tally, unitOf } from '../tally.ts'

const AREA_RULES = { floor: 'floorArea', sports: 'sportsArea', land: 'landArea' } as const

/** 一、总体情况: how many of what, how large, for how much and whose money. */
export function overviewOf(scope: ReportScope, { all }: Tally): Overview {
  const { figures, facts, now } = scope
  const cancelled = now.filter(({ state }) => state === 'cancelled')
  const distinct = (id: string, rule: RuleId, pick: (standing: Standing) => string | null) => {
    const keys = new Set(all.map(pick).filter((key) => key !== null))
    return figures.make({ id, kind: 'count', rule, value: keys.size, of: all })
  }
  const programmes = groupInOrder(
    all,
    ({ project }) => project.programmeId,
    facts.programmes.map(({ id }) => id),
  )
  return {
    projectCount: figures.count('overview.projectCount', 'projectCount', all),
    categories: categoryCounts(scope, all, 'overview'),
    programmes: programmes.map(({ key, standings }) => ({
      name: facts.programmes.find(({ id }) => id === key)?.name ?? NO_PROGRAMME,
      count: figures.count(`overview.programme.${key ?? 'none'}`, 'projectCount', standings),
    })),
    townshipCount: distinct(
      'overview.townshipCount',
      'townshipCount',
      ({ project }) => project.townshipId,
    ),
    schoolCount: distinct('overview.schoolCount', 'schoolCount', ({ project }) => project.schoolId),
    areas: MEASURES.flatMap((measure) => {
      if (measure === 'count') return []
      const of = ofMeasure(all, measure)
      const id = `overview.area.${measure}`
      const area = figures.sum(id, 'area', AREA_RULES[measure], of, areaSum(of, measure))
      return area.value === null ? [] : [{ measure, area }]
    }),
    planned: plannedFigure(scope, 'overview.planned', all),
    plannedBySource: plannedBySource(scope, all),
    cancelled: {
      count: figures.count('overview.cancelled', 'cancelledCount', cancelled),
      planned: plannedFigure(scope, 'overview.cancelledPlanned', cancelled),
    },
  }
}

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

function plannedBySource(
  scope: ReportScope,
  all: readonly Standing[],
): { readonly name: string; readonly amount: Figure }[] {
  const parts = plannedParts(scope, all)
  const printed = roundParts(
    parts.map(({ amount }) => amount),
    printStep('money', scope.unit),
  )
  return parts.map(({ sourceId, name, amount }, index) => ({
    name,
    amount: scope.figures.make({
      id: `overview.planned.${sourceId ?? 'none'}`,
      kind: 'money',
      rule: 'plannedBySource',
      value: amount,
      of: sourceId === null ? all : all.filter(hasLineOf(sourceId)),
      printed: printed[index] ?? null,
    }),
  }))
}

function hasLineOf(sourceId: string): (standing: Standing) => boolean {
  return ({ project }) => project.budget.some((line) => line.sourceId === sourceId)
}
