import type { Fen } from '../../money.ts'
import { firstDay, lastDay } from '../../partial-date.ts'
import type { Standing } from '../standing.ts'

/** A plan with its days, counted from 1970-01-01. */
export interface DatedPlan {
  readonly planned: Fen
  readonly start: number
  readonly finish: number
}

/** The plan of a project in time; null when it has no total or no planned finish. */
export function datedPlan({ planned, project }: Standing): DatedPlan | null {
  const { plannedStart = null, plannedFinish } = project
  if (planned === null || plannedFinish === null) return null
  const finish = dayNumber(lastDay(plannedFinish))
  const start = plannedStart === null ? finish : dayNumber(firstDay(plannedStart))
  return { planned, start: Math.min(start, finish), finish }
}

/**
 * What of the plans should be done by the end of a day: each total spread evenly over the days from
 * planned start to planned finish. Without a start all of it falls on the finish.
 */
export function plannedBy(plans: readonly DatedPlan[], day: string): Fen {
  const at = dayNumber(day)
  return plans.reduce((sum, { planned, start, finish }) => {
    if (at < start) return sum
    if (at >= finish) return sum + planned
    return sum + Math.floor((planned * (at - start + 1)) / (finish - start + 1))
  }, 0)
}

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of an ISO day. */
function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS
}

/** The ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
