import type { Kysely } from 'kysely'
import type { ClosingOverview, QuarterClosing } from '#contract/quarter/closing.ts'
import { isLocked, openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import { type Quarter, quarterOf } from '#domain/quarter.ts'
import {
  findLock,
  listClosings,
  listQuarterStates,
  toVersion,
} from '../database/repositories/quarter/closings.ts'
import { countCorrections } from '../database/repositories/quarter/corrections.ts'
import type { Database } from '../database/schema.ts'

/** Every quarter that has figures, was closed, or is to be closed next; newest first. */
export async function listQuarters(db: Kysely<Database>, today: string): Promise<ClosingOverview> {
  const lock = await findLock(db)
  const reported = await countReports(db)
  const corrections = await countCorrections(db)
  const states = new Map((await listQuarterStates(db)).map((row) => [row.quarter, row]))
  const closings = Map.groupBy(await listClosings(db), ({ quarter }) => quarter)
  const quarters = new Set<Quarter>([
    quarterOf(today),
    ...(lock ? [openQuarterAfter(lock)] : []),
    ...reported.keys(),
    ...(await fundQuarters(db)),
    ...closings.keys(),
  ])
  const describe = (quarter: Quarter): QuarterClosing => {
    const row = states.get(quarter)
    const underReview = row?.state === 'review' ? 'review' : 'open'
    return {
      quarter,
      state: isLocked(lock, quarter) ? 'closed' : underReview,
      reviewSince: row?.review_since ?? null,
      reviewBy: row?.review_by ?? null,
      versions: (closings.get(quarter) ?? []).map(toVersion),
      reportedCount: reported.get(quarter) ?? 0,
      correctionCount: corrections.get(quarter) ?? 0,
      canReopen: lock?.closedQuarter === quarter,
    }
  }
  return { lock, quarters: [...quarters].toSorted().toReversed().map(describe) }
}

async function countReports(db: Kysely<Database>): Promise<Map<Quarter, number>> {
  const rows = await db
    .selectFrom('progress_entry')
    .innerJoin('project', 'project.id', 'progress_entry.project_id')
    .where('project.deleted_at', 'is', null)
    .where('is_carried', '=', 0)
    .groupBy('quarter')
    .select((eb) => ['quarter', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ quarter, count }) => [quarter, count]))
}

async function fundQuarters(db: Kysely<Database>): Promise<Set<Quarter>> {
  const rows = await db.selectFrom('fund_entry').select('entry_date').distinct().execute()
  return new Set(rows.map(({ entry_date }) => quarterOf(entry_date)))
}
