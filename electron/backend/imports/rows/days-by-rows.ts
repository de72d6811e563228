import { firstDay, lastDay } from '#domain/partial-date.ts'
import { WHOLE } from '#domain/percent.ts'
import { isCompletedPhase, type Phase, WORKFLOWS } from '#domain/project/phase.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import type { Passed } from '../columns/evidence/profile-columns.ts'
import type { TypedRow } from './typed-row.ts'

/** Whether the days of a column have passed, or that they are of something other than the works. */
export type DaysOf = Passed | 'others'

export function passedOf(days: DaysOf | undefined): Passed | undefined {
  return days === 'others' ? undefined : days
}

interface ReadColumns {
  readonly columns: readonly UnitColumn[]
  readonly typed: readonly TypedRow[]
}

/** What the rows once read say of columns of days that their headers left open. */
export function daysByRows(table: ReadColumns): Map<number, DaysOf> {
  return new Map([...finishByStates(table), ...finishOfOld(table)])
}

/**
 * A bare 竣工时间 was taken for planned or actual by whether its dates have passed. The states of the
 * rows know better: where projects still being built have a date it is the planned one, where only
 * the finished ones have one it is the actual one. A wrong guess here would report projects as
 * completed.
 */
function finishByStates({ columns, typed }: ReadColumns): Map<number, DaysOf> {
  const settled = new Map<number, DaysOf>()
  const column = columns.find(
    ({ field, reason }) =>
      (field === 'actualFinish' || field === 'plannedFinish') && reason === 'values',
  )
  if (!column) return settled
  const isDated = ({ values }: TypedRow): boolean => values[column.field ?? ''] !== undefined
  const unfinished = typed.filter(({ values }) => isUnfinished(values))
  const late = unfinished.filter(isDated).length
  const open = unfinished.length - late
  const dated = typed.filter(isDated).length
  if (column.field === 'actualFinish') {
    if (late > dated * 0.1 && late >= open)
      settled.set(column.column, { isPast: false, isSure: true })
  } else if (open >= 2 && open > late * 2)
    settled.set(column.column, { isPast: true, isSure: true })
  return settled
}

function isUnfinished({ phase, percent }: TypedRow['values']): boolean {
  if (typeof phase === 'string') {
    return !WORKFLOWS.some((workflow) => isCompletedPhase(workflow, phase as Phase))
  }
  return typeof percent === 'number' && percent < WHOLE
}

/** Fewer rows prove nothing. */
const LEAST_ROWS = 3

/**
 * 建成年月 1998 beside 计划开工 2023: when the building that is to be mended was built, years before the
 * works begin.
 */
function finishOfOld({ columns, typed }: ReadColumns): Map<number, DaysOf> {
  const column = columns.find(({ field }) => field === 'actualFinish')
  if (!column || (column.reason !== 'values' && column.reason !== 'partial')) return new Map()
  const judged = typed.flatMap(({ values }) => {
    const begin = values['plannedStart'] ?? values['actualStart'] ?? values['plannedFinish']
    const finish = values['actualFinish']
    if (typeof begin !== 'string' || typeof finish !== 'string') return []
    return [yearOf(firstDay(begin)) - yearOf(lastDay(finish)) >= 1]
  })
  const isOld = judged.length >= LEAST_ROWS && judged.filter(Boolean).length >= judged.length * 0.9
  return isOld ? new Map([[column.column, 'others']]) : new Map()
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
