import { type Kysely, sql } from 'kysely'
import type {
  Category,
  Dictionaries,
  FundingSource,
  Listed,
  Programme,
  School,
  Township,
} from '#contract/office/dictionaries.ts'
import type { DictionaryName } from '#contract/office/dictionary-entries.ts'
import type { Database } from '../schema.ts'

/** Reading the dictionaries, each in its printing order. */

/** All of them, for the choosers. */
export async function readDictionaries(db: Kysely<Database>): Promise<Dictionaries> {
  return {
    townships: await withRetired(db, 'township', await listTownships(db)),
    schools: await listSchools(db),
    programmes: await withRetired(db, 'programme', await listProgrammes(db)),
    categories: await withRetired(db, 'category', await listCategories(db)),
    fundingSources: await withRetired(db, 'funding_source', await listFundingSources(db)),
  }
}

async function withRetired<Entry extends { readonly id: string }>(
  db: Kysely<Database>,
  dictionary: DictionaryName,
  entries: readonly Entry[],
): Promise<Listed<Entry>[]> {
  const rows = await db.selectFrom(dictionary).select('id').where('is_retired', '=', 1).execute()
  const retired = new Set(rows.map(({ id }) => id))
  return entries.map((entry) => ({ ...entry, isRetired: retired.has(entry.id) }))
}

export function listTownships(db: Kysely<Database>): Promise<Township[]> {
  return db.selectFrom('township').select(['id', 'name']).orderBy('position').execute()
}

export async function listSchools(db: Kysely<Database>): Promise<School[]> {
  const rows = await db
    .selectFrom('school')
    .leftJoin('township', 'township.id', 'school.township_id')
    .select((eb) => [
      'school.id',
      'school.school_code as schoolCode',
      'school.name',
      'school.stage',
      'school.township_id as townshipId',
      'school.is_boarding',
      'school.is_teaching_point',
      'school.in_poor_village',
      'school.is_urban',
      'school.pinyin',
      'school.initials',
      eb
        .selectFrom('project')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('project.school_id', '=', 'school.id')
        .where('project.deleted_at', 'is', null)
        .as('projectCount'),
    ])
    .orderBy(sql`township.position IS NULL, township.position, school.pinyin`)
    .execute()
  const aliases = await db
    .selectFrom('school_alias')
    .select(['school_id', 'name'])
    .orderBy(sql`rowid`)
    .execute()
  const aliasesOf = Map.groupBy(aliases, ({ school_id }) => school_id)
  return rows.map(
    ({ is_boarding, is_teaching_point, in_poor_village, is_urban, projectCount, ...school }) => ({
      ...school,
      isBoarding: is_boarding === 1,
      isTeachingPoint: is_teaching_point === 1,
      inPoorVillage: in_poor_village === 1,
      isUrban: is_urban === 1,
      aliases: (aliasesOf.get(school.id) ?? []).map(({ name }) => name),
      projectCount: projectCount ?? 0,
    }),
  )
}

export function listProgrammes(db: Kysely<Database>): Promise<Programme[]> {
  return db
    .selectFrom('programme')
    .select([
      'id',
      'name',
      'document_number as documentNumber',
      'start_year as startYear',
      'end_year as endYear',
    ])
    .orderBy('position')
    .execute()
}

export function listCategories(db: Kysely<Database>): Promise<Category[]> {
  return db
    .selectFrom('category')
    .select(['id', 'name', 'unit', 'measure', 'workflow'])
    .orderBy('position')
    .execute()
}

export function listFundingSources(db: Kysely<Database>): Promise<FundingSource[]> {
  return db
    .selectFrom('funding_source')
    .select(['id', 'name', 'level'])
    .orderBy('position')
    .execute()
}

/** The position after the last one, so that a new row is printed last. */
export async function nextPosition(
  db: Kysely<Database>,
  table:
    'township' | 'programme' | 'category' | 'funding_source' | 'project' | 'target' | 'indicator',
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return (row?.last ?? -1) + 1
}
