import type { ReportCharts } from '../report/charts/chart.ts'
import type {
  Figure,
  Funds,
  Overview as ReportOverview,
  ProgressGroup,
  ProgrammeTargets,
  ReportFigures,
} from '../report/dataset.ts'
import { figuresIn } from '../report/figures/list-figures.ts'

/** What the first screen shows of a quarter: figures of its report, with their projects. */
export interface Overview {
  readonly quarter: ReportFigures['quarter']
  /** The quarter's last day, or while it still runs the day it is shown, YYYY-MM-DD. */
  readonly asOf: string
  /** False when nothing was known of the previous quarter. */
  readonly comparable: boolean
  readonly ledger: Pick<
    ReportOverview,
    'projectCount' | 'townshipCount' | 'schoolCount' | 'planned' | 'cancelled'
  >
  readonly progress: ProgressGroup
  readonly funds: Funds
  readonly targets: readonly ProgrammeTargets[]
  /** Null for a quarter that was closed before there were charts. */
  readonly charts: ReportCharts | null
  /** Project ids of the figures above, by the selection they name. */
  readonly selections: ReportFigures['selections']
}

/** Picks the overview from the figures of a report. */
export function pickOverview(report: ReportFigures): Overview {
  const { quarter, asOf, dataDay = asOf, comparable, funds, targets, charts = null } = report
  const { projectCount, townshipCount, schoolCount, planned, cancelled } = report.overview
  const { count, started, underConstruction, completed, notStarted } = report.progress.all
  const { startedRate, completedRate, floorPlanned, floorStarted, floorCompleted } =
    report.progress.all
  const { floorStartedRate, floorCompletedRate, change } = report.progress.all
  const picked = {
    quarter,
    asOf: dataDay,
    comparable,
    ledger: { projectCount, townshipCount, schoolCount, planned, cancelled },
    progress: {
      count,
      started,
      underConstruction,
      completed,
      notStarted,
      startedRate,
      completedRate,
      floorPlanned,
      floorStarted,
      floorCompleted,
      floorStartedRate,
      floorCompletedRate,
      change,
    },
    funds,
    targets,
    charts,
  }
  return { ...picked, selections: selectionsOf(figuresIn(picked), report.selections) }
}

/** Only the selections the figures name: those of all annexes together are large. */
function selectionsOf(
  figures: ReadonlyMap<string, Figure>,
  all: ReportFigures['selections'],
): ReportFigures['selections'] {
  const names = new Set([...figures.values()].map(({ projects }) => projects))
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
}
