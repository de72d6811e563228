import { lastDay, type PartialDate } from '../partial-date.ts'
import { type Quarter, quarterDays } from '../quarter.ts'

/**
 * The day lateness in a quarter is judged on: its last day, or today while it still runs. What is
 * due by the end of December is not overdue in November.
 *
 * @param today YYYY-MM-DD; of a closed quarter the day its report was made
 */
export function overdueDay(quarter: Quarter, today: string): string {
  const { last } = quarterDays(quarter)
  return today < last ? today : last
}

/** Overdue from the day after the last one the date can mean: a month planned has until its end. */
export function isPastDue(due: PartialDate, day: string): boolean {
  return lastDay(due) < day
}
