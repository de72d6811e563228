import type { AreaUnit } from '#domain/area.ts'
import { readQuantity } from '../values/numbers/quantity-text.ts'
import { remembering } from '../values/remembering.ts'
import { looksLikeSchool } from '../values/words/school-name.ts'
import type { UnitColumn } from './column-units.ts'
import { fieldTypeOf } from './field-vocabulary.ts'
import { readUnit } from './unit-text.ts'
import { writtenUnitOf } from './units-of-fields.ts'

/**
 * The column whose figures the unit of each row is of: the quantity, else an area right beside 单位
 * whose own header names no unit.
 */
export function figureColumnOf(columns: readonly UnitColumn[]): UnitColumn | null {
  const quantity = columns.find(({ field }) => field === 'quantity')
  if (quantity) return quantity
  const unit = columns.find(({ field }) => field === 'unit')
  if (!unit) return null
  const isBeside = (column: UnitColumn): boolean =>
    column.field !== null &&
    fieldTypeOf(column.field) === 'area' &&
    Math.abs(column.column - unit.column) === 1 &&
    writtenUnitOf(column) === null
  return columns.find(isBeside) ?? null
}

/** What a row's unit says of its figure; nothing where it is blank or no unit at all. */
export type RowUnit =
  | { readonly kind: 'area'; readonly unit: AreaUnit }
  | { readonly kind: 'counted' | 'measured' | 'unsaid' }

const UNSAID: RowUnit = { kind: 'unsaid' }
/** 教育局 and 一中 are who builds, and 延米 a unit nobody has listed. */
const LONGEST_UNIT = 2

/** ㎡ and 亩 are areas, 栋 and 套 counted one by one, 米 and 万册 neither. */
export const rowUnitOf = remembering((written: string): RowUnit => {
  const unit = readUnit(written)
  if (unit?.family === 'area') return { kind: 'area', unit: unit.unit as AreaUnit }
  if (unit?.family === 'money' || unit?.family === 'share') return UNSAID
  const one = readQuantity(`1${written}`)
  if (one?.base === 'count' && one.tenPower === 0) return { kind: 'counted' }
  const isUnlisted = written.length <= LONGEST_UNIT && !looksLikeSchool(written)
  return unit !== null || isUnlisted ? { kind: 'measured' } : UNSAID
})
