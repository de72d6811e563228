import SqliteDatabase from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { type AppError, appError } from '#contract/result.ts'
import {
  type CountingDates,
  isLocked,
  lockedDateChanges,
  openQuarterAfter,
  type QuarterLock,
} from '#domain/closing/quarter-lock.ts'
import { type Quarter, quarterOf } from '#domain/quarter.ts'
import { findLock, isClosedProject } from '../database/repositories/quarter/closings.ts'
import type { Database } from '../database/schema.ts'
import { localDay } from '../today.ts'

/**
 * What a closed quarter refuses, asked by every service before it writes. Names, plans and other
 * basics of a project may change after a closing; what is dated in it may not. Triggers in the
 * database refuse the same once more, and `explainLockedWrite` puts their refusal into words.
 */

/** @throws AppError `quarter_closed` when the quarter or a later one is closed */
export async function refuseLockedQuarter(db: Kysely<Database>, quarter: Quarter): Promise<void> {
  const lock = await findLock(db)
  if (lock && isLocked(lock, quarter)) throw quarterClosed(lock)
}

/** @throws AppError `quarter_closed` when the day lies in a locked quarter */
export function refuseLockedDay(db: Kysely<Database>, day: string): Promise<void> {
  return refuseLockedQuarter(db, quarterOf(day))
}

/**
 * A project of a closed quarter may not be moved into or out of it by its actual dates; the day
 * within a quarter may be set right.
 *
 * @throws AppError `quarter_closed`
 */
export async function refuseLockedDates(
  db: Kysely<Database>,
  projectId: string,
  before: CountingDates,
  after: CountingDates,
): Promise<void> {
  const lock = await findLock(db)
  if (!lock || lockedDateChanges(lock, before, after).length === 0) return
  if (await isClosedProject(db, projectId)) throw quarterClosed(lock)
}

/**
 * A project that is counted in a closed quarter stays; it is reported as cancelled instead.
 *
 * @throws AppError `project_closed`
 */
export async function refuseClosedProject(db: Kysely<Database>, projectId: string): Promise<void> {
  const lock = await findLock(db)
  if (lock && (await isClosedProject(db, projectId))) throw projectClosed(lock)
}

/** The refusal of a late figure, with what to do instead. */
export function quarterClosed(lock: QuarterLock): AppError {
  return appError('quarter_closed', {
    closedQuarter: lock.closedQuarter,
    closedOn: localDay(new Date(lock.closedAt)),
    openQuarter: openQuarterAfter(lock),
  })
}

function projectClosed(lock: QuarterLock): AppError {
  const { closedQuarter } = lock
  return appError('project_closed', { closedQuarter, openQuarter: openQuarterAfter(lock) })
}

/** What the triggers of migration 0004 say when they refuse a write. */
const TRIGGERS = { quarter: 'quarter closed', project: 'project closed' } as const

/** The refusal a trigger's error stands for; null when it is another error. */
export async function explainLockedWrite(
  db: Kysely<Database>,
  error: unknown,
): Promise<AppError | null> {
  if (!(error instanceof SqliteDatabase.SqliteError)) return null
  if (error.message !== TRIGGERS.quarter && error.message !== TRIGGERS.project) return null
  const lock = await findLock(db)
  if (!lock) return null
  return error.message === TRIGGERS.project ? projectClosed(lock) : quarterClosed(lock)
}
