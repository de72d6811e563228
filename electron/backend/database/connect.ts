import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { appError } from '#contract/result.ts'
import type { Database } from './schema.ts'

export type Sqlite = SqliteDatabase.Database

/** How long to wait for another program that is just letting go of the file. */
const BUSY_TIMEOUT_MS = 1000

/** One open connection: Kysely for queries, the bare handle for pragmas and VACUUM INTO. */
export interface Connection {
  readonly db: Kysely<Database>
  readonly sqlite: Sqlite
  readonly close: () => Promise<void>
}

/**
 * Opens a database file, or `:memory:`, with the settings every connection needs.
 *
 * EXCLUSIVE locking keeps a second program out for as long as this one runs; FULL makes a commit
 * survive a power cut in WAL mode, and a reopened WAL file would otherwise come up as NORMAL.
 *
 * @throws AppError `database_in_use` or `database_damaged`
 */
export function connect(path: string): Connection {
  const sqlite = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    for (const pragma of [
      'locking_mode = EXCLUSIVE',
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'trusted_schema = OFF',
      'cell_size_check = ON',
    ]) {
      sqlite.pragma(pragma)
    }
  } catch (error) {
    sqlite.close()
    throw explainOpenError(path, error)
  }
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) })
  return {
    db,
    sqlite,
    close: async () => {
      try {
        // Whoever writes comes to an end first.
        await db.connection().execute(() => Promise.resolve(sqlite.pragma('optimize')))
      } finally {
        await db.destroy()
        // Kysely leaves a connection open that it was never asked anything on.
        sqlite.close()
      }
    },
  }
}

/** SQLite's error codes while opening, as errors a person can act on; others stay as they are. */
export function explainOpenError(path: string, error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error
  if (error.code.startsWith('SQLITE_BUSY')) return appError('database_in_use', { path })
  if (error.code.startsWith('SQLITE_CORRUPT')) {
    return appError('database_damaged', { path, finding: error.message })
  }
  if (error.code.startsWith('SQLITE_NOTADB')) return appError('database_foreign', { path })
  return error
}
