import { appError } from '#contract/result.ts'
import type { FundTransfer, transferMethods } from '#contract/transfers.ts'
import { movePlanned, type Place, type Transfer, transferSides } from '#domain/funds/transfer.ts'
import { formatFen } from '#domain/money.ts'
import { authorOf } from '../author.ts'
import { refuseLockedDay } from '../closing/refuse-locked.ts'
import type { Handlers, Trx } from '../context.ts'
import { type Author, insertRecorded, updateRecorded } from '../database/recorded-write.ts'
import { listTransfers } from '../database/repositories/transfers.ts'
import { requireProject, touchProject } from './project-handlers.ts'
import { type RevisionGrounds, storedLines, writeBudget } from './write-budget.ts'

/** 调剂: money moved between projects or sources as one recorded move. */
export const transferHandlers: Handlers<keyof typeof transferMethods> = {
  'transfers.list': ({ db }, { projectId }): Promise<FundTransfer[]> =>
    listTransfers(db, projectId),

  'transfers.record': async (context, input) => {
    const { kind, date, amount, reason, documentNumber } = input
    const transfer: Transfer = {
      kind,
      amount,
      from: { projectId: input.from.projectId, sourceId: input.from.fundingSourceId },
      to: { projectId: input.to.projectId, sourceId: input.to.fundingSourceId },
    }
    const { from, to } = transfer
    if (from.projectId === to.projectId && from.sourceId === to.sourceId) {
      throw appError('not_allowed', { rule: 'transfer_to_itself', subject: from.projectId })
    }
    if (kind === 'planned' && (from.sourceId === null || to.sourceId === null)) {
      throw appError('not_allowed', { rule: 'planned_needs_source', subject: from.projectId })
    }
    const id = context.newId()
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, from.projectId)
      await requireProject(trx, to.projectId)
      await refuseLockedDay(trx, date)
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
        const grounds = { reason, documentNumber, revisedOn: date, transferId: id }
        await movePlan({ trx, author, newId: context.newId }, transfer, grounds)
      } else {
        await requireBalance(trx, kind, from, amount, date)
        await insertRecorded(
          trx,
          author,
          'fund_entry',
          transferSides(transfer).map((side) => ({
            id: context.newId(),
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
      }
      for (const projectId of new Set([from.projectId, to.projectId])) {
        await touchProject(trx, projectId, author.at)
      }
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id }
  },
}

interface Writing {
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
