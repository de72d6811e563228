import { MEASURES } from '../../area.ts'
import { roundParts } from '../../rounding.ts'
import type { Figure, Overview } from '../dataset.ts'
import { NO_PROGRAMME } from '../names.ts'
import { printStep } from '../form/print-form.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import type { RuleId } from '../figures/rule.ts'
import type { Standing } from '../standing.ts'
import { areaSum, ofMeasure, type Tally } from '../figures/tally.ts'
import { categoryCounts } from './category-counts.ts'
import { hasLineOf, plannedFigure, plannedParts } from './planned.ts'

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
