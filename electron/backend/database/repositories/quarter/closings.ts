import type { Kysely, Selectable } from 'kysely'
import type { ClosingVersion } from '#contract/quarter/closing.ts'
import { appError } from '#contract/result.ts'
import type { FrozenQuarter } from '#domain/closing/frozen-quarter.ts'
import type { QuarterLock, QuarterState } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import { type Author, insertRecorded, updateRecorded } from '../../recorded-write.ts'
import type { ClosingTable, QuarterStateTable } from '../../tables/closing.ts'
import type { Database } from '../../schema.ts'

/** States of quarters, the closings, and what they froze. */

/** The latest closed quarter, which locks all before it; null while nothing is closed. */
export async function findLock(db: Kysely<Database>): Promise<QuarterLock | null> {
  const row = await inForce(db).orderBy('quarter', 'desc').limit(1).executeTakeFirst()
  return row ? { closedQuarter: row.quarter, closedAt: row.closed_at } : null
}

/** Is the project counted in a closing in force? */
export async function isClosedProject(db: Kysely<Database>, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('closed_project')
    .select('quarter')
    .where('project_id', '=', projectId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every project counted in a closing in force. */
export async function closedProjectIds(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('closed_project').select('project_id').distinct().execute()
  return new Set(rows.map((row) => row.project_id))
}

/**
 * The projects the closing of a quarter counts; null while the quarter has no closing in force. A
 * project that came into the ledger since is no part of the quarter.
 */
export async function projectsClosedIn(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<ReadonlySet<string> | null> {
  if (!(await findClosing(db, quarter))) return null
  const rows = await db
    .selectFrom('closed_project')
    .select('project_id')
    .where('quarter', '=', quarter)
    .execute()
  return new Set(rows.map((row) => row.project_id))
}

/** A quarter nobody has reviewed yet has no row and is open. */
export async function findQuarterState(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Selectable<QuarterStateTable> | null> {
  const row = await db
    .selectFrom('quarter_state')
    .selectAll()
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  return row ?? null
}

export function listQuarterStates(db: Kysely<Database>): Promise<Selectable<QuarterStateTable>[]> {
  return db.selectFrom('quarter_state').selectAll().execute()
}

/** Brings a quarter into a state; a review keeps who began it, when, and after which change. */
export async function setQuarterState(
  trx: Kysely<Database>,
  author: Author,
  quarter: Quarter,
  state: QuarterState,
): Promise<void> {
  const row = {
    state,
    since: author.at,
    ...(state === 'review' && {
      review_since: author.at,
      review_by: author.operator,
      review_change_id: await lastChangeId(trx),
    }),
  }
  if (await findQuarterState(trx, quarter)) {
    await updateRecorded(trx, author, 'quarter_state', quarter, row)
  } else {
    await insertRecorded(trx, author, 'quarter_state', [
      { quarter, review_since: null, review_by: null, review_change_id: null, ...row },
    ])
  }
}

/** The last line of the change log; 0 while it is empty. */
export async function lastChangeId(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('change_log')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Every issue there ever was, newest quarter and newest version first. */
export function listClosings(db: Kysely<Database>): Promise<Selectable<ClosingTable>[]> {
  return db
    .selectFrom('closing')
    .selectAll()
    .orderBy('quarter', 'desc')
    .orderBy('version', 'desc')
    .execute()
}

/** The issue in force; null when the quarter is not closed. */
export async function findClosing(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Selectable<ClosingTable> | null> {
  const row = await inForce(db).where('quarter', '=', quarter).executeTakeFirst()
  return row ?? null
}

/** The closing in force that a quarter carries on from: the latest before it. */
export async function findClosingBefore(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<Selectable<ClosingTable> | null> {
  const earlier = inForce(db).where('quarter', '<', quarter)
  return (await earlier.orderBy('quarter', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** The first closing in force that speaks of a line of the change log; null while none does. */
export async function findClosingAfter(
  db: Kysely<Database>,
  changeId: number,
): Promise<Selectable<ClosingTable> | null> {
  const later = inForce(db).where('change_id', '>=', changeId)
  return (await later.orderBy('quarter').limit(1).executeTakeFirst()) ?? null
}

/** Issues of quarters that are closed: those not reopened since. */
function inForce(db: Kysely<Database>) {
  return db.selectFrom('closing').selectAll().where('reopened_at', 'is', null)
}

/** @throws AppError `not_found` */
export async function requireVersion(
  db: Kysely<Database>,
  quarter: Quarter,
  version: number,
): Promise<Selectable<ClosingTable>> {
  const row = await db
    .selectFrom('closing')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw appError('not_found', { what: 'closing', id: `${quarter} ${version}` })
  return row
}

export function toVersion(row: Selectable<ClosingTable>): ClosingVersion {
  return {
    version: row.version,
    sha256: row.sha256,
    checkCode: row.check_code,
    appVersion: row.app_version,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    changeId: row.change_id,
    reopenedAt: row.reopened_at,
    reopenedBy: row.reopened_by,
    reopenReason: row.reopen_reason,
  }
}

/** Parsed datasets, newest use last: several screens ask for the same closing at once. */
const parsed = new Map<string, FrozenQuarter>()
const MOST_PARSED = 3

/** What a closing froze. A content is found by its own hash, so it never changes behind the name. */
export async function readFrozen(db: Kysely<Database>, sha256: string): Promise<FrozenQuarter> {
  const known = parsed.get(sha256)
  if (known) return known
  const row = await db
    .selectFrom('frozen_dataset')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  const frozen = JSON.parse(row.content) as FrozenQuarter
  parsed.set(sha256, frozen)
  const [oldest] = parsed.keys()
  if (parsed.size > MOST_PARSED && oldest !== undefined) parsed.delete(oldest)
  return frozen
}
