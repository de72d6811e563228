import { type Kysely, sql } from 'kysely'

/**
 * The way from an entry to the one that takes it back. Nearly no entry is taken back, and by the
 * statistics of the constraint's own index (all blank, so all alike) SQLite read the whole table
 * anew for each entry. An index of the few that are not blank says how few they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE INDEX fund_entry_reversal ON fund_entry (reverses_id) WHERE reverses_id IS NOT NULL`,
    )
    .execute(db)
}
