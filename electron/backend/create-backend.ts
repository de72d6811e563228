/**
 * The backend: everything that owns data, in plain Node. It is started by a worker thread in the
 * program, in the browser host and in the terminal, and directly by tests.
 */
import type { AppEvent } from '#contract/events.ts'
import type { Call } from '#contract/index.ts'
import { type Action, type Context, startAction, type Surroundings } from './context.ts'
import { createOpenFiles } from './imports/open-files.ts'
import { createJobs } from './jobs.ts'
import { createRouter } from './router.ts'
import { backUp } from './safety/backup.ts'
import { createDailyBackup } from './safety/daily-backup.ts'
import { handlers } from './services/index.ts'
import { createStore } from './store.ts'

export interface Backend {
  readonly call: Call
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  readonly close: () => Promise<void>
}

/**
 * Opens the ledger in the data folder and answers calls. A ledger that cannot be opened does not
 * throw here: every call that needs it answers with the reason.
 */
export async function createBackend(surroundings: Surroundings): Promise<Backend> {
  const { dataFolder, clock, log } = surroundings
  const listeners = new Set<(event: AppEvent) => void>()
  const store = createStore(dataFolder, (connection) => {
    backUp(connection.sqlite, dataFolder, 'migration', clock())
    return Promise.resolve()
  })
  const jobs = createJobs()
  const openFiles = createOpenFiles()
  const contextOf = (action: Action): Context => ({
    ...surroundings,
    store,
    get db() {
      return store.db
    },
    jobs,
    openFiles,
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    action,
  })
  await store.open()
  log.info(`ledger ${store.isOpen ? 'open' : 'not open'} in ${dataFolder}`)
  const backUpDaily = createDailyBackup(contextOf(startAction(surroundings.newId)))
  backUpDaily()
  const route = createRouter(contextOf, handlers)

  return {
    call: (async (method: string, input: unknown) => {
      backUpDaily()
      return route(method, input)
    }) as Call,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      openFiles.closeAll()
      return store.close()
    },
  }
}
