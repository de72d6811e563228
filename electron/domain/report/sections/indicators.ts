import { indicatorStand } from '../../planning/indicator.ts'
import type { IndicatorLine } from '../dataset.ts'
import type { ReportScope } from '../form/report-scope.ts'

/** Every indicator as at the quarter; what was entered for later ones is left out. */
export function indicatorsOf({ facts, overdueDay }: ReportScope): readonly IndicatorLine[] {
  return (facts.indicators ?? []).map(({ readings, ...indicator }) => ({
    ...indicator,
    ...indicatorStand(indicator, readings, { quarter: facts.quarter, day: overdueDay }),
  }))
}
