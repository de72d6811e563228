import type { Kysely } from 'kysely'
import type { DiversionRow, SchoolConditionsRow } from '#contract/planning/planning.ts'
import type { SchoolSurvey } from '#contract/planning/schools.ts'
import { AWARD_STAGES, type AwardPolicy } from '#domain/planning/award.ts'
import {
  type ConditionField,
  CONDITION_FIELDS,
  type Conditions,
} from '#domain/planning/condition.ts'
import type { Standard } from '#domain/planning/standard.ts'
import type { Database } from '../schema.ts'
import type { SchoolConditionTable } from '../tables/planning.ts'

export type ConditionColumn = Exclude<
  keyof SchoolConditionTable,
  'id' | 'school_id' | 'year' | 'surveyed_on' | 'note'
>

/** The column each field is kept in. */
export const CONDITION_COLUMNS: Readonly<Record<ConditionField, ConditionColumn>> = {
  pupils: 'pupils',
  juniorPupils: 'junior_pupils',
  classes: 'classes',
  juniorClasses: 'junior_classes',
  boarders: 'boarders',
  teachers: 'teachers',
  qualifiedTeachers: 'qualified_teachers',
  backboneTeachers: 'backbone_teachers',
  sportsArtsTeachers: 'sports_arts_teachers',
  landArea: 'land_area',
  teachingArea: 'teaching_area',
  livingArea: 'living_area',
  officeArea: 'office_area',
  otherArea: 'other_area',
  unsafeArea: 'unsafe_area',
  sportsArea: 'sports_area',
  equipmentValue: 'equipment_value_fen',
  multimediaRooms: 'multimedia_rooms',
  toiletPlaces: 'toilet_places',
  beds: 'beds',
}

export function conditionColumns(conditions: Conditions): Record<ConditionColumn, number | null> {
  return Object.fromEntries(
    CONDITION_FIELDS.map((field) => [CONDITION_COLUMNS[field], conditions[field]]),
  ) as Record<ConditionColumn, number | null>
}

/** Years that hold surveys, newest first. */
export async function listSurveyYears(db: Kysely<Database>): Promise<number[]> {
  const rows = await db
    .selectFrom('school_condition')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Every school with its survey of the year, in the order of townships and names. */
export async function listConditions(
  db: Kysely<Database>,
  year: number,
): Promise<SchoolConditionsRow[]> {
  const schools = await db
    .selectFrom('school')
    .leftJoin('township', 'township.id', 'school.township_id')
    .select(['school.id', 'school.name', 'school.stage', 'township.name as townshipName'])
    .orderBy((eb) => eb.fn.coalesce('township.position', eb.lit(1_000_000)))
    .orderBy('school.pinyin')
    .orderBy('school.id')
    .execute()
  const surveys = await db
    .selectFrom('school_condition')
    .selectAll()
    .where('year', '=', year)
    .execute()
  const bySchool = new Map(surveys.map((survey) => [survey.school_id, survey]))
  return schools.map(({ id, name, stage, townshipName }) => {
    const survey = bySchool.get(id)
    return {
      schoolId: id,
      schoolName: name,
      stage,
      townshipName,
      survey: survey
        ? {
            id: survey.id,
            surveyedOn: survey.surveyed_on,
            conditions: toConditions(survey),
            note: survey.note,
          }
        : null,
    }
  })
}

/** What was surveyed of one school, newest year first. */
export async function listSurveysOf(
  db: Kysely<Database>,
  schoolId: string,
): Promise<SchoolSurvey[]> {
  const rows = await db
    .selectFrom('school_condition')
    .selectAll()
    .where('school_id', '=', schoolId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    surveyedOn: row.surveyed_on,
    conditions: toConditions(row),
    note: row.note,
  }))
}

function toConditions(row: SchoolConditionTable): Conditions {
  return Object.fromEntries(
    CONDITION_FIELDS.map((field) => [field, row[CONDITION_COLUMNS[field]]]),
  ) as Record<ConditionField, number | null>
}

export function listStandards(db: Kysely<Database>): Promise<Standard[]> {
  return db
    .selectFrom('standard')
    .select([
      'id',
      'level',
      'measure',
      'basis',
      'norm',
      'source',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

export function listDiversions(db: Kysely<Database>, year: number): Promise<DiversionRow[]> {
  return db
    .selectFrom('diversion')
    .innerJoin('school as from', 'from.id', 'diversion.from_school_id')
    .innerJoin('school as to', 'to.id', 'diversion.to_school_id')
    .where('diversion.year', '=', year)
    .select([
      'diversion.id',
      'diversion.year',
      'diversion.from_school_id as fromSchoolId',
      'from.name as fromSchoolName',
      'diversion.to_school_id as toSchoolId',
      'to.name as toSchoolName',
      'diversion.level',
      'diversion.pupils',
      'diversion.note',
    ])
    .orderBy('diversion.id')
    .execute()
}

/** In the order of the stages. */
export async function listAwardPolicies(db: Kysely<Database>): Promise<AwardPolicy[]> {
  const rows = await db
    .selectFrom('award_policy')
    .select([
      'id as stage',
      'full_classes as fullClasses',
      'full_pupils as fullPupils',
      'amount_fen as amount',
      'least_classes as leastClasses',
      'least_pupils as leastPupils',
    ])
    .execute()
  return rows.toSorted((a, b) => AWARD_STAGES.indexOf(a.stage) - AWARD_STAGES.indexOf(b.stage))
}

/** What the projects of each category add to. */
export async function listAddedConditions(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, 'teachingArea' | 'sportsArea' | 'equipmentValue'>> {
  const rows = await db.selectFrom('category').select(['id', 'adds_to']).execute()
  return new Map(rows.flatMap(({ id, adds_to }) => (adds_to === null ? [] : [[id, adds_to]])))
}
