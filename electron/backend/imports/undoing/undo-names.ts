import type { UndoOutcome } from '#contract/imports/imports.ts'
import { FUND_KIND_NAMES } from '#domain/funds/fund.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/project/school-stage.ts'
import type { Trx } from '../../context.ts'

/**
 * The names of what stayed: of projects and dictionary rows, the owner of a target or survey, the
 * number of a document, the project and day of an entry.
 */
export async function namesOf(
  trx: Trx,
  ids: ReadonlySet<string>,
): Promise<UndoOutcome['keptEdited']> {
  if (ids.size === 0) return []
  const wanted = [...ids]
  const named = await Promise.all(
    (['project', 'school', 'township', 'programme'] as const).map((table) =>
      trx.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute(),
    ),
  )
  const targets = await trx
    .selectFrom('target')
    .leftJoin('school', 'school.id', 'target.school_id')
    .innerJoin('programme', 'programme.id', 'target.programme_id')
    .select(['target.id', 'target.stage', 'school.name as school', 'programme.name as programme'])
    .where('target.id', 'in', wanted)
    .execute()
  const surveys = await trx
    .selectFrom('school_condition')
    .innerJoin('school', 'school.id', 'school_condition.school_id')
    .select(['school_condition.id', 'school_condition.year', 'school.name'])
    .where('school_condition.id', 'in', wanted)
    .execute()
  const documents = await trx
    .selectFrom('allocation_document')
    .select(['id', 'number'])
    .where('id', 'in', wanted)
    .execute()
  const entries = await trx
    .selectFrom('fund_entry')
    .innerJoin('project', 'project.id', 'fund_entry.project_id')
    .select(['fund_entry.id', 'kind', 'entry_date as day', 'project.name'])
    .where('fund_entry.id', 'in', wanted)
    .execute()
  const names = new Map([
    ...documents.map(({ id, number }): [string, string] => [id, number]),
    ...entries.map(({ id, kind, day, name }): [string, string] => [
      id,
      `${name}（${day}${FUND_KIND_NAMES[kind]}）`,
    ]),
    ...named.flat().map((row): [string, string] => [row.id, row.name]),
    ...surveys.map(({ id, name, year }): [string, string] => [id, `${name}（${year}）`]),
    ...targets.map(({ id, stage, school, programme }): [string, string] => [
      id,
      school ?? (stage === null ? programme : SCHOOL_STAGE_NAMES[stage]),
    ]),
  ])
  return wanted.map((id) => ({ id, name: names.get(id) ?? '' }))
}
