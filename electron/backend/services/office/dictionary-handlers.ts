import type { Kysely } from 'kysely'
import type { dictionaryMethods } from '#contract/office/dictionaries.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { nextPosition, readDictionaries } from '../../database/repositories/dictionaries.ts'
import type { Database } from '../../database/schema.ts'
import { spell } from './pinyin.ts'
import { saveAliases } from '../planning/school-aliases.ts'

/** Townships, schools, programmes and the lists projects choose from. */
export const dictionaryHandlers: Handlers<keyof typeof dictionaryMethods> = {
  'dictionaries.all': ({ db }) => readDictionaries(db),

  'dictionaries.saveTownship': async (context, { id, name }) => {
    const author = await authorOf(context)
    const rowId = id ?? context.newId()
    await context.db.transaction().execute(async (trx) => {
      await refuseTaken(trx, 'township', name, rowId)
      if (id !== null) await updateRecorded(trx, author, 'township', id, { name })
      else {
        const position = await nextPosition(trx, 'township')
        await insertRecorded(trx, author, 'township', [{ id: rowId, name, position }])
      }
    })
    context.emit({ type: 'changed', topics: ['dictionaries', 'projects'] })
    return { id: rowId }
  },

  'dictionaries.saveSchool': async (context, { id, aliases, ...school }) => {
    const author = await authorOf(context)
    const rowId = id ?? context.newId()
    const row = {
      name: school.name,
      school_code: school.schoolCode,
      stage: school.stage,
      township_id: school.townshipId,
      is_boarding: school.isBoarding ? 1 : 0,
      is_teaching_point: school.isTeachingPoint ? 1 : 0,
      in_poor_village: school.inPoorVillage ? 1 : 0,
      is_urban: school.isUrban ? 1 : 0,
      ...spell(school.name),
    }
    await context.db.transaction().execute(async (trx) => {
      await refuseTakenSchool(trx, rowId, school.name, school.townshipId, school.schoolCode)
      if (id !== null) await updateRecorded(trx, author, 'school', id, row)
      else await insertRecorded(trx, author, 'school', [{ id: rowId, ...row }])
      if (aliases) await saveAliases(trx, author, rowId, aliases, context.newId)
    })
    context.emit({ type: 'changed', topics: ['dictionaries', 'projects'] })
    return { id: rowId }
  },

  'dictionaries.saveProgramme': async (context, { id, ...programme }) => {
    const author = await authorOf(context)
    const rowId = id ?? context.newId()
    const row = {
      name: programme.name,
      document_number: programme.documentNumber,
      start_year: programme.startYear,
      end_year: programme.endYear,
    }
    await context.db.transaction().execute(async (trx) => {
      await refuseTaken(trx, 'programme', programme.name, rowId)
      if (id !== null) await updateRecorded(trx, author, 'programme', id, row)
      else {
        const position = await nextPosition(trx, 'programme')
        await insertRecorded(trx, author, 'programme', [{ id: rowId, ...row, position }])
      }
    })
    context.emit({ type: 'changed', topics: ['dictionaries', 'projects'] })
    return { id: rowId }
  },
}

/** @throws AppError `already_exists` when another entry has the name */
export async function refuseTaken(
  trx: Kysely<Database>,
  table: 'township' | 'programme' | 'category' | 'funding_source',
  name: string,
  ownId: string,
): Promise<void> {
  const taken = await trx
    .selectFrom(table)
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', ownId)
    .executeTakeFirst()
  const what = table === 'funding_source' ? 'fundingSource' : table
  if (taken) throw appError('already_exists', { what, name })
}

/** Schools of different townships may share a name; a code belongs to one school only. */
export async function refuseTakenSchool(
  trx: Kysely<Database>,
  ownId: string,
  name: string,
  townshipId: string | null,
  schoolCode: string | null,
): Promise<void> {
  const sameName = await trx
    .selectFrom('school')
    .select('id')
    .where('name', '=', name)
    .where('township_id', 'is', townshipId)
    .where('id', '!=', ownId)
    .executeTakeFirst()
  if (sameName) throw appError('already_exists', { what: 'school', name })
  if (schoolCode === null) return
  const sameCode = await trx
    .selectFrom('school')
    .select('id')
    .where('school_code', '=', schoolCode)
    .where('id', '!=', ownId)
    .executeTakeFirst()
  if (sameCode) throw appError('already_exists', { what: 'school', name: schoolCode })
}
