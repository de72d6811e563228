import { insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import type { SchoolConditionTable } from '../../database/tables/planning.ts'
import { spell } from '../../services/office/pinyin.ts'
import type { ConditionWork } from '../planning/planned-sheet.ts'
import type { RowAction } from '#contract/imports/row-actions.ts'
import type { Dictionary } from './add-to-dictionaries.ts'
import type { Writing } from './writing.ts'

/** A row of a list of schools with what is done with it. */
export interface DecidedConditions {
  readonly work: ConditionWork
  readonly action: Extract<RowAction, 'add' | 'update'>
}

/** The survey of a row once it is written; null when the row surveys nothing. */
export interface WrittenConditions {
  readonly row: number
  readonly schoolId: string
  readonly surveyId: string | null
}

/**
 * Writes what the rows say of schools and of their surveys. A school is surveyed once a year: a
 * later row of the same school and year, if somebody chose to add it, changes what the first wrote.
 */
export async function writeConditions(
  writing: Writing,
  dictionary: Dictionary,
  rows: readonly DecidedConditions[],
): Promise<WrittenConditions[]> {
  const { trx, author, newId, ledger } = writing
  const surveys = new Map(ledger.surveys.map((row) => [`${row.school_id} ${row.year}`, row.id]))
  const written: WrittenConditions[] = []
  for (const { work, action } of rows) {
    const schoolId = schoolIdOf(work, action, dictionary)
    const { name } = work.schoolChanges
    await updateRecorded(trx, author, 'school', schoolId, {
      ...work.schoolChanges,
      ...(name === undefined ? {} : spell(name)),
    })
    const { survey } = work
    const key = `${schoolId} ${survey?.year}`
    const known = surveys.get(key)
    const surveyId = survey && (known ?? newId())
    if (survey && surveyId !== null) {
      surveys.set(key, surveyId)
      if (known === undefined) {
        await insertRecorded(trx, author, 'school_condition', [
          newSurvey(surveyId, schoolId, survey.year, survey.columns),
        ])
      } else await updateRecorded(trx, author, 'school_condition', surveyId, survey.columns)
    }
    written.push({ row: work.row, schoolId, surveyId })
  }
  return written
}

/** A row that resembles a school and updates it is that school's. */
function schoolIdOf(work: ConditionWork, action: string, dictionary: Dictionary): string {
  if (action === 'update' && work.matchedId !== null) return work.matchedId
  return work.school ? dictionary.schoolId(work.school) : ''
}

function newSurvey(
  id: string,
  schoolId: string,
  year: number,
  columns: Partial<SchoolConditionTable>,
): SchoolConditionTable {
  return {
    ...BLANK_SURVEY,
    ...columns,
    id,
    school_id: schoolId,
    year,
    // Schools are counted at the beginning of the school year, unless somebody says otherwise.
    surveyed_on: `${year}-09-01`,
  }
}

const BLANK_SURVEY = {
  pupils: null,
  junior_pupils: null,
  classes: null,
  junior_classes: null,
  boarders: null,
  teachers: null,
  qualified_teachers: null,
  backbone_teachers: null,
  sports_arts_teachers: null,
  land_area: null,
  teaching_area: null,
  living_area: null,
  office_area: null,
  other_area: null,
  unsafe_area: null,
  sports_area: null,
  equipment_value_fen: null,
  multimedia_rooms: null,
  toilet_places: null,
  beds: null,
  note: null,
} satisfies Partial<SchoolConditionTable>
