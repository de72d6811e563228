import { type Kysely, sql } from 'kysely'

/**
 * What an edited paragraph of a report was composed of when it was edited, as JSON like `spans`, so
 * that other words of the ledger are noticed. NULL for own paragraphs and those edited before this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE report_edit ADD COLUMN composed TEXT').execute(db)
}
