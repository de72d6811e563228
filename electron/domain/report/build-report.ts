import { CHART_IDS, type ChartId } from './charts/chart.ts'
import { chartsOf } from './charts/charts-of.ts'
import type { ReportFigures } from './dataset.ts'
import type { ReportFacts } from './facts.ts'
import type { PrintUnit } from './form/print-form.ts'
import type { ReportForm } from './form/report-form.ts'
import { type ReportScope, reportScope } from './form/report-scope.ts'
import { targetsOf } from './sections/area-targets.ts'
import { completenessOf } from './sections/completeness.ts'
import { explanationsOf } from './sections/explanations.ts'
import { fundsOf } from './sections/funds.ts'
import { indicatorsOf } from './sections/indicators.ts'
import { overviewOf } from './sections/overview.ts'
import { progressOf } from './sections/progress.ts'
import { countedRemarks, problemsText } from './sections/remarks.ts'
import type { ReportTable, TableId } from './table.ts'
import { allProjectsTable } from './tables/all-projects.ts'
import { areaTargetsTable } from './tables/area-targets.ts'
import { byCategoryTable } from './tables/by-category.ts'
import { byProgrammeTable } from './tables/by-programme.ts'
import { byTownshipTable } from './tables/by-township.ts'
import { correctionsTable } from './tables/corrections.ts'
import { fundsBySourceTable } from './tables/funds-by-source.ts'
import { indicatorsTable } from './tables/indicators.ts'
import { problemsTable } from './tables/problems.ts'
import { tallyOf } from './figures/tally.ts'

export interface ReportOptions {
  /** Unit money is printed in. */
  readonly unit: PrintUnit
  /** Annexes wanted; they are printed in the fixed order, empty ones are left out. */
  readonly annexes: readonly TableId[]
  /** Charts wanted, in any order; none unless asked for. */
  readonly charts?: readonly ChartId[] | undefined
  /** The standard form when left out. */
  readonly form?: ReportForm | undefined
}

/**
 * Computes the whole report from gathered facts. Pure: the same facts and options give the same
 * figures, whenever and wherever it runs.
 *
 * @throws RangeError when a project names a category the facts do not list
 */
export function buildReport(facts: ReportFacts, options: ReportOptions): ReportFigures {
  const scope = reportScope(facts, options.unit, options.form)
  const tally = tallyOf(scope.now)
  const overview = overviewOf(scope, tally)
  const funds = fundsOf(scope, tally)
  const targets = targetsOf(scope, tally)
  const indicators = indicatorsOf(scope)
  const projects = scope.now.length === 0 ? null : allProjectsTable(scope, tally)
  const progress = progressOf(scope, tally)
  const tables: Record<TableId, () => Omit<ReportTable, 'number'> | null> = {
    byCategory: () => (tally.all.length === 0 ? null : byCategoryTable(scope, tally)),
    byTownship: () => (tally.all.length === 0 ? null : byTownshipTable(scope, tally)),
    byProgramme: () => (tally.all.length === 0 ? null : byProgrammeTable(scope, tally)),
    fundsBySource: () =>
      funds.bySource.every(({ sourceId }) => sourceId === null)
        ? null
        : fundsBySourceTable(scope, tally, funds),
    areaTargets: () => (targets.length === 0 ? null : areaTargetsTable(scope, targets)),
    allProjects: () => projects,
    problems: () => problemsTable(scope, tally, projects),
    corrections: () => correctionsTable(scope),
    indicators: () => indicatorsTable(scope, indicators),
  }
  return {
    quarter: facts.quarter,
    asOf: scope.asOf,
    dataDay: scope.overdueDay,
    county: facts.county,
    bureau: facts.bureau,
    recipient: facts.recipient,
    madeOn: facts.madeOn,
    unit: options.unit,
    comparable: scope.comparable,
    overview,
    progress,
    funds,
    targets,
    problems: countedRemarks(scope, 'problems', tally.all, problemsText),
    nextSteps: countedRemarks(scope, 'nextSteps', tally.all, ({ project }) => project.nextSteps),
    completeness: completenessOf(scope, tally),
    explanations: explanationsOf(scope),
    indicators,
    tables: numbered(
      TABLE_ORDER.filter((id) => isPrinted(id, options.annexes)).map((id) => tables[id]()),
      scope.form,
    ),
    charts: chartsOf(scope, tally, progress.all.change),
    printedCharts: chosenCharts(options.charts),
    selections: selectionsOf(scope),
  }
}

const TABLE_ORDER: readonly TableId[] = [
  'byCategory',
  'byTownship',
  'byProgramme',
  'fundsBySource',
  'areaTargets',
  'allProjects',
  'problems',
  'corrections',
  'indicators',
]

/** The charts asked for, in the order they are printed. */
export function chosenCharts(wanted: ReportOptions['charts'] = []): ChartId[] {
  return CHART_IDS.filter((id) => wanted.includes(id))
}

/** What was corrected is always shown; the other annexes are a matter of choice. */
export function isPrinted(id: TableId, annexes: ReportOptions['annexes']): boolean {
  return id === 'corrections' || annexes.includes(id)
}

function numbered(
  tables: readonly (Omit<ReportTable, 'number'> | null)[],
  { annexPaper: paper }: ReportForm,
): ReportTable[] {
  return tables
    .filter((table) => table !== null)
    .map((table, index) => Object.assign(table, { number: index + 1, ...(paper && { paper }) }))
}

/** Read last: every figure and row has named its projects by then. */
function selectionsOf({ selections }: ReportScope): ReportFigures['selections'] {
  return selections.all()
}
