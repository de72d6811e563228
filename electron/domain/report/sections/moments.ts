import { firstDay, lastDay } from '../../partial-date.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { isCompleted, isStarted, standingOf } from '../standing.ts'

/** Whether something was so at the end of the quarter before; null when nothing tells. */
export type Earlier = boolean | null

/**
 * Whether a project that is started now had started by the day before the quarter. Its actual date
 * tells, else what was reported by then; a first report says nothing of the time before it.
 */
export function hadStarted(now: Standing, before: Standing, day: string): Earlier {
  if (isStarted(asIfGoingOn(before, day))) return true
  if (wasIssuedOtherwise(before)) return false
  const actualStart = datesOf(now).actualStart
  if (actualStart !== null) return firstDay(actualStart) <= day
  return before.snapshot.phase === null ? null : false
}

/** Whether a project that is completed now had been completed by the day before the quarter. */
export function hadCompleted(now: Standing, before: Standing, day: string): Earlier {
  if (isCompleted(asIfGoingOn(before, day))) return true
  if (wasIssuedOtherwise(before)) return false
  const { actualStart, actualFinish } = datesOf(now)
  if (actualFinish !== null) return lastDay(actualFinish) <= day
  if (actualStart !== null && firstDay(actualStart) > day) return false
  return before.snapshot.phase === null ? null : false
}

/** What was invested by then in fen: 0 when it had not started, null when it is not known. */
export function investedEarlier(now: Standing, before: Standing, day: string): number | null {
  const { completedInvestment } = before.snapshot
  if (completedInvestment !== null) return completedInvestment
  return hadStarted(now, before, day) === false ? 0 : null
}

/** The same projects as they stood at the end of the quarter before. */
export function standingsThen(scope: ReportScope, of: readonly Standing[]): Standing[] {
  const ids = new Set(of.map(({ project }) => project.id))
  return scope.before.filter(({ project }) => ids.has(project.id))
}

/** A project that was cancelled then and is taken up again does not start anew with it. */
function asIfGoingOn(before: Standing, day: string): Standing {
  if (before.state !== 'cancelled') return before
  const { project, category, snapshot } = before
  return standingOf(project, category, { ...snapshot, status: 'normal' }, day)
}

function datesOf({ project, snapshot }: Standing) {
  return snapshot.dates ?? project
}

/** A closed quarter's report went out before the date was corrected, and counted it as unfinished. */
function wasIssuedOtherwise({ snapshot }: Standing): boolean {
  return snapshot.dates !== undefined
}
