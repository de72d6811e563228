import type { fundMethods } from '#contract/funds/funds.ts'
import { appError } from '#contract/result.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { lineKey, reviseBudget } from '#domain/funds/budget.ts'
import { authorOf } from '../../author.ts'
import { noteReversal } from '../../closing/note-reversal.ts'
import { refuseLockedDay } from '../../closing/refuse-locked.ts'
import type { Handlers, Trx } from '../../context.ts'
import { insertRecorded } from '../../database/recorded-write.ts'
import { listBudgetLines } from '../../database/repositories/project-parts.ts'
import { localDay } from '../../today.ts'
import { requireProject, touchProject } from '../projects/project-handlers.ts'
import { storedLines, writeBudget } from './write-budget.ts'

/** Budget by funding source, and the dated money entries of a project. */
export const fundHandlers: Handlers<keyof typeof fundMethods> = {
  'funds.saveBudget': async (context, input) => {
    const { projectId, lines, reason, documentNumber, revisedOn } = input
    const author = await authorOf(context, { reason })
    const saved = await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, projectId)
      const stored = await storedLines(trx, [projectId])
      const wanted = lines.map(({ fundingSourceId, year, amount }) => ({
        projectId,
        sourceId: fundingSourceId,
        year,
        amount,
      }))
      if (new Set(wanted.map(lineKey)).size < wanted.length) {
        throw appError('already_exists', { what: 'budgetLine', name: projectId })
      }
      const isFirst = stored.length === 0 && !(await hasRevisions(trx, projectId))
      if (!isFirst && reason === null && reviseBudget(stored, wanted).length > 0) {
        throw appError('not_allowed', { rule: 'reason_needed', subject: projectId })
      }
      const grounds = {
        reason: reason ?? '',
        documentNumber,
        revisedOn: revisedOn ?? localDay(context.clock()),
        transferId: null,
      }
      if (!isFirst) await refuseLockedDay(trx, grounds.revisedOn)
      await writeBudget(
        { trx, author, newId: context.newId },
        stored,
        wanted,
        isFirst ? null : grounds,
      )
      await touchProject(trx, projectId, author)
      return listBudgetLines(trx, projectId)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return saved
  },

  'funds.record': async (context, entry) => {
    if (entry.amount === 0) {
      throw appError('not_allowed', { rule: 'amount_zero', subject: entry.projectId })
    }
    const id = context.newId()
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, entry.projectId)
      await refuseLockedDay(trx, entry.date)
      if (entry.contractId !== null) await requireContract(trx, entry.contractId, entry)
      await insertRecorded(trx, author, 'fund_entry', [
        {
          id,
          project_id: entry.projectId,
          kind: entry.kind,
          funding_source_id: entry.fundingSourceId,
          entry_date: entry.date,
          amount_fen: entry.amount,
          document_number: entry.documentNumber,
          payee: entry.payee,
          note: entry.note,
          contract_id: entry.contractId,
          origin: 'entered',
          created_at: author.at,
        },
      ])
      await touchProject(trx, entry.projectId, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id }
  },

  'funds.reverse': async (context, { id, date, reason }) => {
    const reversalId = context.newId()
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      const entry = await trx
        .selectFrom('fund_entry')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      if (!entry) throw appError('not_found', { what: 'fundEntry', id })
      const reversed = await trx
        .selectFrom('fund_entry')
        .select('id')
        .where('reverses_id', '=', id)
        .executeTakeFirst()
      if (reversed || entry.reverses_id !== null) {
        throw appError('not_allowed', { rule: 'already_reversed', subject: id })
      }
      await refuseParts(trx, entry)
      await refuseLockedDay(trx, date)
      await insertRecorded(trx, author, 'fund_entry', [
        {
          ...entry,
          id: reversalId,
          entry_date: date,
          amount_fen: -entry.amount_fen,
          note: reason,
          origin: 'reversal',
          batch_id: null,
          reverses_id: id,
          created_at: author.at,
        },
      ])
      await noteReversal(trx, author, context.newId, reversalId)
      await touchProject(trx, entry.project_id, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds', 'closing'] })
    return { id: reversalId }
  },
}

async function hasRevisions(trx: Trx, projectId: string): Promise<boolean> {
  const revision = await trx
    .selectFrom('budget_revision')
    .select('id')
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return revision !== undefined
}

/** Only payments are made against contracts, and only against those of the same project. */
async function requireContract(
  trx: Trx,
  id: string,
  entry: { readonly projectId: string; readonly kind: FundKind },
): Promise<void> {
  const subject = id
  if (entry.kind !== 'paid') {
    throw appError('not_allowed', { rule: 'only_payments_name_contracts', subject })
  }
  const contract = await trx
    .selectFrom('contract')
    .select('project_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!contract) throw appError('not_found', { what: 'contract', id })
  if (contract.project_id !== entry.projectId) {
    throw appError('not_allowed', { rule: 'contract_of_another_project', subject })
  }
}

/** One line of a document, or one side of a transfer, alone would leave a sum that does not hold. */
async function refuseParts(
  trx: Trx,
  entry: { readonly document_id: string | null; readonly transfer_id: string | null },
): Promise<void> {
  if (entry.document_id !== null) {
    const document = await trx
      .selectFrom('allocation_document')
      .select('number')
      .where('id', '=', entry.document_id)
      .executeTakeFirstOrThrow()
    throw appError('not_allowed', { rule: 'part_of_document', subject: document.number })
  }
  if (entry.transfer_id !== null) {
    throw appError('not_allowed', { rule: 'part_of_transfer', subject: entry.transfer_id })
  }
}
