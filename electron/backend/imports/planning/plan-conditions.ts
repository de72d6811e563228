import type { Problem } from '#contract/imports/reading.ts'
import type { PlannedChange, PlanRow, PlanStatus } from '#contract/imports/plan.ts'
import { CONDITION_FIELDS, type ConditionField } from '#domain/planning/condition.ts'
import { SCHOOL_STAGE_NAMES, type SchoolStage } from '#domain/project/school-stage.ts'
import { CONDITION_COLUMNS } from '../../database/repositories/planning.ts'
import type { SchoolConditionTable } from '../../database/tables/planning.ts'
import type { LedgerSchool, LedgerSnapshot } from './ledger-snapshot.ts'
import { createSchoolMatcher, type SchoolMatch } from './matching/match-school.ts'
import { schoolCodeOf } from './matching/places.ts'
import {
  type ConditionWork,
  planSheetOf,
  type PlannedSheet,
  type PlanOptions,
  saidOrTitled,
} from './planned-sheet.ts'
import { codeOfAnother, codeOwners, missingSchool, problemOf } from './row-problems.ts'
import { showValue } from './show-value.ts'
import type { TypedRow, UnderstoodSheet } from './typed-row.ts'

/** A part and the whole it cannot exceed. */
const PARTS = [
  ['juniorPupils', 'pupils'],
  ['juniorClasses', 'classes'],
] as const satisfies readonly (readonly [ConditionField, ConditionField])[]

/**
 * Says for every row of a list of schools what importing it would do: what it says of the school
 * itself, and what was surveyed of it in a year. There is one survey a school and year, so a year
 * must be known. Pure.
 */
export function planConditions(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  options: Pick<PlanOptions, 'year' | 'onRow'>,
): PlannedSheet<ConditionWork> {
  const match = createSchoolMatcher(ledger)
  const surveys = new Map(ledger.surveys.map((row) => [`${row.school_id} ${row.year}`, row]))
  const seen = new Set<string>()
  const owners = codeOwners(ledger)

  const planned = sheet.rows.map(
    (row, index): { readonly work: ConditionWork; readonly shown: PlanRow } => {
      options.onRow?.(index, sheet.rows.length)
      const found = match(row.values)
      const year = yearOf(row) ?? saidOrTitled(options.year, sheet.titleYear)
      const columns = surveyColumns(row)
      const isSurvey = Object.keys(columns).length > 0
      // What it would change of the school it resembles shows before somebody chooses to update it.
      const target = found.known ?? found.alike?.school ?? null
      const stored = surveys.get(`${target?.id} ${year}`) ?? null
      const changes = [
        ...schoolChanges(row, target, sheet),
        ...surveyChanges(columns, stored, sheet, ledger),
      ]
      const problems = [
        ...row.problems,
        ...missingSchool(row, found.school, sheet),
        ...codeOfAnother(row, found.school, sheet, owners),
        ...missingYear(row, sheet, isSurvey ? year : 0),
        ...partsAboveWholes(row, sheet),
        ...doubts(row, sheet, found, repeats(seen, found, year)),
      ]
      const isNew = found.known === null || (isSurvey && stored === null)
      const status = statusOf(problems, isNew, changes)
      const matched = found.alike?.school ?? (isNew ? null : found.known)
      return {
        work: {
          row: row.row,
          status,
          matchedId: matched?.id ?? null,
          school: found.school,
          programme: null,
          schoolChanges: schoolColumns(row, target, sheet),
          survey: isSurvey && year !== null ? { year, columns } : null,
        },
        shown: {
          row: row.row,
          status,
          school: found.school?.name ?? '',
          name: year === null ? '' : String(year),
          values: row.shown,
          changes: isNew && found.alike === null ? [] : changes,
          problems,
          matchedId: matched?.id ?? null,
          matchedName: found.alike?.school.name ?? null,
          similarity: found.alike?.similarity ?? (isNew ? 0 : 1),
        },
      }
    },
  )

  return planSheetOf('schools', sheet, ledger, planned)
}

function yearOf({ values }: TypedRow): number | null {
  return values['year'] === undefined ? null : Number(values['year'])
}

/** What the row says of the year's survey; a blank says nothing. */
function surveyColumns({ values }: TypedRow): Partial<SchoolConditionTable> {
  const given = CONDITION_FIELDS.flatMap((field) =>
    values[field] === undefined ? [] : [[CONDITION_COLUMNS[field], Number(values[field])]],
  )
  const columns = Object.fromEntries(given) as Partial<SchoolConditionTable>
  const note = values['note']
  return note === undefined || given.length === 0 ? columns : { ...columns, note: String(note) }
}

/**
 * What a row says of a school the ledger has: a code or stage it lacks, and what is said in words of
 * their own. Only a form may rename it, for there the row is sure to be the school's.
 */
function schoolColumns(
  row: TypedRow,
  known: LedgerSchool | null,
  sheet: UnderstoodSheet,
): ConditionWork['schoolChanges'] {
  if (known === null) return {}
  const code = schoolCodeOf(row.values)
  const stage = row.values['stage']
  const name = row.schoolInFull ?? row.values['school']
  const isForm = row.values['key'] !== undefined
  const isStated = 'stage' in sheet.units && row.guessed?.includes('stage') !== true
  const saysStage = stage !== undefined && (isStated || known.stage === null)
  return {
    ...(code !== null && code !== known.schoolCode && (isForm || known.schoolCode === null)
      ? { school_code: code }
      : {}),
    ...(saysStage && stage !== known.stage ? { stage: stage as LedgerSchool['stage'] } : {}),
    ...(isForm && name !== undefined && name !== known.name ? { name: String(name) } : {}),
  }
}

function schoolChanges(
  row: TypedRow,
  known: LedgerSchool | null,
  sheet: UnderstoodSheet,
): PlannedChange[] {
  const { school_code, stage, name } = schoolColumns(row, known, sheet)
  return [
    ...(name === undefined ? [] : [{ field: 'school', before: known?.name ?? null, after: name }]),
    ...(school_code === undefined
      ? []
      : [{ field: 'schoolCode', before: known?.schoolCode ?? null, after: school_code }]),
    ...(stage === undefined
      ? []
      : [{ field: 'stage', before: stageName(known?.stage), after: stageName(stage) }]),
  ]
}

function stageName(stage: SchoolStage | null | undefined): string | null {
  return stage ? SCHOOL_STAGE_NAMES[stage] : null
}

function surveyChanges(
  columns: Partial<SchoolConditionTable>,
  stored: SchoolConditionTable | null,
  sheet: UnderstoodSheet,
  { categories }: LedgerSnapshot,
): PlannedChange[] {
  if (stored === null) return []
  const fields = [
    ...CONDITION_FIELDS.map((field) => [field, CONDITION_COLUMNS[field]] as const),
    ['note', 'note'] as const,
  ]
  return fields.flatMap(([field, column]) => {
    const [before, after] = [stored[column], columns[column]]
    if (after === undefined || after === null || after === before) return []
    const show = (value: string | number): string =>
      showValue(field, value, sheet.units[field] ?? null, categories)
    return [{ field, before: before === null ? null : show(before), after: show(after) }]
  })
}

function missingYear(row: TypedRow, sheet: UnderstoodSheet, year: number | null): Problem[] {
  return year === null ? [problemOf(row, sheet, 'required_missing', 'error', 'year')] : []
}

function partsAboveWholes(row: TypedRow, sheet: UnderstoodSheet): Problem[] {
  return PARTS.flatMap(([part, whole]) => {
    const [some, all] = [row.values[part], row.values[whole]]
    const isAbove = some !== undefined && all !== undefined && Number(some) > Number(all)
    return isAbove ? [problemOf(row, sheet, 'part_above_whole', 'error', part)] : []
  })
}

function doubts(
  row: TypedRow,
  sheet: UnderstoodSheet,
  { alike }: SchoolMatch,
  isRepeated: boolean,
): Problem[] {
  return [
    ...(isRepeated ? [problemOf(row, sheet, 'duplicate_in_sheet', 'warning', null)] : []),
    ...(alike ? [problemOf(row, sheet, 'possible_duplicate', 'warning', 'school')] : []),
  ]
}

/** A school can be surveyed once a year, so a second row of it is a question. */
function repeats(seen: Set<string>, { school }: SchoolMatch, year: number | null): boolean {
  if (school === null) return false
  const key = `${school.id ?? school.schoolCode ?? school.key} ${year}`
  if (seen.has(key)) return true
  seen.add(key)
  return false
}

function statusOf(
  problems: readonly Problem[],
  isNew: boolean,
  changes: readonly PlannedChange[],
): PlanStatus {
  if (problems.some(({ severity }) => severity === 'error')) return 'wrong'
  const isDoubtful = problems.some(
    ({ code }) => code === 'duplicate_in_sheet' || code === 'possible_duplicate',
  )
  if (isDoubtful) return 'duplicate'
  if (isNew) return 'new'
  return changes.length > 0 ? 'changed' : 'unchanged'
}
