import type { ProjectRow } from '#contract/project-row.ts'
import { firstDay, lastDay } from '#domain/partial-date.ts'

/** A stretch of the calendar, 0 at its left end and 1 at its right. */
export interface Bar {
  readonly from: number
  readonly to: number
}

/** The bars of one project. */
export interface ProjectBars {
  readonly project: ProjectRow
  readonly planned: Bar | null
  /** Up to the quarter's end while the project is not finished. */
  readonly actual: Bar | null
  /** The part of the actual time, or of waiting, after the planned finish. */
  readonly late: Bar | null
}

export interface Calendar {
  readonly rows: readonly ProjectBars[]
  readonly now: number
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

type Dates = Pick<
  ProjectRow,
  'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish' | 'state'
>

interface Period {
  readonly from: string
  readonly to: string
}

/** Lays the projects out under one calendar of whole years; null when none has a date. */
export function calendarOf(projects: readonly ProjectRow[], day: string): Calendar | null {
  const periods = projects.map((project) => ({
    project,
    planned: plannedOf(project),
    actual: actualOf(project, day),
    late: lateOf(project, day),
  }))
  const dated = periods.flatMap(({ planned, actual, late }) =>
    [planned, actual, late].flatMap((period) => (period ? [period.from, period.to] : [])),
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
    rows: periods.map(({ project, planned, actual, late }) => ({
      project,
      planned: bar(planned),
      actual: bar(actual),
      late: bar(late),
    })),
    now: place(day),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: place(`${first + index}-01-01`),
    })),
  }
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

/** From the planned finish to the actual one, or to the quarter's end while it is not there. */
function lateOf({ plannedFinish, actualFinish, state }: Dates, day: string): Period | null {
  if (plannedFinish === null || state === 'cancelled') return null
  const due = lastDay(plannedFinish)
  const end = actualFinish === null ? (state === 'completed' ? due : day) : lastDay(actualFinish)
  return end > due ? { from: due, to: end } : null
}

function inOrder(from: string, to: string): Period {
  return from <= to ? { from, to } : { from: to, to: from }
}
