import type { AllocationDocument, allocationMethods } from '#contract/funds/allocations.ts'
import { appError } from '#contract/result.ts'
import { leftToReceive, leftToSplit, spreadReceipt } from '#domain/funds/allocation.ts'
import { reversalOf } from '#domain/funds/reversal.ts'
import { formatFen } from '#domain/money.ts'
import { authorOf } from '../../author.ts'
import { noteReversal } from '../../closing/note-reversal.ts'
import { refuseLockedDay } from '../../closing/refuse-locked.ts'
import type { Handlers, Trx } from '../../context.ts'
import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { listAllocationDocuments } from '../../database/repositories/funds/allocations.ts'
import { requireProject, touchProject } from '../projects/project-handlers.ts'

/** 下达文件: one sum split over many projects, written and taken back as a whole. */
export const allocationHandlers: Handlers<keyof typeof allocationMethods> = {
  'allocations.list': ({ db }): Promise<AllocationDocument[]> => listAllocationDocuments(db),

  'allocations.record': async (context, { lines, total, ...document }) => {
    const left = leftToSplit(
      total,
      lines.map((line) => line.amount),
    )
    if (left !== 0) {
      throw appError('not_allowed', {
        rule: left > 0 ? 'split_below' : 'split_above',
        subject: formatFen(Math.abs(left), 'yuan'),
      })
    }
    const projectIds = new Set(lines.map((line) => line.projectId))
    if (projectIds.size < lines.length) {
      throw appError('already_exists', { what: 'project', name: repeated(lines) })
    }
    const id = context.newId()
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      const same = await trx
        .selectFrom('allocation_document')
        .select('id')
        .where('number', '=', document.number)
        .where('funding_source_id', '=', document.fundingSourceId)
        .where('reversed_on', 'is', null)
        .executeTakeFirst()
      if (same) {
        throw appError('already_exists', { what: 'allocationDocument', name: document.number })
      }
      for (const projectId of projectIds) await requireProject(trx, projectId)
      await refuseLockedDay(trx, document.issuedOn)
      await insertRecorded(trx, author, 'allocation_document', [
        {
          id,
          number: document.number,
          issued_on: document.issuedOn,
          issuer: document.issuer,
          funding_source_id: document.fundingSourceId,
          total_fen: total,
          note: document.note,
          reversed_on: null,
          reversal_reason: null,
          created_at: author.at,
        },
      ])
      await insertRecorded(
        trx,
        author,
        'fund_entry',
        lines.map(({ projectId, amount }) => ({
          id: context.newId(),
          project_id: projectId,
          kind: 'allocated' as const,
          funding_source_id: document.fundingSourceId,
          entry_date: document.issuedOn,
          amount_fen: amount,
          document_number: document.number,
          origin: 'allocation' as const,
          document_id: id,
          created_at: author.at,
        })),
      )
      for (const projectId of projectIds) await touchProject(trx, projectId, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id, count: lines.length }
  },

  'allocations.receive': async (context, { id, date, amount }) => {
    const author = await authorOf(context)
    const count = await context.db.transaction().execute(async (trx) => {
      const documents = await listAllocationDocuments(trx)
      const document = documents.find((one) => one.id === id)
      if (!document) throw appError('not_found', { what: 'allocationDocument', id })
      const { number, lines } = document
      if (document.reversedOn !== null) {
        throw appError('not_allowed', { rule: 'document_reversed', subject: number })
      }
      const shares = spreadReceipt(lines, amount)
      if (shares === null) {
        const subject = formatFen(leftToReceive(lines), 'yuan')
        throw appError('not_allowed', { rule: 'receipt_above_document', subject })
      }
      await refuseLockedDay(trx, date)
      const received = lines
        .map(({ projectId }, index) => ({ projectId, share: shares[index] ?? 0 }))
        .filter(({ share }) => share > 0)
      await refuseDeleted(
        trx,
        received.map(({ projectId }) => projectId),
      )
      await insertRecorded(
        trx,
        author,
        'fund_entry',
        received.map(({ projectId, share }) => ({
          id: context.newId(),
          project_id: projectId,
          kind: 'received' as const,
          funding_source_id: document.fundingSourceId,
          entry_date: date,
          amount_fen: share,
          document_number: number,
          origin: 'entered' as const,
          created_at: author.at,
        })),
      )
      for (const { projectId } of received) await touchProject(trx, projectId, author)
      return received.length
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { count }
  },

  'allocations.reverse': async (context, { id, date, reason }) => {
    const author = await authorOf(context, { reason })
    const count = await context.db.transaction().execute(async (trx) => {
      const document = await trx
        .selectFrom('allocation_document')
        .select('reversed_on')
        .where('id', '=', id)
        .executeTakeFirst()
      if (!document) throw appError('not_found', { what: 'allocationDocument', id })
      if (document.reversed_on !== null) {
        throw appError('not_allowed', { rule: 'already_reversed', subject: id })
      }
      const entries = await trx
        .selectFrom('fund_entry')
        .selectAll()
        .where('document_id', '=', id)
        .orderBy('id')
        .execute()
      await refuseLockedDay(trx, date)
      const reversals = entries.map((entry) => {
        const back = reversalOf({ amount: entry.amount_fen, date: entry.entry_date }, date)
        return {
          ...entry,
          id: context.newId(),
          entry_date: back.date,
          amount_fen: back.amount,
          note: reason,
          origin: 'reversal' as const,
          batch_id: null,
          reverses_id: entry.id,
          created_at: author.at,
        }
      })
      await insertRecorded(trx, author, 'fund_entry', reversals)
      for (const reversal of reversals) {
        await noteReversal(trx, author, context.newId, reversal.id)
      }
      await updateRecorded(trx, author, 'allocation_document', id, {
        reversed_on: date,
        reversal_reason: reason,
      })
      for (const entry of entries) await touchProject(trx, entry.project_id, author)
      return entries.length
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds', 'closing'] })
    return { count }
  },
}

/** Money of a deleted project would be in no sum. @throws AppError `not_allowed` line_in_bin */
async function refuseDeleted(trx: Trx, projectIds: readonly string[]): Promise<void> {
  const deleted = await trx
    .selectFrom('project')
    .select('name')
    .where('id', 'in', projectIds)
    .where('deleted_at', 'is not', null)
    .orderBy('position')
    .execute()
  if (deleted.length === 0) return
  const subject = deleted.map(({ name }) => name).join('、')
  throw appError('not_allowed', { rule: 'line_in_bin', subject })
}

/** The first project that stands twice. */
function repeated(lines: readonly { readonly projectId: string }[]): string {
  const seen = new Set<string>()
  const twice = lines.find(({ projectId }) => seen.size === seen.add(projectId).size)
  return twice?.projectId ?? ''
}
