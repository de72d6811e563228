import type { ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { quantityOf } from './field-list.ts'

const UNITS: Readonly<Record<'money' | 'area' | 'percent', readonly ColumnUnit[]>> = {
  money: ['wan', 'yuan', 'qian', 'baiwan', 'yi'],
  area: ['squareMetre', 'wanSquareMetre', 'mu'],
  percent: ['percent', 'fraction'],
}

/** The units a column of this field can be in; none for text, dates and counts. */
export function unitsOf(field: ImportField | null): readonly ColumnUnit[] {
  const quantity = quantityOf(field)
  return quantity === null ? [] : UNITS[quantity]
}

/** The unit to keep when a column gets another field: its own where it still fits. */
export function unitFor(field: ImportField | null, present: ColumnUnit | null): ColumnUnit | null {
  const units = unitsOf(field)
  return present !== null && units.includes(present) ? present : null
}
