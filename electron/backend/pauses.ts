import { setImmediate as nextTurn } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { stopIfCancelled } from './jobs.ts'

/** Milliseconds a long transaction keeps everything else waiting at most, but for one statement. */
const LONGEST_STRETCH = 50

/**
 * Makes a long piece of work with the database stop for breath: SQLite answers at once, so that
 * without it thousands of statements run in one turn of the event loop. In a pause other requests are
 * heard, and the memory of statements that are done is given back; those that need the database wait
 * for the whole transaction, which is seconds where tens of thousands of rows are written. For one
 * transaction: `db.withPlugin(pauses(signal)).transaction()`.
 *
 * @param signal once it is triggered the next statement throws AppError `cancelled`
 */
export function pauses(signal?: AbortSignal): KyselyPlugin {
  let begun = performance.now()
  return {
    transformQuery: ({ node }) => {
      if (signal) stopIfCancelled(signal)
      return node
    },
    transformResult: async ({ result }) => {
      if (performance.now() - begun > LONGEST_STRETCH) {
        await nextTurn()
        begun = performance.now()
      }
      return result
    },
  }
}
