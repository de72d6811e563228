import type { historyMethods } from '#contract/quarter/history.ts'
import { authorOf } from '../../author.ts'
import { carryAgain } from '../../closing/carry-again.ts'
import type { Context, Handlers } from '../../context.ts'
import { listChanges, pageOfChanges } from '../../database/repositories/history/change-log.ts'
import { historyWorkbook } from '../../history/history-workbook.ts'
import { undoAction } from '../../history/undo-action.ts'

/** The append-only change log, and what it makes possible to take back. */
export const historyHandlers: Handlers<keyof typeof historyMethods> = {
  'history.list': ({ db }, query) => listChanges(db, query),

  'history.page': ({ db }, { offset, limit, ...filter }) =>
    pageOfChanges(db, filter, { offset, limit }),

  'history.workbook': async (_context, sheet) => ({ bytes: await historyWorkbook(sheet) }),

  'history.undo': async (context, { actionId, reason }) => {
    const author = { ...(await authorOf(context, { reason })), undoes: actionId }
    const count = await context.db.transaction().execute(async (trx) => {
      const undone = await undoAction(trx, author, actionId)
      await carryAgain(trx, author, context.newId)
      return undone
    })
    announceAll(context)
    return { count }
  },
}

/** Anything may have come back or gone. */
export function announceAll(context: Context): void {
  context.emit({
    type: 'changed',
    topics: [
      'projects',
      'progress',
      'funds',
      'targets',
      'planning',
      'dictionaries',
      'checks',
      'closing',
      'imports',
      'attachments',
      'reports',
      'reportTemplates',
      'app',
    ],
  })
}
