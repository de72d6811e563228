import { type Kysely, sql } from 'kysely'

/**
 * A batch of which some rows stayed when it was undone is not undone: the rest can go later. The
 * time is ISO text in UTC.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE import_batch ADD COLUMN partly_undone_at TEXT').execute(db)
}
