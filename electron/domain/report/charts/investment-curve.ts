import type { Fen } from '../../money.ts'
import {
  type Quarter,
  quarterDays,
  quarterOf,
  quartersBetween,
  shiftQuarter,
} from '../../quarter.ts'
import type { InvestmentFacts } from '../facts.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { sumUp } from '../figures/tally.ts'
import type { InvestmentCurve, InvestmentPoint } from './chart.ts'
import { forecastOf } from './forecast.ts'
import { datedPlan, isoDay, plannedBy, type DatedPlan } from './planned-line.ts'

/** More quarters than these before and after the present one make the line unreadable. */
const MOST_BEFORE = 11
const MOST_AFTER = 8

/** 计划与实际完成投资, and when the rest will be done at this pace. */
export function investmentCurve(
  scope: ReportScope,
  all: readonly Standing[],
): InvestmentCurve | null {
  const { quarter, investment } = scope.facts
  if (investment === undefined) return null
  const plans = all.map(datedPlan)
  const dated = plans.filter((plan) => plan !== null)
  const reports = investment.filter((report) => report.quarter <= quarter)
  const completed = sumUp(all, ({ snapshot }) => snapshot.completedInvestment).value
  if (dated.length === 0 && completed === null) return null
  const priced = all.filter(({ planned }) => planned !== null)
  const forecast = forecastOf({
    quarter,
    planned: sumUp(all, ({ planned }) => planned).value,
    completed: sumUp(priced, ({ snapshot }) => snapshot.completedInvestment).value,
    history: history(reports, quarter),
  })
  const ends = [lastPlanned(dated), forecast.kind === 'expected' ? forecast.quarter : null]
  const first = earliest([firstPlanned(dated), reports.at(0)?.quarter ?? null, quarter])
  const last = latest([...ends, quarter])
  const shown = quartersBetween(
    latest([first, shiftQuarter(quarter, -MOST_BEFORE)]),
    earliest([last, shiftQuarter(quarter, MOST_AFTER)]),
  ).toReversed()
  const expectedBy = (at: Quarter): Fen | null => {
    if (forecast.kind !== 'expected' || at < quarter) return null
    const added = forecast.pace * (quartersBetween(quarter, at).length - 1)
    return (completed ?? 0) + Math.min(forecast.remaining, added)
  }
  return {
    points: shown.map((at): InvestmentPoint => ({
      quarter: at,
      planned: dated.length === 0 ? null : plannedBy(dated, quarterDays(at).last),
      actual: reportedIn(reports, at, at === quarter ? completed : undefined),
      expected: expectedBy(at),
    })),
    undated: scope.figures.count(
      'charts.investment.undated',
      'withoutFigure',
      all.filter((_one, index) => plans[index] === null),
    ),
    unplanned: scope.figures.count(
      'charts.investment.unplanned',
      'withoutFigure',
      all.filter(({ planned }) => planned === null),
    ),
    forecast,
  }
}

/**
 * Completed to date at the end of a quarter; null where nobody reported, so that a line leaves it out
 * rather than to show the quarter before once more.
 *
 * @param ofReport what the report itself counts for the quarter
 */
function reportedIn(
  reports: readonly InvestmentFacts[],
  at: Quarter,
  ofReport: Fen | null | undefined,
): Fen | null {
  const report = reports.find(({ quarter }) => quarter === at)
  if (report === undefined) return null
  return ofReport === undefined ? report.completed : ofReport
}

/** Quarters between the first point of the actual line and the report's without a point, oldest first. */
export function unreportedQuarters(
  { points }: Pick<InvestmentCurve, 'points'>,
  quarter: Quarter,
): Quarter[] {
  const first = points.findIndex(({ actual }) => actual !== null)
  if (first < 0) return []
  return points
    .slice(first)
    .filter((point) => point.quarter <= quarter && point.actual === null)
    .map((point) => point.quarter)
}

/** What the priced projects had completed, of every quarter from the first report of money on. */
function history(reports: readonly InvestmentFacts[], quarter: Quarter): Fen[] {
  const from = reports.find(({ completed }) => completed !== null)?.quarter
  if (from === undefined) return []
  return quartersBetween(from, quarter)
    .toReversed()
    .map((at) => reports.findLast((report) => report.quarter <= at)?.ofPriced ?? 0)
}

function firstPlanned(plans: readonly DatedPlan[]): Quarter | null {
  if (plans.length === 0) return null
  return quarterOf(isoDay(plans.reduce((least, { start }) => Math.min(least, start), Infinity)))
}

function lastPlanned(plans: readonly DatedPlan[]): Quarter | null {
  if (plans.length === 0) return null
  return quarterOf(isoDay(plans.reduce((most, { finish }) => Math.max(most, finish), -Infinity)))
}

function earliest(quarters: readonly [...(Quarter | null)[], Quarter]): Quarter {
  return ordered(quarters)[0]
}

function latest(quarters: readonly [...(Quarter | null)[], Quarter]): Quarter {
  return ordered(quarters).at(-1) ?? ordered(quarters)[0]
}

function ordered(quarters: readonly [...(Quarter | null)[], Quarter]): [Quarter, ...Quarter[]] {
  return quarters.filter((quarter) => quarter !== null).toSorted() as [Quarter, ...Quarter[]]
}
