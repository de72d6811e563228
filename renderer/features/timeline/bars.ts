import type { ProjectRow } from '#contract/projects/project-row.ts'
import { isPastDue } from '#domain/project/overdue.ts'
import { firstDay, lastDay } from '#domain/partial-date.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'
import type { Standstill } from '#domain/project/status-change.ts'

/** A stretch of the calendar, 0 at its left end and 1 at its right. */
export interface Bar {
  readonly from: number
  readonly to: number
}

export type Lateness = 'overdue' | 'finishedLate'

/** The bars of one project. */
export interface ProjectBars {
  readonly project: ProjectRow
  readonly planned: Bar | null
  /** Up to the day looked at while the project is not finished. */
  readonly actual: Bar | null
  /** The part of the actual time, or of waiting, after the planned finish. */
  readonly late: Bar | null
  /** Overdue on the day looked at, or finished by then after its planned finish. */
  readonly lateness: Lateness | null
  /** Times it stood still. */
  readonly stops: readonly Bar[]
}

export interface Calendar {
  readonly rows: readonly ProjectBars[]
  readonly now: number
  readonly years: readonly { readonly year: number; readonly at: number }[]
  /** Ends of quarters that end no year; none under a calendar too long to show them. */
  readonly quarterEnds: readonly { readonly quarter: Quarter; readonly at: number }[]
}

/** The recorded standstills of a project. */
export type StopsOf = (projectId: string) => readonly Standstill[]

/** More years than this leave no room for their quarters. */
const MOST_YEARS_WITH_QUARTERS = 6

type Dates = Pick<
  ProjectRow,
  'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish' | 'state'
>

interface Period {
  readonly from: string
  readonly to: string
}

/**
 * Lays the projects out under one calendar of whole years; null when none has a date.
 *
 * @param day the day lateness is judged on, see `overdueDay`
 */
export function calendarOf(
  projects: readonly ProjectRow[],
  stopsOf: StopsOf,
  day: string,
): Calendar | null {
  const periods = projects.map((project) => ({
    project,
    planned: plannedOf(project),
    actual: actualOf(project, day),
    late: lateOf(project, day),
    stops: stopsOf(project.id)
      .filter(({ from }) => from <= day)
      .map(({ from, to }) => ({ from, to: to === null || to > day ? day : to })),
  }))
  const dated = periods.flatMap(({ planned, actual, late, stops }) =>
    [planned, actual, late, ...stops].flatMap((period) => (period ? [period.from, period.to] : [])),
  )
  if (dated.length === 0) return null
  const years = [...dated, day].map((date) => Number(date.slice(0, 4)))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const begin = Date.UTC(first, 0, 1)
  const span = Date.UTC(last + 1, 0, 1) - begin
  const place = (date: string) => (Date.parse(`${date}T00:00:00Z`) - begin) / span
  const bar = (period: Period | null) =>
    period && { from: place(period.from), to: place(period.to) }
  return {
    rows: periods.map(({ project, planned, actual, late, stops }) => ({
      project,
      planned: bar(planned),
      actual: bar(actual),
      late: bar(late),
      lateness: late && (project.state === 'completed' ? 'finishedLate' : 'overdue'),
      stops: stops.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    })),
    now: place(day),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: place(`${first + index}-01-01`),
    })),
    quarterEnds: quarterEndsOf(first, last).map((quarter) => ({
      quarter,
      at: place(quarterDays(quarter).last),
    })),
  }
}

function quarterEndsOf(first: number, last: number): Quarter[] {
  const years = last - first + 1
  if (years > MOST_YEARS_WITH_QUARTERS) return []
  return Array.from({ length: years * 3 }, (_, index) =>
    shiftQuarter(`${first + Math.floor(index / 3)}Q1`, index % 3),
  )
}

/** One date alone stands for itself. */
function plannedOf({ plannedStart, plannedFinish }: Dates): Period | null {
  const from = plannedStart ?? plannedFinish
  const to = plannedFinish ?? plannedStart
  return from === null || to === null ? null : inOrder(firstDay(from), lastDay(to))
}

function actualOf({ actualStart, actualFinish, state }: Dates, day: string): Period | null {
  const from = actualStart ?? actualFinish
  if (from === null || firstDay(from) > day) return null
  if (actualFinish !== null) return inOrder(firstDay(from), lastDay(actualFinish))
  // Completed by its phase: when is not known, so only the start is shown.
  return state === 'completed'
    ? inOrder(firstDay(from), lastDay(from))
    : inOrder(firstDay(from), day)
}

/** From the planned finish to the actual one, or to the day while that has not come. */
function lateOf({ plannedFinish, actualFinish, state }: Dates, day: string): Period | null {
  if (plannedFinish === null || state === 'cancelled') return null
  // Completed by its phase: when is not known, nor whether in time.
  if (state === 'completed' && actualFinish === null) return null
  const finish = actualFinish === null ? day : lastDay(actualFinish)
  const end = finish < day ? finish : day
  return isPastDue(plannedFinish, end) ? { from: lastDay(plannedFinish), to: end } : null
}

function inOrder(from: string, to: string): Period {
  return from <= to ? { from, to } : { from: to, to: from }
}
