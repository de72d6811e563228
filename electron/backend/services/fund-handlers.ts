import type { fundMethods } from '#contract/funds.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../author.ts'
import type { Handlers } from '../context.ts'
import { deleteRecorded, insertRecorded, updateRecorded } from '../database/recorded-write.ts'
import { listBudgetLines } from '../database/repositories/project-parts.ts'
import { requireProject, touchProject } from './project-handlers.ts'

/** Budget by funding source, and the dated money entries of a project. */
export const fundHandlers: Handlers<keyof typeof fundMethods> = {
  'funds.saveBudget': async (context, { projectId, lines, reason }) => {
    const author = await authorOf(context, { reason })
    const saved = await context.db.transaction().execute(async (trx) => {
      await requireProject(trx, projectId)
      const stored = new Map(
        (await listBudgetLines(trx, projectId)).map((line) => [lineKey(line), line]),
      )
      const wanted = new Map(lines.map((line) => [lineKey(line), line]))
      if (wanted.size < lines.length) {
        throw appError('already_exists', { what: 'budgetLine', name: projectId })
      }
      const gone = [...stored].filter(([key]) => !wanted.has(key)).map(([, line]) => line.id)
      await deleteRecorded(trx, author, 'budget_line', gone)
      for (const [key, line] of wanted) {
        const old = stored.get(key)
        if (old) {
          await updateRecorded(trx, author, 'budget_line', old.id, { amount_fen: line.amount })
        } else {
          await insertRecorded(trx, author, 'budget_line', [
            {
              id: context.newId(),
              project_id: projectId,
              funding_source_id: line.fundingSourceId,
              year: line.year,
              amount_fen: line.amount,
            },
          ])
        }
      }
      await touchProject(trx, projectId, author.at)
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
          origin: 'entered',
          created_at: author.at,
        },
      ])
      await touchProject(trx, entry.projectId, author.at)
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
      await touchProject(trx, entry.project_id, author.at)
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { id: reversalId }
  },
}

function lineKey(line: { readonly fundingSourceId: string; readonly year: number | null }): string {
  return `${line.fundingSourceId} ${line.year ?? ''}`
}
