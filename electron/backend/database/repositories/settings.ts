import type { Kysely } from 'kysely'
import type { Office } from '#contract/app.ts'
import { type OfficeOptions, officeOptions } from '#contract/reports.ts'
import { insertRecorded, updateRecorded, type Author } from '../recorded-write.ts'
import type { Database } from '../schema.ts'

const OFFICE = 'office'
const REPORT_OPTIONS = 'reportOptions'

/** Null before the first run is finished. */
export async function readOffice(db: Kysely<Database>): Promise<Office | null> {
  return (await readSetting(db, OFFICE)) as Office | null
}

export function writeOffice(trx: Kysely<Database>, author: Author, office: Office): Promise<void> {
  return writeSetting(trx, author, OFFICE, office)
}

/** What an older program wrote and this one does not understand counts as not chosen. */
export async function readReportOptions(db: Kysely<Database>): Promise<OfficeOptions> {
  const stored = officeOptions.safeParse((await readSetting(db, REPORT_OPTIONS)) ?? {})
  return stored.success ? stored.data : officeOptions.parse({})
}

export function writeReportOptions(
  trx: Kysely<Database>,
  author: Author,
  options: OfficeOptions,
): Promise<void> {
  return writeSetting(trx, author, REPORT_OPTIONS, options)
}

async function readSetting(db: Kysely<Database>, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? JSON.parse(row.value) : null
}

async function writeSetting(
  trx: Kysely<Database>,
  author: Author,
  key: string,
  data: unknown,
): Promise<void> {
  const value = JSON.stringify(data)
  if ((await readSetting(trx, key)) === null) {
    await insertRecorded(trx, author, 'setting', [{ key, value }])
  } else await updateRecorded(trx, author, 'setting', key, { value })
}
