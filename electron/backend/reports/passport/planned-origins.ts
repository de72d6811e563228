import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import type { Database } from '../../database/schema.ts'
import { budgetOrigins } from './money-origins.ts'
import type { OriginSubject } from './origin-subject.ts'
import { totalOrigins } from './project-origins.ts'
import { takenOff } from './taken-off.ts'
import { traceChange } from './trace-change.ts'

/**
 * The stated total, or else the budget lines; of one source its lines alone, without a source what
 * the lines leave open. Total and lines are those of today, so what was revised after the day is
 * taken off again.
 */
export async function plannedOrigins(
  db: Kysely<Database>,
  subject: OriginSubject,
  sourceId: string | null | undefined,
): Promise<Origin[]> {
  const later = await laterRevisions(db, subject)
  if (typeof sourceId === 'string') {
    const lines = await budgetOrigins(db, subject, sourceId)
    return [...lines, ...ofLines(later.filter((one) => one.sourceId === sourceId))]
  }
  const total = await totalOrigins(db, subject)
  const lines = [...(await budgetOrigins(db, subject)), ...ofLines(later)]
  if (total.length === 0) return sourceId === undefined ? lines : []
  const stated = [...total, ...ofLines(later.filter((one) => one.changesTotal))]
  return sourceId === undefined ? stated : [...stated, ...lines.map(takenOff)]
}

interface LaterRevision {
  readonly sourceId: string
  /** Moved or cut money changed the stated total as well. */
  readonly changesTotal: boolean
  readonly origin: Origin
}

function ofLines(revisions: readonly LaterRevision[]): Origin[] {
  return revisions.map(({ origin }) => takenOff(origin))
}

/** 预算调整 dated after the day, each with what it added, the earliest first. */
async function laterRevisions(
  db: Kysely<Database>,
  { projectId, lastDay }: OriginSubject,
): Promise<LaterRevision[]> {
  const revisions = await db
    .selectFrom('budget_revision as revision')
    .innerJoin('funding_source as source', 'source.id', 'revision.funding_source_id')
    .select([
      'revision.id',
      'revision.old_amount_fen as before',
      'revision.new_amount_fen as after',
      'revision.revised_on as date',
      'revision.transfer_id as transferId',
      'revision.changes_total as isCut',
      'source.id as sourceId',
      'source.name as source',
    ])
    .where('revision.project_id', '=', projectId)
    .where('revision.revised_on', '>', lastDay)
    .orderBy('revision.revised_on')
    .orderBy('revision.created_at')
    .execute()
  return Promise.all(
    revisions.map(async ({ id, before, after, date, transferId, isCut, sourceId, source }) => ({
      sourceId,
      changesTotal: transferId !== null || isCut === 1,
      origin: {
        what: 'laterRevision' as const,
        id,
        value: (after ?? 0) - (before ?? 0),
        source,
        date,
        isTakenOff: false,
        trace: await traceChange(db, {
          table: 'budget_revision',
          rowId: id,
          column: 'new_amount_fen',
          fields: [`budget:${sourceId}`],
          projectId,
        }),
      },
    })),
  )
}
