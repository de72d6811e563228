import { createHash } from 'node:crypto'
import type { DraftedReport } from '#contract/quarter/checks.ts'
import type { ProjectFinding } from '#domain/checks/check.ts'
import { withDrafts } from '#domain/checks/drafts.ts'
import { factsText, runChecks } from '#domain/checks/run-checks.ts'
import { overdueDay } from '#domain/project/overdue.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../database/connect.ts'
import {
  type CheckDays,
  gatherCheckFacts,
} from '../../database/repositories/quarter/check-facts.ts'
import { findClosing, readFrozen } from '../../database/repositories/quarter/closings.ts'
import type { Store } from '../../store.ts'
import { localDay } from '../../today.ts'

/** The last answer of each quarter, valid until anything is written or the day changes. */
interface Kept {
  readonly changes: number
  readonly today: string
  readonly findings: readonly ProjectFinding[]
}

/** What the checks need of a context. */
export interface Checked extends Pick<Context, 'db' | 'clock'> {
  readonly store: Pick<Store, 'sqlite'>
}

/** Restoring a backup opens another connection, and with it begins another memory. */
const kept = new WeakMap<Sqlite, Map<Quarter, Kept>>()

/**
 * Every finding of the quarter over the whole ledger; of a closed one those it was closed with, for
 * what is not dated (a floor area, a planned day) would change them later. Several screens ask for it at once, so the
 * answer is kept until a row changes: SQLite counts them for the connection, and ours is the only
 * one.
 */
export async function runLedgerChecks(
  context: Checked,
  quarter: Quarter,
): Promise<readonly ProjectFinding[]> {
  const { sqlite } = context.store
  const memory = kept.get(sqlite) ?? new Map<Quarter, Kept>()
  kept.set(sqlite, memory)
  const today = localDay(context.clock())
  const changes = changeCount(sqlite)
  const last = memory.get(quarter)
  if (last?.changes === changes && last.today === today) return last.findings
  const findings =
    (await closedFindings(context.db, quarter)) ??
    runChecks(await gatherCheckFacts(context.db, quarter, checkDays(quarter, today)))
  memory.set(quarter, { changes, today, findings })
  return findings
}

/** Null while the quarter is not closed, or was before closings kept their findings. */
async function closedFindings(
  db: Context['db'],
  quarter: Quarter,
): Promise<readonly ProjectFinding[] | null> {
  const closing = await findClosing(db, quarter)
  return closing ? ((await readFrozen(db, closing.sha256)).findings ?? null) : null
}

/** The findings as they will be once the drafts are saved; nothing is kept of them. */
export async function runDraftChecks(
  context: Pick<Context, 'db' | 'clock'>,
  quarter: Quarter,
  drafts: readonly DraftedReport[],
): Promise<readonly ProjectFinding[]> {
  const days = checkDays(quarter, localDay(context.clock()))
  return runChecks(withDrafts(await gatherCheckFacts(context.db, quarter, days), drafts))
}

export function checkDays(quarter: Quarter, today: string): CheckDays {
  return { day: overdueDay(quarter, today), today }
}

/** SHA-256 of the facts a finding rests on: an explanation holds while it stays the same. */
export function fingerprintOf(finding: ProjectFinding): string {
  return createHash('sha256').update(factsText(finding)).digest('hex')
}

function changeCount(sqlite: Sqlite): number {
  return Number(sqlite.prepare('SELECT total_changes()').pluck().get())
}
