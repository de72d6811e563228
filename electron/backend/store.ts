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
  /** Opens the file again after it was replaced; a failure is kept as the reason. */
  readonly open: () => Promise<void>
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
    open: async () => {
      try {
        connection = await openLedger({ dataFolder, beforeMigration })
      } catch (error) {
        connection = null
        failure = error
      }
    },
    close: async () => {
      const closing = connection
      connection = null
      failure = new Error('the ledger is closed')
      await closing?.close()
    },
  }
}
