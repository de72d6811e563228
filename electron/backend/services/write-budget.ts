import { lineKey, type PlannedLine, reviseBudget } from '#domain/funds/budget.ts'
import type { Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'

/** Why a budget changes; written on each revision. */
export interface RevisionGrounds {
  readonly reason: string
  readonly documentNumber: string | null
  /** YYYY-MM-DD */
  readonly revisedOn: string
  readonly transferId: string | null
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
  for (const revision of reviseBudget(stored, wanted)) {
    const { projectId, sourceId, year, before, after } = revision
    const id = idOf.get(lineKey(revision))
    const columns = { project_id: projectId, funding_source_id: sourceId, year }
    if (id === undefined) {
      await insertRecorded(trx, author, 'budget_line', [
        { id: newId(), ...columns, amount_fen: after ?? 0 },
      ])
    } else if (after === null) await deleteRecorded(trx, author, 'budget_line', [id])
    else await updateRecorded(trx, author, 'budget_line', id, { amount_fen: after })
    if (grounds === null) continue
    await insertRecorded(trx, author, 'budget_revision', [
      {
        id: newId(),
        ...columns,
        old_amount_fen: before,
        new_amount_fen: after,
        reason: grounds.reason,
        document_number: grounds.documentNumber,
        revised_on: grounds.revisedOn,
        transfer_id: grounds.transferId,
        created_at: author.at,
      },
    ])
  }
}
