import { addKnown } from '../../sums.ts'
import type { Figure, ProgressChange } from '../dataset.ts'
import { groupInOrder, type ReportScope } from '../form/report-scope.ts'
import { ofMeasure, type Tally, tallyOf } from '../figures/tally.ts'
import type { CategoryBars, ReportCharts } from './chart.ts'
import { investmentCurve } from './investment-curve.ts'

/** The charts of the report, computed from the same projects as its chapters. */
export function chartsOf(
  scope: ReportScope,
  tally: Tally,
  change: ProgressChange | null,
): ReportCharts {
  return {
    categories: categoryBars(scope, tally),
    investment: investmentCurve(scope, tally.all),
    floorCompletedAdded: change === null ? null : floorAdded(scope, tally, change),
  }
}

/** Projects, not pieces: 栋 and 座 cannot stand on one axis. */
function categoryBars({ facts, figures }: ReportScope, { all }: Tally): CategoryBars[] {
  const order = facts.categories.map(({ id }) => id)
  return groupInOrder(all, ({ category }) => category.id, order).map(({ key, standings }) => {
    const { started, completed, underConstruction, notStarted } = tallyOf(standings)
    const id = `charts.category.${key}`
    return {
      categoryId: key,
      name: standings[0]?.category.name ?? key,
      count: figures.count(`${id}.count`, 'projectCount', standings),
      started: figures.count(`${id}.started`, 'started', started),
      completed: figures.count(`${id}.completed`, 'completed', completed),
      underConstruction: figures.count(
        `${id}.underConstruction`,
        'underConstruction',
        underConstruction,
      ),
      notStarted: figures.count(`${id}.notStarted`, 'notStarted', notStarted),
    }
  })
}

/** 竣工面积 of the projects completed since the previous quarter. */
function floorAdded(
  { figures, selections }: ReportScope,
  { completed }: Tally,
  { newlyCompleted }: ProgressChange,
): Figure {
  const ids = new Set(selections.all()[newlyCompleted.projects])
  const of = ofMeasure(completed, 'floor').filter(({ project }) => ids.has(project.id))
  const areas = of.map(({ area }) => area)
  return figures.make({
    id: 'charts.floorCompletedAdded',
    kind: 'area',
    rule: 'newlyCompleted',
    value: of.length === 0 ? 0 : addKnown(areas),
    of,
    missing: areas.filter((area) => area === null).length,
  })
}
