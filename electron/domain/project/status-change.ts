import type { PartialDate } from '../partial-date.ts'
import type { ProgressStatus } from './phase.ts'
import { type Quarter, quarterDays, quarterOf } from '../quarter.ts'

/** 停工, 取消, and going on after either: what a project became on a day, and why. */
export interface StatusChange {
  readonly status: ProgressStatus
  /** YYYY-MM-DD; a project changes once a day at most. */
  readonly changedOn: string
  readonly reason: string
  readonly documentNumber: string | null
}

/** What the latest report by then says. */
export interface ReportedStatus {
  readonly quarter: Quarter
  readonly status: ProgressStatus
}

/**
 * The status as at the end of a quarter. A recorded change decides: who is recorded as suspended or
 * cancelled stays so until the next record, whatever a report says. Going on again makes reports up
 * to that quarter old; a later report can say anew that the work stands still. Without a record the
 * latest report is believed.
 *
 * @param changes oldest first
 * @returns null when nothing is known
 */
export function statusAsAt(
  changes: readonly StatusChange[],
  report: ReportedStatus | null,
  quarter: Quarter,
): ProgressStatus | null {
  const change = lastChange(changes, quarterDays(quarter).last)
  if (change === null) return report?.status ?? null
  if (change.status !== 'normal') return change.status
  return report && report.quarter > quarterOf(change.changedOn) ? report.status : 'normal'
}

/** The change in force at the end of a day; null before the first. */
export function lastChange<Change extends StatusChange>(
  changes: readonly Change[],
  day: string,
): Change | null {
  return changes.findLast(({ changedOn }) => changedOn <= day) ?? null
}

/** How a change is called: the same normal ends a suspension and takes up a cancelled project. */
export type ChangeKind = 'stopped' | 'resumed' | 'cancelled' | 'takenUp'

function changeKind(status: ProgressStatus, before: ProgressStatus): ChangeKind {
  if (status === 'suspended') return 'stopped'
  if (status === 'cancelled') return 'cancelled'
  return before === 'cancelled' ? 'takenUp' : 'resumed'
}

/** Each change with its name, oldest first. */
export function namedChanges<Change extends StatusChange>(
  changes: readonly Change[],
): readonly (Change & { readonly kind: ChangeKind })[] {
  return changes.map((change, index) => ({
    ...change,
    kind: changeKind(change.status, changes[index - 1]?.status ?? 'suspended'),
  }))
}

/** A time the work stood still; `to` is the day it went on, null while it still stands. */
export interface Standstill {
  readonly from: PartialDate
  readonly to: PartialDate | null
  readonly reason: string
}

/** When the work stood still by recorded suspensions, oldest first. */
export function standstills(changes: readonly StatusChange[]): Standstill[] {
  return changes.flatMap(({ status, changedOn, reason }, index) =>
    status === 'suspended'
      ? [{ from: changedOn, to: changes[index + 1]?.changedOn ?? null, reason }]
      : [],
  )
}

/**
 * May a project of a status become another? Going on needs something to go on from, and the same
 * again says nothing, unless it was only reported so far and gets its day and reason now.
 */
export function mayBecome(
  next: ProgressStatus,
  now: ProgressStatus,
  lastRecorded: ProgressStatus | null,
): boolean {
  if (next === 'normal') return now !== 'normal'
  if (now === 'cancelled' && next === 'suspended') return false
  return next !== now || lastRecorded !== next
}
