import { type Kysely, sql } from 'kysely'

/** Word documents of the office's own that reports are put into. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

const statement = `CREATE TABLE report_template (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, -- as it is listed
    file_name TEXT NOT NULL, -- as it is given back, never a path
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the content; the file is kept under it
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    added_at TEXT NOT NULL, -- ISO time, UTC; of the file in use
    added_by TEXT NOT NULL
  ) STRICT`
