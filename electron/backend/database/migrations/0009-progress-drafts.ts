import { type Kysely, sql } from 'kysely'

/**
 * What was typed into the quarterly entry and not saved yet, one row per project and quarter, so
 * that it survives a crash. `typed` is JSON (fen, 0.01 %, or the text that could not be read). It
 * is no figure of the ledger: nothing counts it, the change log does not list it, and it goes with
 * its project.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE progress_draft (
        project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
        typed TEXT NOT NULL CHECK (json_valid(typed)),
        typed_by TEXT NOT NULL,
        typed_at TEXT NOT NULL,
        PRIMARY KEY (quarter, project_id)
      ) STRICT, WITHOUT ROWID`,
    )
    .execute(db)
}
