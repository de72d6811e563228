import { comparable } from '#domain/text/comparable.ts'
import { insertRecorded } from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import { spell } from '../../services/office/pinyin.ts'
import type { SchoolReference } from '../planning/matching/places.ts'
import type { RowWork } from '../planning/planned-sheet.ts'
import type { Writing } from './writing.ts'

/** Ids of the schools and programmes of the rows, added to the dictionaries where they are new. */
export interface Dictionary {
  readonly schoolId: (school: SchoolReference) => string
  readonly programmeId: (name: string | null) => string | null
}

/** Adds what the rows name and the ledger does not have yet. */
export async function addToDictionaries(
  writing: Writing,
  rows: readonly RowWork[],
): Promise<Dictionary> {
  const townships = await addTownships(writing, rows)
  const programmes = await addProgrammes(writing, rows)
  const schools = await addSchools(writing, rows, townships)
  return {
    schoolId: (school) => school.id ?? schools.get(school.key) ?? '',
    programmeId: (name) => (name === null ? null : (programmes.get(comparable(name)) ?? null)),
  }
}

async function addTownships(
  { trx, author, newId, ledger }: Writing,
  rows: readonly RowWork[],
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
  rows: readonly RowWork[],
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
  rows: readonly RowWork[],
  townships: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const byCode = new Map<string, string>()
  const added = []
  for (const { school } of rows) {
    if (!school || school.id !== null || ids.has(school.key)) continue
    const known = school.schoolCode === null ? undefined : byCode.get(school.schoolCode)
    const id = known ?? newId()
    ids.set(school.key, id)
    // Two names with one code are one school.
    if (known !== undefined) continue
    if (school.schoolCode !== null) byCode.set(school.schoolCode, id)
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
