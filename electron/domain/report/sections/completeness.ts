import type { Completeness, Figure } from '../dataset.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { isCompleted, type Standing } from '../standing.ts'
import { ofMeasure, type Tally } from '../figures/tally.ts'

/** What the ledger does not know: who has not reported, which figures are blank. */
export function completenessOf({ figures, facts }: ReportScope, { all }: Tally): Completeness {
  const unreported = all.filter(({ snapshot }) => snapshot.reportedQuarter !== facts.quarter)
  const without = (
    name: string,
    of: readonly Standing[],
    pick: (standing: Standing) => number | null,
  ): Figure =>
    figures.count(
      `completeness.${name}`,
      'withoutFigure',
      of.filter((standing) => pick(standing) === null),
    )
  return {
    unreported: figures.count('completeness.unreported', 'unreported', unreported),
    unreportedCompleted: figures.count(
      'completeness.unreportedCompleted',
      'unreported',
      unreported.filter(isCompleted),
    ),
    withoutPlanned: without('planned', all, ({ planned }) => planned),
    withoutCompletedInvestment: without(
      'completedInvestment',
      all,
      ({ snapshot }) => snapshot.completedInvestment,
    ),
    withoutFloorArea: without('floorArea', ofMeasure(all, 'floor'), ({ area }) => area),
    uncountedFloorArea: figures.count(
      'completeness.uncountedFloorArea',
      'uncountedFloorArea',
      all.filter(
        ({ category, project }) => category.measure !== 'floor' && (project.floorArea ?? 0) > 0,
      ),
    ),
    withoutAllocated: without('allocated', all, ({ allocated }) => allocated),
    withoutReceived: without('received', all, ({ received }) => received),
    withoutPaid: without('paid', all, ({ paid }) => paid),
  }
}
