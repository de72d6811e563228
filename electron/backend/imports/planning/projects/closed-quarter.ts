import { isLocked, lockedDateChanges } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import type { ProjectWork } from '../planned-sheet.ts'

/**
 * Would writing the row change what a closed quarter says? By a report or money of a locked
 * quarter, or by actual dates that move a project of the closing into or out of it. What the
 * ledger has already changes nothing, so the same file can be read again.
 */
export function touchesClosedQuarter(
  work: Pick<ProjectWork, 'columns' | 'progress' | 'money'>,
  project: LedgerProject | null,
  ledger: LedgerSnapshot,
  asAt: Quarter,
): boolean {
  if (isLocked(ledger.lock, asAt)) {
    if (work.money.length > 0 || changesReport(work.progress, project)) return true
  }
  return project !== null && project.isClosed && movesDates(work.columns, project, ledger)
}

function changesReport(progress: ProjectWork['progress'], project: LedgerProject | null): boolean {
  if (progress === null) return false
  const stored = project?.progress
  if (!stored) return true
  return Object.entries(progress).some(
    ([column, value]) => value !== stored[column as keyof typeof stored],
  )
}

function movesDates(
  columns: ProjectWork['columns'],
  { columns: stored }: LedgerProject,
  { lock }: LedgerSnapshot,
): boolean {
  const before = { actualStart: stored.actual_start, actualFinish: stored.actual_finish }
  const after = {
    actualStart: columns.actual_start ?? before.actualStart,
    actualFinish: columns.actual_finish ?? before.actualFinish,
  }
  return lockedDateChanges(lock, before, after).length > 0
}
