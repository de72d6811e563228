import type { RowDecision } from '#contract/imports.ts'
import { comparable } from '#domain/text.ts'
import type { Trx } from '../../context.ts'
import { type Author, insertRecorded } from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import type { ImportRowTable } from '../../database/schema.ts'
import { spell } from '../../services/pinyin.ts'
import type { LedgerSnapshot } from './ledger-snapshot.ts'
import { type SchoolReference, schoolKey } from './places.ts'
import type { ProjectWork, TargetWork } from './planned-sheet.ts'

/** What writing a batch needs: the open transaction, who writes, and what was known before. */
export interface Writing {
  readonly trx: Trx
  readonly author: Author & { readonly batchId: string }
  readonly newId: () => string
  readonly ledger: LedgerSnapshot
}

/** What is done with a row in the end. */
export type RowAction = 'add' | 'update' | 'skip' | 'keep'

/**
 * The action of each row. A duplicate nobody decided on is skipped; `keep` is a row the ledger has
 * already.
 */
export function actionOf(
  work: Pick<ProjectWork | TargetWork, 'status' | 'matchedId'>,
  decision: RowDecision | undefined,
): RowAction {
  switch (work.status) {
    case 'wrong':
      return 'skip'
    case 'unchanged':
      return 'keep'
    case 'new':
      return decision === 'skip' ? 'skip' : 'add'
    case 'changed':
      return decision === 'skip' ? 'skip' : 'update'
    case 'duplicate':
      return decision === 'update' && work.matchedId === null ? 'skip' : (decision ?? 'skip')
  }
}

/** Ids of the schools and programmes of the rows, added to the dictionaries where they are new. */
export interface Dictionary {
  readonly schoolId: (school: SchoolReference) => string
  readonly programmeId: (name: string | null) => string | null
}

/** Adds what the rows name and the ledger does not have yet. */
export async function addToDictionaries(
  writing: Writing,
  rows: readonly (ProjectWork | TargetWork)[],
): Promise<Dictionary> {
  const townships = await addTownships(writing, rows)
  const programmes = await addProgrammes(writing, rows)
  const schools = await addSchools(writing, rows, townships)
  return {
    schoolId: (school) => school.id ?? schools.get(schoolKey(school)) ?? '',
    programmeId: (name) => (name === null ? null : (programmes.get(comparable(name)) ?? null)),
  }
}

/** The sheet row behind each row written, so that every value can be traced to its cell. */
export async function traceRows(trx: Trx, rows: readonly ImportRowTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += TRACE_CHUNK) {
    await trx
      .insertInto('import_row')
      .values(rows.slice(from, from + TRACE_CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const TRACE_CHUNK = 2000

async function addTownships(
  { trx, author, newId, ledger }: Writing,
  rows: readonly (ProjectWork | TargetWork)[],
): Promise<Map<string, string>> {
  const ids = new Map(ledger.townships.map((row) => [comparable(row.name), row.id]))
  let position = await nextPosition(trx, 'township')
  const added = []
  for (const { school } of rows) {
    if (!school || school.id !== null || school.township === null) continue
    if (ids.has(comparable(school.township))) continue
    const township = { id: newId(), name: school.township, position: position++ }
    ids.set(comparable(township.name), township.id)
    added.push(township)
  }
  await insertRecorded(trx, author, 'township', added)
  return ids
}

async function addProgrammes(
  { trx, author, newId, ledger }: Writing,
  rows: readonly (ProjectWork | TargetWork)[],
): Promise<Map<string, string>> {
  const ids = new Map(ledger.programmes.map((row) => [comparable(row.name), row.id]))
  let position = await nextPosition(trx, 'programme')
  const added = []
  for (const { programme } of rows) {
    if (programme === null || ids.has(comparable(programme))) continue
    const row = { id: newId(), name: programme, position: position++ }
    ids.set(comparable(programme), row.id)
    added.push(row)
  }
  await insertRecorded(trx, author, 'programme', added)
  return ids
}

async function addSchools(
  { trx, author, newId }: Writing,
  rows: readonly (ProjectWork | TargetWork)[],
  townships: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const added = []
  for (const { school } of rows) {
    if (!school || school.id !== null || ids.has(schoolKey(school))) continue
    const id = newId()
    ids.set(schoolKey(school), id)
    const township = school.township === null ? null : comparable(school.township)
    added.push({
      id,
      name: school.name,
      school_code: school.schoolCode,
      stage: school.stage,
      township_id: township === null ? null : (townships.get(township) ?? null),
      is_teaching_point: 0,
      ...spell(school.name),
    })
  }
  await insertRecorded(trx, author, 'school', added)
  return ids
}
