import type { AreaUnit } from '#domain/area.ts'
import { comparable } from '#domain/text/comparable.ts'
import { readQuantity } from '../values/numbers/quantity-text.ts'
import { remembering } from '../values/remembering.ts'
import { looksLikeSchool } from '../values/words/school-name.ts'
import type { Cell } from '../workbook/workbook.ts'
import { readUnit } from './unit-text.ts'

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

/** 420米 as its number and its unit, each as it would stand in a cell of its own. */
export interface FigureWithUnit {
  readonly number: Cell
  readonly written: string
  readonly unit: RowUnit
}

const NUMBER_AND_UNIT = /^(.*?\d)(\D+[23]?)$/
const IS_TIME = /[年月日天]/

/**
 * What a cell measures in a unit of its own: 420米, 860平方米, 2公里. Null of a bare number, of pieces
 * (20套), of days, and where no listed unit stands behind one number.
 */
export function measuredInCell(cell: Cell | null): FigureWithUnit | null {
  if (cell?.kind !== 'text') return null
  const [, number = '', behind = ''] = NUMBER_AND_UNIT.exec(comparable(cell.value)) ?? []
  const written = readUnit(behind)
  if (written === null || IS_TIME.test(written.text)) return null
  if (written.family !== 'area' && written.family !== 'other') return null
  const unit = rowUnitOf(written.text)
  const isOneNumber = readQuantity(number)?.base === null
  if (unit.kind === 'counted' || unit.kind === 'unsaid' || !isOneNumber) return null
  return { number: { kind: 'text', value: number }, written: written.text, unit }
}
