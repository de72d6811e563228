import { type Kysely, sql } from 'kysely'

/**
 * Schemes of the what-if kept for comparison. A scheme is looked at and taken as a whole, so its
 * choice is kept as JSON: ids of projects, and sketches with sizes in 0.01 ㎡ (or fen) and costs in
 * fen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE scheme (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        year INTEGER NOT NULL, -- of the survey it was made on
        choice TEXT NOT NULL CHECK (json_valid(choice)),
        adopted TEXT NOT NULL CHECK (json_valid(adopted)), -- ids of the projects made of it
        created_at TEXT NOT NULL -- ISO time, UTC
      ) STRICT`,
    )
    .execute(db)
}
