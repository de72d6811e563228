import type { historyMethods } from '#contract/history.ts'
import type { Handlers } from '../context.ts'
import { listChanges } from '../database/repositories/project-parts.ts'

/** The append-only change log. */
export const historyHandlers: Handlers<keyof typeof historyMethods> = {
  'history.list': ({ db }, query) => listChanges(db, query),
}
