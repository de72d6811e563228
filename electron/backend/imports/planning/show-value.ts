import { type AreaUnit, formatArea, type Measure } from '#domain/area.ts'
import { formatFen, type MoneyUnit, MONEY_UNITS } from '#domain/money.ts'
import { formatPercent } from '#domain/percent.ts'
import {
  type Phase,
  type PhaseNames,
  phaseOfAnyName,
  PROGRESS_STATUS_NAMES,
  type ProgressStatus,
} from '#domain/project/phase.ts'
import { MEASURE_NAMES } from '#domain/report/names.ts'
import { SCHOOL_STAGE_NAMES, type SchoolStage } from '#domain/project/school-stage.ts'
import { WORK_TYPE_NAMES, type WorkType } from '#domain/project/work-type.ts'
import type { Category } from '#contract/office/dictionaries.ts'
import type { ColumnUnit } from '#contract/imports/reading.ts'
import { remembering } from '../values/remembering.ts'
import { kindOf } from './project-fields.ts'

/** What the values of a field are shown by. */
interface Names {
  readonly categories: readonly Category[]
  readonly phaseNames?: PhaseNames | undefined
}

/** The text of a stored value; `String` for what is shown as it is stored. */
export type ValueShower = (value: string | number) => string

/** Shows the values of one field, each figure and code worked out once: a column repeats most of them. */
export function createValueShower(
  field: string,
  unit: ColumnUnit | null,
  { categories, phaseNames }: Names,
): ValueShower {
  if (isShownAsStored(field)) return String
  return remembering((value) => showValue(field, value, unit, categories, phaseNames))
}

function isShownAsStored(field: string): boolean {
  return (
    field !== 'stage' && field !== 'measure' && ['text', 'count', 'date'].includes(kindOf(field))
  )
}

/** A stored value as people read it, in the unit of the sheet's column. */
export function showValue(
  field: string,
  value: string | number,
  unit: ColumnUnit | null,
  categories: readonly Category[],
  phaseNames: PhaseNames = {},
): string {
  if (field === 'stage') return SCHOOL_STAGE_NAMES[value as SchoolStage]
  if (field === 'measure') return MEASURE_NAMES[value as Measure]
  switch (kindOf(field)) {
    case 'money':
      return formatFen(Number(value), isMoneyUnit(unit) ? unit : 'wan')
    case 'area':
      return formatArea(Number(value), isAreaUnit(unit) ? unit : 'squareMetre')
    case 'percent':
      return formatPercent(Number(value))
    case 'coded':
      return codedName(field, String(value), categories, phaseNames)
    case 'text':
    case 'count':
    case 'date':
      return String(value)
  }
}

function codedName(
  field: string,
  value: string,
  categories: readonly Category[],
  phaseNames: PhaseNames,
): string {
  switch (field) {
    case 'category':
      return categories.find((category) => category.id === value)?.name ?? value
    case 'workType':
      return WORK_TYPE_NAMES[value as WorkType]
    case 'phase':
      return phaseOfAnyName(value as Phase, phaseNames)
    case 'status':
      return PROGRESS_STATUS_NAMES[value as ProgressStatus]
    default:
      return value
  }
}

function isMoneyUnit(unit: ColumnUnit | null): unit is MoneyUnit {
  return unit !== null && (MONEY_UNITS as readonly string[]).includes(unit)
}

function isAreaUnit(unit: ColumnUnit | null): unit is AreaUnit {
  return unit === 'squareMetre' || unit === 'wanSquareMetre' || unit === 'mu'
}
