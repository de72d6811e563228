import type { ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { MONEY_UNITS } from '#domain/money.ts'
import { isBareDay } from '../../values/dates/bare-day.ts'
import { isDuration } from '../../values/dates/date-text.ts'
import { isBlankWord, readQuantity } from '../../values/numbers/quantity-text.ts'
import { isDateFormat, isPercentFormat } from '../../values/numbers/shown-number.ts'
import { isState } from '../../values/words/phase-text.ts'
import { isDitto } from '../../regions/body/row-label.ts'
import { endsLikeSchool } from '../../values/words/school-name.ts'
import { categoryReader, workTypeReader } from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { FieldType } from '../field-vocabulary.ts'
import { type CellSign, signOf } from './cell-signs.ts'
import { fitsType } from './fits-type.ts'
import { type KnownNames, sharesOfNames } from './known-names.ts'

/** What the cells below a header look like, as shares of the filled ones. */
export interface ColumnProfile {
  /** Cells that hold a value, blank words left out. */
  readonly filled: number
  /** Numbers, and texts that are one number. */
  readonly numeric: number
  /** Distinct values. */
  readonly distinct: number
  /** Middle of the numbers that bring no unit of their own, or null without any. */
  readonly median: number | null
  readonly max: number | null
  /** The unit most cells bring with them, when hardly any comes without: 4660万元, 28亩. */
  readonly ownUnit: ColumnUnit | null
  /**
   * Numbers that say nothing of percent, neither by a sign nor by a format, as the file has them: a
   * cell that is mended tells nothing of the others.
   */
  readonly bareShares: BareShares
  /** Share of cells that say percent by a sign or a format: 85%. */
  readonly percents: number
  /** Share of cells that are a day, a month or a year and nothing else. */
  readonly days: number
  /** Share of cells that are 1.18 and nothing else. */
  readonly bareDays: number
  /** Share of cells that say how long and not when: 60天. */
  readonly durations: number
  /** Share of cells that are the state of a work and nothing else. */
  readonly states: () => number
  /** Share of cells that are the name of a school and nothing else: 石门小学, not 付石门小学进度款. */
  readonly schools: () => number
  /** Share of cells that say how something is built and nothing else: 改扩建. */
  readonly workKinds: () => number
  /** Share of cells that are a kind of works and nothing else: 教学楼, not 新建三层教学楼. */
  readonly categories: () => number
  /** Cells that fit a type of field. */
  readonly share: (type: FieldType) => number
  /** Cells that give themselves away as phones, persons, numbers of documents, … */
  readonly signs: ReadonlyMap<CellSign, number>
  /** Cells that are names the ledger has, by the field they are of. */
  readonly known: ReadonlyMap<ImportField, number>
}

/** What bare numbers of a column of shares look like. */
export interface BareShares {
  /** Between 0 and 1: 0.6. */
  readonly fractions: number
  /** Above 1: 65. */
  readonly percents: number
  /** Those beside them that do say percent: 65%. */
  readonly signed: number
}

/** From so many cells on a column holds days without their year. */
export const ALL_BARE = 0.9

const NO_NAMES: KnownNames = new Map()

/** @param asSent the same cells before any was mended */
export function profileColumn(
  cells: readonly (Cell | null)[],
  names: KnownNames = NO_NAMES,
  asSent: readonly (Cell | null)[] = cells,
): ColumnProfile {
  const filled = filledOf(cells)
  const units = filled.map(ownUnitOf).filter((unit) => unit !== null)
  const numbers = filled.map(bareNumberOf).filter((value) => value !== null)
  const sorted = numbers.toSorted((a, b) => a - b)
  const remembered = new Map<FieldType, number>()
  return {
    filled: filled.length,
    numeric: filled.length === 0 ? 0 : (numbers.length + units.length) / filled.length,
    distinct: new Set(filled.map((cell) => cell.value)).size,
    median: sorted[Math.floor(sorted.length / 2)] ?? null,
    max: sorted.at(-1) ?? null,
    ownUnit: usualUnit(units, numbers.length),
    bareShares: countBareShares(filledOf(asSent)),
    signs: sharesOfSigns(filled),
    known: sharesOfNames(filled, names),
    percents: filled.filter(saysPercent).length / Math.max(1, filled.length),
    days: filled.filter(isDayAlone).length / Math.max(1, filled.length),
    bareDays: filled.filter(isBareDay).length / Math.max(1, filled.length),
    durations: filled.filter(isDurationText).length / Math.max(1, filled.length),
    states: () => filled.filter(isStateAlone).length / Math.max(1, filled.length),
    schools: () => filled.filter(isSchoolAlone).length / Math.max(1, filled.length),
    workKinds: () => filled.filter(isWorkKindAlone).length / Math.max(1, filled.length),
    categories: () => filled.filter(isCategoryAlone).length / Math.max(1, filled.length),
    share: (type) => {
      const known = remembered.get(type)
      if (known !== undefined) return known
      const count = filled.filter((cell) => fitsType(cell, type)).length
      const share = filled.length === 0 ? 0 : count / filled.length
      remembered.set(type, share)
      return share
    },
  }
}

function filledOf(cells: readonly (Cell | null)[]): Cell[] {
  return cells.filter((cell): cell is Cell => cell !== null && !isBlank(cell) && !saysTheSame(cell))
}

function sharesOfSigns(cells: readonly Cell[]): ReadonlyMap<CellSign, number> {
  const shares = new Map<CellSign, number>()
  for (const cell of cells) {
    const sign = signOf(cell)
    if (sign !== null) shares.set(sign, (shares.get(sign) ?? 0) + 1 / cells.length)
  }
  return shares
}

/** 202004 and 20200430, where the code of a unit is 205001 and the number of a transfer longer. */
const PLAIN_DIGITS = /^(?:19[5-9]|20[0-3])\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/

function isDayAlone(cell: Cell): boolean {
  if (cell.kind === 'number') return isDateFormat(cell.format)
  const text = cell.kind === 'text' ? cell.value.trim() : ''
  if (/^\d+$/.test(text)) return PLAIN_DIGITS.test(text)
  return (
    cell.kind === 'text' &&
    // 2020-770 is the number of a voucher.
    /^(?:19|20)\d{2}(?!.*[-./]\d{3})[\d年月日./\s-]{1,8}(?:上旬|中旬|下旬|初|底|前)?$/.test(text)
  )
}

function saysPercent(cell: Cell): boolean {
  if (cell.kind === 'number') return isPercentFormat(cell.format)
  return cell.kind === 'text' && readQuantity(cell.value)?.base === 'percent'
}

function isStateAlone(cell: Cell): boolean {
  return cell.kind === 'text' && isState(cell.value)
}

function isSchoolAlone(cell: Cell): boolean {
  return cell.kind === 'text' && endsLikeSchool(cell.value)
}

function isWorkKindAlone(cell: Cell): boolean {
  return cell.kind === 'text' && workTypeReader.read(cell.value)?.isWhole === true
}

function isCategoryAlone(cell: Cell): boolean {
  return cell.kind === 'text' && categoryReader.read(cell.value)?.isWhole === true
}

function isDurationText(cell: Cell): boolean {
  return cell.kind === 'text' && isDuration(cell.value)
}

/** 〃 is whatever stands above. */
function saysTheSame(cell: Cell): boolean {
  return cell.kind === 'text' && isDitto(cell.value)
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && isBlankWord(cell.value)
}

/** A number without a unit; its size tells the column's. */
function bareNumberOf(cell: Cell): number | null {
  if (cell.kind === 'number') return cell.value
  const quantity = cell.kind === 'text' ? readQuantity(cell.value) : null
  return quantity && quantity.base === null && quantity.tenPower === 0
    ? Number(quantity.decimal)
    : null
}

function countBareShares(cells: readonly Cell[]): BareShares {
  const values = cells
    .filter((cell) => cell.kind !== 'number' || !isPercentFormat(cell.format))
    .map(bareNumberOf)
    .filter((value) => value !== null)
  return {
    fractions: values.filter((value) => value > 0 && value < 1).length,
    percents: values.filter((value) => value > 1).length,
    signed: cells.filter(saysPercent).length,
  }
}

const SCALED_UNITS: Readonly<Record<string, ColumnUnit>> = {
  'yuan 0': 'yuan',
  'yuan 3': 'qian',
  'yuan 4': 'wan',
  'yuan 6': 'baiwan',
  'yuan 8': 'yi',
  ' 4': 'wan',
  ' 8': 'yi',
  'squareMetre 0': 'squareMetre',
  'squareMetre 4': 'wanSquareMetre',
  'hectare 0': 'wanSquareMetre',
  'mu 0': 'mu',
}

function ownUnitOf(cell: Cell): ColumnUnit | null {
  if (cell.kind !== 'text') return null
  const quantity = readQuantity(cell.value)
  return quantity ? (SCALED_UNITS[`${quantity.base ?? ''} ${quantity.tenPower}`] ?? null) : null
}

/** Cells of different units are shown in the usual one; each keeps its own when it is read. */
function usualUnit(units: readonly ColumnUnit[], bare: number): ColumnUnit | null {
  const [first] = units
  if (first === undefined || bare > 0) return null
  if (units.every((unit) => unit === first)) return first
  return (MONEY_UNITS as readonly ColumnUnit[]).includes(first) ? 'wan' : 'squareMetre'
}
