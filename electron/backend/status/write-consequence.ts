import { appError } from '#contract/result.ts'
import { type Consequence, cutPlanned } from '#domain/funds/settlement.ts'
import type { Place } from '#domain/funds/transfer.ts'
import { insertRecorded, updateRecorded } from '../database/recorded-write.ts'
import { storedLines, type RevisionGrounds, writeBudget } from '../services/funds/write-budget.ts'
import { type Writing, writeTransfer } from '../services/funds/write-transfer.ts'

type Why = Pick<RevisionGrounds, 'reason' | 'documentNumber' | 'revisedOn'>

/**
 * Writes what a decision does to the money of one source: a cut as a revision of the budget, a move
 * as recorded transfers, what goes back to the source as entries that take away.
 *
 * @param toProjectId where it moves to; null when nothing moves
 */
export async function writeConsequence(
  writing: Writing,
  place: Place,
  { cut, moved, returned }: Consequence,
  toProjectId: string | null,
  why: Why,
): Promise<void> {
  if (cut.planned > 0) await cutPlan(writing, place, cut.planned, why)
  for (const kind of ['planned', 'allocated', 'received'] as const) {
    const amount = moved[kind]
    if (amount === 0 || toProjectId === null) continue
    const to = { projectId: toProjectId, sourceId: place.sourceId }
    await writeTransfer(writing, { kind, from: place, to, amount }, why)
  }
  const { trx, author, newId } = writing
  const kinds = (['allocated', 'received'] as const).filter((kind) => returned[kind] > 0)
  await insertRecorded(
    trx,
    author,
    'fund_entry',
    kinds.map((kind) => ({
      id: newId(),
      project_id: place.projectId,
      kind,
      funding_source_id: place.sourceId,
      entry_date: why.revisedOn,
      amount_fen: -returned[kind],
      document_number: why.documentNumber,
      note: why.reason,
      origin: 'entered' as const,
      created_at: author.at,
    })),
  )
}

/** What is no longer planned goes off the budget lines and, with them, off the stated total. */
async function cutPlan(
  writing: Writing,
  { projectId, sourceId }: Place,
  amount: number,
  why: Why,
): Promise<void> {
  const { trx, author } = writing
  const stored = await storedLines(trx, [projectId])
  const own = stored.filter((line) => line.sourceId === sourceId)
  const others = stored.filter((line) => line.sourceId !== sourceId)
  const grounds = { ...why, transferId: null, changesTotal: true }
  await writeBudget(writing, stored, [...others, ...cutPlanned(own, amount)], grounds)
  const { total } = await trx
    .selectFrom('project')
    .select('planned_total_fen as total')
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow()
  if (total === null) return
  if (total < amount) {
    throw appError('not_allowed', { rule: 'stated_total_too_small', subject: projectId })
  }
  await updateRecorded(trx, author, 'project', projectId, { planned_total_fen: total - amount })
}
