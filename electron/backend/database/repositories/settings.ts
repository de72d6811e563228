import type { Kysely } from 'kysely'
import type { Office } from '#contract/app.ts'
import { insertRecorded, updateRecorded, type Author } from '../recorded-write.ts'
import type { Database } from '../schema.ts'

const OFFICE = 'office'

/** Null before the first run is finished. */
export async function readOffice(db: Kysely<Database>): Promise<Office | null> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', OFFICE)
    .executeTakeFirst()
  return row ? (JSON.parse(row.value) as Office) : null
}

export async function writeOffice(
  trx: Kysely<Database>,
  author: Author,
  office: Office,
): Promise<void> {
  const value = JSON.stringify(office)
  if (await readOffice(trx)) await updateRecorded(trx, author, 'setting', OFFICE, { value })
  else await insertRecorded(trx, author, 'setting', [{ key: OFFICE, value }])
}
