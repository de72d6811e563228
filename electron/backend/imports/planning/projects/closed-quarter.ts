import { type CountingDates, isLocked, lockedDateChanges } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import type { ProjectWork } from '../planned-sheet.ts'

/**
 * Would writing the row change what a closed quarter says, by a report or money of it? What the
 * ledger has already changes nothing, so the same file can be read again.
 */
export function touchesClosedQuarter(
  work: Pick<ProjectWork, 'progress' | 'money'>,
  project: LedgerProject | null,
  { lock }: LedgerSnapshot,
  asAt: Quarter,
): boolean {
  return isLocked(lock, asAt) && (work.money.length > 0 || changesReport(work.progress, project))
}

function changesReport(progress: ProjectWork['progress'], project: LedgerProject | null): boolean {
  if (progress === null) return false
  const stored = project?.progress
  if (!stored) return true
  return Object.entries(progress).some(
    ([column, value]) => value !== stored[column as keyof typeof stored],
  )
}

/** Does the row report a project whose report of the quarter corrections alone wrote? The same figures are then news. */
export function reportsAtLast(
  { progress }: Pick<ProjectWork, 'progress'>,
  project: LedgerProject | null,
  { lock }: LedgerSnapshot,
  asAt: Quarter,
): boolean {
  return progress !== null && project?.progress?.is_carried === 1 && !isLocked(lock, asAt)
}

/** The actual dates that would move a project of the closing into or out of a closed quarter. */
export function datesOfClosedQuarter(
  columns: ProjectWork['columns'],
  project: LedgerProject | null,
  { lock }: LedgerSnapshot,
): (keyof CountingDates)[] {
  if (project === null || !project.isClosed) return []
  const { actual_start: actualStart, actual_finish: actualFinish } = project.columns
  const before = { actualStart, actualFinish }
  return lockedDateChanges(lock, before, {
    actualStart: columns.actual_start ?? actualStart,
    actualFinish: columns.actual_finish ?? actualFinish,
  })
}
