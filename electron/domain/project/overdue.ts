import { lastDay, type PartialDate } from '../partial-date.ts'
import type { ProjectState } from './project-state.ts'
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

/** 逾期未开工, 逾期未竣工 */
export type OverdueKind = 'start' | 'finish'

/** What a project is judged on. */
export interface PlannedProject {
  readonly state: ProjectState
  /** Null when it is not known; missing in what was closed before it was kept. */
  readonly plannedStart?: PartialDate | null
  readonly plannedFinish: PartialDate | null
}

/**
 * What a project is late with by a day: to start, to finish, or both. What was cancelled is
 * not late.
 *
 * @param day YYYY-MM-DD; see `overdueDay`
 */
export function overdueKinds(
  { state, plannedStart = null, plannedFinish }: PlannedProject,
  day: string,
): OverdueKind[] {
  const isLate = (due: PartialDate | null) => due !== null && isPastDue(due, day)
  const kinds: OverdueKind[] = []
  if (state === 'notStarted' && isLate(plannedStart)) kinds.push('start')
  if ((state === 'notStarted' || state === 'started') && isLate(plannedFinish)) kinds.push('finish')
  return kinds
}
