import { appError } from '#contract/result.ts'
import type { FundTransfer, transferMethods } from '#contract/funds/transfers.ts'
import type { Transfer } from '#domain/funds/transfer.ts'
import { authorOf } from '../../author.ts'
import { refuseLockedDay } from '../../closing/refuse-locked.ts'
import type { Handlers } from '../../context.ts'
import { listTransfers } from '../../database/repositories/funds/transfers.ts'
import { requireProject, touchProject } from '../projects/project-handlers.ts'
import { writeTransfer } from './write-transfer.ts'

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
    const author = await authorOf(context, { reason })
    const id = await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, from.projectId)
      await requireProject(trx, to.projectId)
      await refuseLockedDay(trx, date)
      const grounds = { reason, documentNumber, revisedOn: date }
      const written = await writeTransfer({ trx, author, newId: context.newId }, transfer, grounds)
      for (const projectId of new Set([from.projectId, to.projectId])) {
        await touchProject(trx, projectId, author)
      }
      return written
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id }
  },
}
