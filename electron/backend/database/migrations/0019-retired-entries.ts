import { type Kysely, sql } from 'kysely'

/**
 * Entries of the dictionaries that are in use no more (停用): what names them keeps them, and nothing
 * new is offered them. 1 is retired.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['township', 'programme', 'category', 'funding_source']) {
    await sql
      .raw(
        `ALTER TABLE ${table}
          ADD COLUMN is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))`,
      )
      .execute(db)
  }
}
