import type { Kysely } from 'kysely'
import { type EntryDraft, entryDraft, type KeptDraft } from '#contract/projects/progress-drafts.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Author } from '../recorded-write.ts'
import type { Database } from '../schema.ts'

/** What was typed into the quarterly entry and not saved yet. */

/** In the ledger's order; a draft this version no longer understands is left out, not lost. */
export async function listDrafts(db: Kysely<Database>, quarter: Quarter): Promise<KeptDraft[]> {
  const rows = await db
    .selectFrom('progress_draft as draft')
    .innerJoin('project', 'project.id', 'draft.project_id')
    .where('draft.quarter', '=', quarter)
    .where('project.deleted_at', 'is', null)
    .orderBy('project.position')
    .orderBy('project.id')
    .select([
      'draft.project_id as projectId',
      'draft.typed',
      'draft.typed_by as typedBy',
      'draft.typed_at as typedAt',
    ])
    .execute()
  return rows.flatMap(({ typed, ...row }) => {
    const { data } = entryDraft.safeParse(JSON.parse(typed))
    return data ? [{ ...row, draft: data }] : []
  })
}

/** Puts the draft in place of the one there was. */
export async function keepDraft(
  trx: Kysely<Database>,
  { at, operator }: Author,
  place: { readonly projectId: string; readonly quarter: Quarter },
  draft: EntryDraft,
): Promise<void> {
  const values = { typed: JSON.stringify(draft), typed_by: operator, typed_at: at }
  await trx
    .insertInto('progress_draft')
    .values({ project_id: place.projectId, quarter: place.quarter, ...values })
    .onConflict((conflict) => conflict.columns(['quarter', 'project_id']).doUpdateSet(values))
    .execute()
}

/** @returns how many there were; null means all of the quarter */
export async function removeDrafts(
  trx: Kysely<Database>,
  quarter: Quarter,
  projectIds: readonly string[] | null,
): Promise<number> {
  if (projectIds === null) {
    const all = await trx
      .deleteFrom('progress_draft')
      .where('quarter', '=', quarter)
      .executeTakeFirst()
    return Number(all.numDeletedRows)
  }
  let removed = 0
  for (const projectId of projectIds) {
    const { numDeletedRows } = await trx
      .deleteFrom('progress_draft')
      .where('quarter', '=', quarter)
      .where('project_id', '=', projectId)
      .executeTakeFirst()
    removed += Number(numDeletedRows)
  }
  return removed
}
