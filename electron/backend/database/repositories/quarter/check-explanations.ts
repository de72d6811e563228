import type { Kysely } from 'kysely'
import type { CheckExplanation } from '#contract/quarter/checks.ts'
import type { CheckId } from '#domain/checks/check.ts'
import type { Quarter } from '#domain/quarter.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../recorded-write.ts'
import type { Database } from '../../schema.ts'

/** The sentences that explain findings, one per quarter, check and project. */

export interface StoredExplanation extends CheckExplanation {
  readonly id: string
  /** SHA-256 of the facts the sentence was written about. */
  readonly fingerprint: string
  readonly projectName: string
}

/** Explanations of the quarter for projects outside the recycle bin, in the ledger's order. */
export async function listExplanations(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<StoredExplanation[]> {
  const rows = await db
    .selectFrom('check_explanation as explanation')
    .innerJoin('project', 'project.id', 'explanation.project_id')
    .where('explanation.quarter', '=', quarter)
    .where('project.deleted_at', 'is', null)
    .orderBy('project.position')
    .orderBy('project.id')
    .select([
      'explanation.id',
      'explanation.quarter',
      'explanation.check_id as checkId',
      'explanation.project_id as projectId',
      'explanation.sentence',
      'explanation.fingerprint',
      'explanation.explained_by as explainedBy',
      'explanation.explained_at as explainedAt',
      'project.name as projectName',
    ])
    .execute()
  return rows.map((row) => ({ ...row, checkId: row.checkId as CheckId }))
}

export interface ExplanationDraft {
  /** Of the row that is written when there is none yet. */
  readonly newId: string
  readonly quarter: Quarter
  readonly checkId: CheckId
  readonly projectId: string
  readonly sentence: string
  readonly fingerprint: string
}

/** Writes an explanation, new or in place of the one there was. */
export async function saveExplanation(
  trx: Kysely<Database>,
  author: Author,
  draft: ExplanationDraft,
): Promise<void> {
  const { sentence, fingerprint } = draft
  const stamp = { explained_by: author.operator, explained_at: author.at }
  const id = await findExplanation(trx, draft)
  if (id !== null) {
    await updateRecorded(trx, author, 'check_explanation', id, { sentence, fingerprint, ...stamp })
    return
  }
  await insertRecorded(trx, author, 'check_explanation', [
    {
      id: draft.newId,
      quarter: draft.quarter,
      check_id: draft.checkId,
      project_id: draft.projectId,
      sentence,
      fingerprint,
      ...stamp,
    },
  ])
}

/** Takes an explanation back. @returns false when there was none */
export async function removeExplanation(
  trx: Kysely<Database>,
  author: Author,
  which: Pick<ExplanationDraft, 'quarter' | 'checkId' | 'projectId'>,
): Promise<boolean> {
  const id = await findExplanation(trx, which)
  if (id === null) return false
  await deleteRecorded(trx, author, 'check_explanation', [id])
  return true
}

async function findExplanation(
  trx: Kysely<Database>,
  which: Pick<ExplanationDraft, 'quarter' | 'checkId' | 'projectId'>,
): Promise<string | null> {
  const row = await trx
    .selectFrom('check_explanation')
    .select('id')
    .where('quarter', '=', which.quarter)
    .where('check_id', '=', which.checkId)
    .where('project_id', '=', which.projectId)
    .executeTakeFirst()
  return row?.id ?? null
}
