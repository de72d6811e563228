import { appError } from '#contract/result.ts'
import type { statusChangeMethods } from '#contract/projects/status-changes.ts'
import { authorOf } from '../author.ts'
import { refuseLockedDay } from '../closing/refuse-locked.ts'
import type { Handlers } from '../context.ts'
import { deleteRecorded } from '../database/recorded-write.ts'
import { listStatusChanges } from '../database/repositories/status-changes.ts'
import { touchProject } from '../services/projects/project-handlers.ts'
import { localDay } from '../today.ts'
import { readSettlement, recordSettlement } from './settlement.ts'
import { writeStatus } from './write-status.ts'

/** 停工, 复工, 取消 and 恢复 of projects, each with its day and reason. */
export const statusChangeHandlers: Handlers<keyof typeof statusChangeMethods> = {
  'statusChanges.list': ({ db }, { projectId }) => listStatusChanges(db, projectId),

  'statusChanges.record': async (context, { date, ...input }) => {
    const id = context.newId()
    const author = await authorOf(context, { reason: input.reason })
    const today = localDay(context.clock())
    await context.db.transaction().execute(async (trx) => {
      await writeStatus(trx, author, { ...input, id, changedOn: date }, today)
      await touchProject(trx, input.projectId, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'progress'] })
    return { id }
  },

  'statusChanges.remove': async (context, { id, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      const change = await trx
        .selectFrom('status_change')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      if (!change) throw appError('not_found', { what: 'statusChange', id })
      const last = (await listStatusChanges(trx, change.project_id)).at(-1)
      if (last && last.id !== id) {
        throw appError('not_allowed', { rule: 'later_status', subject: last.changedOn })
      }
      if (change.status === 'cancelled') {
        throw appError('not_allowed', { rule: 'cancelled_is_taken_up', subject: change.changed_on })
      }
      await refuseLockedDay(trx, change.changed_on)
      await deleteRecorded(trx, author, 'status_change', [id])
      await touchProject(trx, change.project_id, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'progress'] })
    return { removed: true }
  },

  'settlements.read': ({ db }, { projectId, date }) => readSettlement(db, projectId, date),

  'settlements.record': async (context, input) => {
    const settledCount = await recordSettlement(context, input)
    context.emit({ type: 'changed', topics: ['projects', 'progress', 'funds'] })
    return { settledCount }
  },
}
