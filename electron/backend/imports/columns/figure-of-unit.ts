import type { UnitColumn } from './column-units.ts'
import { fieldTypeOf } from './field-vocabulary.ts'
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
