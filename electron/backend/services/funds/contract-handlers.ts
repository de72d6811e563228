import type { contractMethods } from '#contract/funds/contracts.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { deleteRecorded, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { requireProject, touchProject } from '../projects/project-handlers.ts'

/** Contracts of projects; payments name them. */
export const contractHandlers: Handlers<keyof typeof contractMethods> = {
  'contracts.save': async (context, { id, projectId, ...contract }) => {
    const author = await authorOf(context)
    const rowId = id ?? context.newId()
    const columns = {
      kind: contract.kind,
      party: contract.party,
      number: contract.number,
      amount_fen: contract.amount,
      signed_on: contract.signedOn,
      note: contract.note,
    }
    await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, projectId)
      if (id === null) {
        await insertRecorded(trx, author, 'contract', [
          { id: rowId, project_id: projectId, ...columns, created_at: author.at },
        ])
      } else {
        const stored = await trx
          .selectFrom('contract')
          .select('project_id')
          .where('id', '=', id)
          .executeTakeFirst()
        if (!stored) throw appError('not_found', { what: 'contract', id })
        if (stored.project_id !== projectId) {
          throw appError('not_allowed', { rule: 'contract_of_another_project', subject: id })
        }
        await updateRecorded(trx, author, 'contract', id, columns)
      }
      await touchProject(trx, projectId, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id: rowId }
  },

  'contracts.delete': async (context, { id, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      const stored = await trx
        .selectFrom('contract')
        .select(['project_id', 'party'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!stored) throw appError('not_found', { what: 'contract', id })
      const payment = await trx
        .selectFrom('fund_entry')
        .select('id')
        .where('contract_id', '=', id)
        .executeTakeFirst()
      if (payment) throw appError('not_allowed', { rule: 'contract_paid', subject: stored.party })
      await deleteRecorded(trx, author, 'contract', [id])
      await touchProject(trx, stored.project_id, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { count: 1 }
  },
}
