import { lineKey, type LineRevision, type PlannedLine, reviseBudget } from '#domain/funds/budget.ts'
import type { Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'

/** Why a budget changes; written on each revision. */
export interface RevisionGrounds {
  readonly reason: string
  readonly documentNumber: string | null
  /** YYYY-MM-DD */
  readonly revisedOn: string
  readonly transferId: string | null
  /** The stated total changes by the same amount, without a transfer. */
  readonly changesTotal?: boolean
}

/** The stored lines of some projects, oldest year first. */
export async function storedLines(
  trx: Trx,
  projectIds: readonly string[],
): Promise<(PlannedLine & { readonly id: string })[]> {
  return trx
    .selectFrom('budget_line')
    .select([
      'id',
      'project_id as projectId',
      'funding_source_id as sourceId',
      'year',
      'amount_fen as amount',
    ])
    .where('project_id', 'in', projectIds)
    .orderBy('year')
    .orderBy('id')
    .execute()
}

/**
 * Turns the stored lines into the wanted ones, each change in the change log.
 *
 * @param grounds null for a first plan, which revises nothing
 */
export async function writeBudget(
  { trx, author, newId }: { readonly trx: Trx; readonly author: Author; newId: () => string },
  stored: readonly (PlannedLine & { readonly id: string })[],
  wanted: readonly PlannedLine[],
  grounds: RevisionGrounds | null,
): Promise<void> {
  const idOf = new Map(stored.map((line) => [lineKey(line), line.id]))
  const revisions = reviseBudget(stored, wanted)
  if (grounds !== null) {
    await insertRecorded(
      trx,
      author,
      'budget_revision',
      revisions.map((revision) => ({
        id: newId(),
        ...placeOf(revision),
        old_amount_fen: revision.before,
        new_amount_fen: revision.after,
        reason: grounds.reason,
        document_number: grounds.documentNumber,
        revised_on: grounds.revisedOn,
        transfer_id: grounds.transferId,
        changes_total: grounds.changesTotal ? 1 : 0,
        created_at: author.at,
      })),
    )
  }
  const gone = revisions.flatMap((revision) =>
    revision.after === null ? (idOf.get(lineKey(revision)) ?? []) : [],
  )
  await deleteRecorded(trx, author, 'budget_line', gone)
  for (const revision of revisions) {
    const { after } = revision
    if (after === null) continue
    const id = idOf.get(lineKey(revision))
    const amount = { amount_fen: after }
    if (id !== undefined) await updateRecorded(trx, author, 'budget_line', id, amount)
    else {
      const line = { id: newId(), ...placeOf(revision), ...amount }
      await insertRecorded(trx, author, 'budget_line', [line])
    }
  }
}

function placeOf({ projectId, sourceId, year }: LineRevision) {
  return { project_id: projectId, funding_source_id: sourceId, year }
}
