import type { ParsedInput } from '#contract/index.ts'
import { appError } from '#contract/result.ts'
import type { RewrittenRows, SameYearSurveys, SchoolMerge } from '#contract/planning/schools.ts'
import type { School } from '#contract/office/dictionaries.ts'
import { takenOver } from '#domain/schools/merged-school.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { Kysely } from 'kysely'
import type { Trx } from '../../context.ts'
import { type Author, deleteRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { listReferences, referringIds, rewriteReferences } from '../../database/references.ts'
import { listSchools } from '../../database/repositories/dictionaries.ts'
import { listSurveysOf } from '../../database/repositories/planning.ts'
import { renameInSchemes } from '../../database/repositories/schemes.ts'
import type { Database } from '../../database/schema.ts'
import { touchProject } from '../projects/project-handlers.ts'
import { saveAliases } from './school-aliases.ts'

/**
 * What merging the other school into the kept one would do.
 *
 * @throws AppError `not_found`, `not_allowed` merge_with_itself
 */
export async function previewMerge(
  db: Kysely<Database>,
  keptId: string,
  otherId: string,
): Promise<SchoolMerge> {
  if (keptId === otherId) {
    throw appError('not_allowed', { rule: 'merge_with_itself', subject: keptId })
  }
  const schools = await listSchools(db)
  const kept = requireSchool(schools, keptId)
  const other = requireSchool(schools, otherId)
  const sameYear = await surveysOfSameYear(db, keptId, otherId)
  const between = await diversionsBetween(db, keptId, otherId)
  const leftOut = new Set([...between, ...sameYear.map((pair) => pair.other.id)])
  return {
    kept,
    other,
    rewritten: await countRewritten(db, otherId, leftOut),
    sameYear,
    betweenBoth: between.length,
    takenOver: takenOver(kept, other),
  }
}

/**
 * Makes the other school's projects, targets, surveys and whatever else names it the kept one's, in
 * the caller's transaction. The other's names become aliases and its row goes; the change log keeps
 * it whole.
 *
 * @throws AppError `not_found`, `not_allowed` merge_with_itself, merge_needs_choice, merge_changed
 */
export async function mergeSchools(
  trx: Trx,
  author: Author,
  { keptId, otherId, rewritten, sameYear }: Omit<ParsedInput<'schools.merge'>, 'reason'>,
  newId: () => string,
): Promise<readonly RewrittenRows[]> {
  const preview = await previewMerge(trx, keptId, otherId)
  if (sumOf(preview.rewritten) !== rewritten) {
    throw appError('not_allowed', { rule: 'merge_changed', subject: preview.other.name })
  }
  const choices = new Map(sameYear.map(({ year, stays }) => [year, stays]))
  for (const { year, kept, other } of preview.sameYear) {
    const stays = choices.get(year)
    if (!stays) throw appError('not_allowed', { rule: 'merge_needs_choice', subject: String(year) })
    const goes = stays === 'kept' ? other : kept
    await deleteRecorded(trx, author, 'school_condition', [goes.id])
  }
  await deleteRecorded(trx, author, 'diversion', await diversionsBetween(trx, keptId, otherId))
  await saveAliases(trx, author, otherId, [], newId)
  const rows = await rewriteReferences(trx, author, 'school', otherId, keptId)
  for (const id of rows.get('project') ?? []) await touchProject(trx, id, author)
  await renameInSchemes(trx, author, otherId, keptId)
  await deleteRecorded(trx, author, 'school', [otherId])
  const { kept, other } = preview
  await takeOver(trx, author, preview)
  const names = [...kept.aliases, other.name, ...other.aliases]
  const aliases = names.filter((name) => comparable(name) !== comparable(kept.name))
  await saveAliases(trx, author, keptId, aliases, newId)
  return [...rows].map(([table, ids]) => ({ table, count: ids.length })).filter(hasRows)
}

function hasRows({ count }: RewrittenRows): boolean {
  return count > 0
}

function takeOver(trx: Trx, author: Author, { kept, other, takenOver: fields }: SchoolMerge) {
  const merged = { ...kept, ...Object.fromEntries(fields.map((field) => [field, other[field]])) }
  return updateRecorded(trx, author, 'school', kept.id, {
    school_code: merged.schoolCode,
    stage: merged.stage,
    township_id: merged.townshipId,
    is_boarding: Number(merged.isBoarding),
    is_teaching_point: Number(merged.isTeachingPoint),
    in_poor_village: Number(merged.inPoorVillage),
    is_urban: Number(merged.isUrban),
  })
}

/** Rows that name the school, by table; its aliases are no rows of their own to the reader. */
async function countRewritten(
  db: Kysely<Database>,
  schoolId: string,
  leftOut: ReadonlySet<string>,
): Promise<RewrittenRows[]> {
  const counts = new Map<string, number>()
  for (const reference of await listReferences(db, 'school')) {
    if (reference.table === 'school_alias') continue
    const ids = await referringIds(db, reference, schoolId)
    const count = ids.filter((id) => !leftOut.has(id)).length
    counts.set(reference.table, (counts.get(reference.table) ?? 0) + count)
  }
  return [...counts].map(([table, count]) => ({ table, count })).filter(hasRows)
}

async function surveysOfSameYear(
  db: Kysely<Database>,
  keptId: string,
  otherId: string,
): Promise<SameYearSurveys[]> {
  const ofKept = new Map((await listSurveysOf(db, keptId)).map((survey) => [survey.year, survey]))
  return (await listSurveysOf(db, otherId)).flatMap((other) => {
    const kept = ofKept.get(other.year)
    return kept ? [{ year: other.year, kept, other }] : []
  })
}

async function diversionsBetween(
  db: Kysely<Database>,
  oneId: string,
  otherId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('diversion')
    .select('id')
    .where('from_school_id', 'in', [oneId, otherId])
    .where('to_school_id', 'in', [oneId, otherId])
    .execute()
  return rows.map(({ id }) => id)
}

function requireSchool(schools: readonly School[], id: string): School {
  const school = schools.find((row) => row.id === id)
  if (!school) throw appError('not_found', { what: 'school', id })
  return school
}

function sumOf(rows: readonly RewrittenRows[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
