import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Office } from '#contract/app.ts'
import { type OfficeOptions, officeOptions } from '#contract/reports/reports.ts'
import {
  type Phase,
  type PhaseNames,
  PHASES,
  type Workflow,
  WORKFLOWS,
} from '#domain/project/phase.ts'
import { insertRecorded, updateRecorded, type Author } from '../recorded-write.ts'
import type { Database } from '../schema.ts'

const OFFICE = 'office'
const REPORT_OPTIONS = 'reportOptions'
const PHASE_NAMES = 'phaseNames'

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

/** What the office calls the phases; empty while it uses the usual words. */
export async function readPhaseNames(db: Kysely<Database>): Promise<PhaseNames> {
  const stored = storedPhaseNames.safeParse(await readSetting(db, PHASE_NAMES))
  if (!stored.success) return {}
  const names: Partial<Record<Workflow, Partial<Record<Phase, string>>>> = {}
  for (const workflow of WORKFLOWS) {
    const own = PHASES[workflow].flatMap((phase) => {
      const name = stored.data[`${workflow}.${phase}`]
      return name === undefined ? [] : [[phase, name] as const]
    })
    if (own.length > 0) names[workflow] = Object.fromEntries(own)
  }
  return names
}

/** Kept flat, so that the change log tells each name by itself. */
export function writePhaseNames(
  trx: Kysely<Database>,
  author: Author,
  names: PhaseNames,
): Promise<void> {
  const flat = WORKFLOWS.flatMap((workflow) =>
    Object.entries(names[workflow] ?? {}).map(([phase, name]) => [`${workflow}.${phase}`, name]),
  )
  return writeSetting(trx, author, PHASE_NAMES, Object.fromEntries(flat))
}

const storedPhaseNames = z.record(z.string(), z.string())

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
