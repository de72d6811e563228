import type { SchoolStage } from '../project/school-stage.ts'

/**
 * What can be counted of a school in one year's survey. Areas are in 0.01 ㎡, the value of the
 * equipment in fen, everything else is a plain count.
 */
export const CONDITION_FIELDS = [
  'pupils',
  'juniorPupils',
  'classes',
  'juniorClasses',
  'boarders',
  'teachers',
  'qualifiedTeachers',
  'backboneTeachers',
  'sportsArtsTeachers',
  'landArea',
  'teachingArea',
  'livingArea',
  'officeArea',
  'otherArea',
  'unsafeArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
  'toiletPlaces',
  'beds',
] as const

export type ConditionField = (typeof CONDITION_FIELDS)[number]

/** The unit a field is kept and typed in. */
export type ConditionUnit = 'count' | 'area' | 'money'

const AREA_FIELDS: ReadonlySet<ConditionField> = new Set([
  'landArea',
  'teachingArea',
  'livingArea',
  'officeArea',
  'otherArea',
  'unsafeArea',
  'sportsArea',
])

export function conditionUnit(field: ConditionField): ConditionUnit {
  if (field === 'equipmentValue') return 'money'
  return AREA_FIELDS.has(field) ? 'area' : 'count'
}

/** One school's conditions in one year; null is not surveyed and is not zero. */
export type Conditions = Readonly<Record<ConditionField, number | null>>

/** The schooling a standard is for; a nine-year school is held against both. */
export type SchoolingLevel = 'primary' | 'junior'

export const SCHOOLING_LEVELS: readonly SchoolingLevel[] = ['primary', 'junior']

/** Pupils and classes of one level of a school. */
export interface LevelSize {
  readonly level: SchoolingLevel
  readonly pupils: number | null
  readonly classes: number | null
}

/**
 * The levels a school is held against a standard for. A nine-year school has both: its junior
 * pupils are stated, the rest are primary. Stages without a standard have none.
 */
export function levelsOf(stage: SchoolStage | null, conditions: Conditions): readonly LevelSize[] {
  const { pupils, juniorPupils, classes, juniorClasses } = conditions
  if (stage === 'primary' || stage === 'junior') return [{ level: stage, pupils, classes }]
  if (stage !== 'nineYear') return []
  return [
    { level: 'primary', pupils: less(pupils, juniorPupils), classes: less(classes, juniorClasses) },
    { level: 'junior', pupils: juniorPupils, classes: juniorClasses },
  ]
}

function less(all: number | null, part: number | null): number | null {
  return all === null || part === null ? null : Math.max(0, all - part)
}
