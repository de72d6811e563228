import type { Kysely } from 'kysely'
import type { Connection, Sqlite } from './database/connect.ts'
import { openLedger } from './database/open-ledger.ts'
import type { Database } from './database/schema.ts'

/**
 * Holds the open ledger, or the reason why it could not be opened: then everything that needs the
 * data answers with that reason, while backups can still be listed and restored.
 */
export interface Store {
  /** @throws the reason the ledger could not be opened */
  readonly db: Kysely<Database>
  /** @throws the reason the ledger could not be opened */
  readonly sqlite: Sqlite
  readonly isOpen: boolean
  /** Why the ledger is not open; null while it is. */
  readonly failure: unknown
  /** A failure is kept as the reason. */
  readonly open: () => Promise<void>
  /** Does what needs the ledger; waits while its file is being exchanged. */
  readonly use: <Value>(work: () => Promise<Value>) => Promise<Value>
  /**
   * Inside `use`: when all others are done, closes the ledger, lets its file be exchanged, and opens
   * it again whatever came of that.
   */
  readonly exchange: (work: () => void) => Promise<void>
  readonly close: () => Promise<void>
}

export function createStore(
  dataFolder: string,
  beforeMigration: (connection: Connection) => Promise<void>,
): Store {
  let connection: Connection | null = null
  let failure: unknown = new Error('the ledger is closed')
  const current = (): Connection => {
    if (!connection) throw failure
    return connection
  }
  const open: Store['open'] = async () => {
    try {
      connection = await openLedger({ dataFolder, beforeMigration })
    } catch (error) {
      connection = null
      failure = error
    }
  }
  const close: Store['close'] = async () => {
    const closing = connection
    connection = null
    failure = new Error('the ledger is closed')
    await closing?.close()
  }
  let exchanging: Promise<unknown> = Promise.resolve()
  let users = 0
  let idle = Promise.withResolvers<undefined>()
  const leave = (): void => {
    users -= 1
    if (users === 0) idle.resolve(undefined)
  }
  const othersDone = async (): Promise<void> => {
    if (users === 0) return
    idle = Promise.withResolvers()
    await idle.promise
  }
  return {
    get db() {
      return current().db
    },
    get sqlite() {
      return current().sqlite
    },
    get failure() {
      return connection === null ? failure : null
    },
    get isOpen() {
      return connection !== null
    },
    open,
    use: async (work) => {
      // Whoever waited may find the file being exchanged once more.
      for (let seen: Promise<unknown> | null = null; seen !== exchanging;) {
        seen = exchanging
        await seen
      }
      users += 1
      try {
        return await work()
      } finally {
        leave()
      }
    },
    exchange: async (work) => {
      const before = exchanging
      const end = Promise.withResolvers<undefined>()
      exchanging = end.promise
      leave()
      try {
        await before
        await othersDone()
        await close()
        work()
      } finally {
        await open()
        users += 1
        end.resolve(undefined)
      }
    },
    close,
  }
}
