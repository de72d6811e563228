import { appError } from '#contract/result.ts'
import { movePlanned, type Place, type Transfer, transferSides } from '#domain/funds/transfer.ts'
import { formatFen } from '#domain/money.ts'
import type { Trx } from '../../context.ts'
import { type Author, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { type RevisionGrounds, storedLines, writeBudget } from './write-budget.ts'

/**
 * Writes one move of money with both its sides. Whoever calls it has looked at projects and closed
 * quarters before.
 *
 * @returns the id of the transfer
 * @throws AppError `not_allowed` transfer_above_balance
 */
export async function writeTransfer(
  writing: Writing,
  transfer: Transfer,
  why: Pick<RevisionGrounds, 'reason' | 'documentNumber' | 'revisedOn'>,
): Promise<string> {
  const { trx, author, newId } = writing
  const { kind, from, to, amount } = transfer
  const { reason, documentNumber, revisedOn: date } = why
  const id = newId()
  await insertRecorded(trx, author, 'fund_transfer', [
    {
      id,
      moved_on: date,
      kind,
      from_project_id: from.projectId,
      from_source_id: from.sourceId,
      to_project_id: to.projectId,
      to_source_id: to.sourceId,
      amount_fen: amount,
      reason,
      document_number: documentNumber,
      created_at: author.at,
    },
  ])
  if (kind === 'planned') {
    await movePlan(writing, transfer, { ...why, transferId: id })
    return id
  }
  await requireBalance(trx, kind, from, amount, date)
  await insertRecorded(
    trx,
    author,
    'fund_entry',
    transferSides(transfer).map((side) => ({
      id: newId(),
      project_id: side.projectId,
      kind,
      funding_source_id: side.sourceId,
      entry_date: date,
      amount_fen: side.amount,
      document_number: documentNumber,
      note: reason,
      origin: 'transfer' as const,
      transfer_id: id,
      created_at: author.at,
    })),
  )
  return id
}

/** What a use case of several writes hands on. */
export interface Writing {
  readonly trx: Trx
  readonly author: Author
  readonly newId: () => string
}

/** Moves planned money between the budget lines, and with it between the stated totals. */
async function movePlan(
  writing: Writing,
  transfer: Transfer,
  grounds: RevisionGrounds,
): Promise<void> {
  const { trx, author } = writing
  const { from, to } = transfer
  const stored = await storedLines(trx, [...new Set([from.projectId, to.projectId])])
  const moved = movePlanned(stored, transfer)
  if (!moved) {
    const there = stored.filter(
      (line) => line.projectId === from.projectId && line.sourceId === from.sourceId,
    )
    throw tooLittle(there.reduce((sum, line) => sum + line.amount, 0))
  }
  await writeBudget(writing, stored, moved, grounds)
  if (from.projectId === to.projectId) return
  for (const { projectId, amount: change } of transferSides(transfer)) {
    const { planned_total_fen: total } = await trx
      .selectFrom('project')
      .select('planned_total_fen')
      .where('id', '=', projectId)
      .executeTakeFirstOrThrow()
    if (total === null) continue
    if (total + change < 0) {
      throw appError('not_allowed', { rule: 'stated_total_too_small', subject: projectId })
    }
    await updateRecorded(trx, author, 'project', projectId, { planned_total_fen: total + change })
  }
}

/**
 * Allocated money is there as far as it was allocated up to the day; received money as far as it
 * has not been paid out.
 *
 * @throws AppError `not_allowed` transfer_above_balance
 */
async function requireBalance(
  trx: Trx,
  kind: 'allocated' | 'received',
  { projectId, sourceId }: Place,
  amount: number,
  date: string,
): Promise<void> {
  const sums = await trx
    .selectFrom('fund_entry')
    .where('project_id', '=', projectId)
    .where('funding_source_id', 'is', sourceId)
    .where('entry_date', '<=', date)
    .select((eb) => [
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', kind).as('there'),
      eb.fn.sum<number | null>('amount_fen').filterWhere('kind', '=', 'paid').as('paid'),
    ])
    .executeTakeFirstOrThrow()
  const balance = (sums.there ?? 0) - (kind === 'received' ? (sums.paid ?? 0) : 0)
  if (amount > balance) throw tooLittle(Math.max(balance, 0))
}

function tooLittle(there: number) {
  return appError('not_allowed', {
    rule: 'transfer_above_balance',
    subject: formatFen(there, 'yuan'),
  })
}
