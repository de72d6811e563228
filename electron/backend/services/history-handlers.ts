import type { historyMethods } from '#contract/history.ts'
import type { Handlers } from '../context.ts'
import { listChanges, pageOfChanges } from '../database/repositories/change-log.ts'

/** The append-only change log. */
export const historyHandlers: Handlers<keyof typeof historyMethods> = {
  'history.list': ({ db }, query) => listChanges(db, query),

  'history.page': ({ db }, { offset, limit, ...filter }) =>
    pageOfChanges(db, filter, { offset, limit }),
}
