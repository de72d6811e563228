import { firstDay, lastDay, type PartialDate } from '../partial-date.ts'
import { type Quarter, quarterOf, shiftQuarter } from '../quarter.ts'

/** 填报中 open, 待审核 review, 已结账 closed. */
export type QuarterState = 'open' | 'review' | 'closed'

/**
 * What the closings lock: the latest closed quarter and, because every figure is cumulative, all
 * quarters before it. Null while nothing is closed.
 */
export interface QuarterLock {
  readonly closedQuarter: Quarter
  /** ISO time, UTC */
  readonly closedAt: string
}

/** The one rule: nothing dated in a closed quarter or before it may come, change or go. */
export function isLocked(lock: QuarterLock | null, quarter: Quarter): boolean {
  return lock !== null && quarter <= lock.closedQuarter
}

/** The same for an ISO day. */
export function isDayLocked(lock: QuarterLock | null, day: string): boolean {
  return isLocked(lock, quarterOf(day))
}

/** Where late figures belong: the quarter after the closed one. */
export function openQuarterAfter({ closedQuarter }: QuarterLock): Quarter {
  return shiftQuarter(closedQuarter, 1)
}

/** The dates of a project that decide what it counts as. */
export interface CountingDates {
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
}

/**
 * Would the change of dates make a project count otherwise in a locked quarter? A day that moves
 * within one quarter changes no figure and is allowed.
 *
 * @returns the dates that may not change so
 */
export function lockedDateChanges(
  lock: QuarterLock | null,
  before: CountingDates,
  after: CountingDates,
): (keyof CountingDates)[] {
  return (['actualStart', 'actualFinish'] as const).filter((date) => {
    const [from, to] = [countsFrom(date, before[date]), countsFrom(date, after[date])]
    return from !== to && [from, to].some((quarter) => quarter !== null && isLocked(lock, quarter))
  })
}

/**
 * The first quarter a date counts in: a start from the first day it can mean, a completion from
 * the last. Null never counts.
 */
function countsFrom(date: keyof CountingDates, value: PartialDate | null): Quarter | null {
  if (value === null) return null
  return quarterOf(date === 'actualStart' ? firstDay(value) : lastDay(value))
}
