import { type Kysely, sql } from 'kysely'

/**
 * The unit a target was typed in, to show it in again: areas stay in 0.01 ㎡. NULL is ㎡, or a plain
 * count.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `ALTER TABLE target ADD COLUMN area_unit TEXT CHECK (area_unit IN ('wanSquareMetre', 'mu'))`,
    )
    .execute(db)
}
