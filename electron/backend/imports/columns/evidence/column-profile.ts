import { looksLikeSchool, looksLikeTownship } from '../../values/words/school-name.ts'
import { isDuration, scanDates } from '../../values/dates/date-text.ts'
import { isState, readMark, readPhase } from '../../values/words/phase-text.ts'
import {
  findQuantities,
  isBlankWord,
  readNotedFigure,
  readQuantity,
} from '../../values/numbers/quantity-text.ts'
import { readSequence } from '../../values/numbers/sequence-text.ts'
import { isDateFormat, isPercentFormat } from '../../values/numbers/shown-number.ts'
import {
  categoryReader,
  fundingSourceReader,
  stageReader,
  workTypeReader,
} from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { ColumnUnit, ImportField } from '#contract/imports/reading.ts'
import { MONEY_UNITS } from '#domain/money.ts'
import { type CellSign, signOf } from './cell-signs.ts'
import { type KnownNames, sharesOfNames } from './known-names.ts'
import type { FieldType } from '../field-vocabulary.ts'

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
  /** Numbers that say nothing of percent, neither by a sign nor by a format. */
  readonly bareShares: BareShares
  /** Share of cells that say percent by a sign or a format: 85%. */
  readonly percents: number
  /** Share of cells that are a day, a month or a year and nothing else. */
  readonly days: number
  /** Share of cells that say how long and not when: 60天. */
  readonly durations: number
  /** Share of cells that are the state of a work and nothing else. */
  readonly states: () => number
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
}

/** Types a single cell can contradict. */
const NEEDS_CELLS: ReadonlySet<FieldType> = new Set(['money', 'area', 'count', 'percent', 'year'])

/** 611021 is the code of a township, and counts no rows. */
const ADMINISTRATIVE = /^\d{6,}$/

const NO_NAMES: KnownNames = new Map()

/** Shares say nothing about fewer cells than this. */
const FEW = 2

export function profileColumn(
  cells: readonly (Cell | null)[],
  names: KnownNames = NO_NAMES,
): ColumnProfile {
  const filled = cells.filter((cell): cell is Cell => cell !== null && !isBlank(cell))
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
    bareShares: countBareShares(filled),
    signs: sharesOfSigns(filled),
    known: sharesOfNames(filled, names),
    percents: filled.filter(saysPercent).length / Math.max(1, filled.length),
    days: filled.filter(isDayAlone).length / Math.max(1, filled.length),
    durations: filled.filter(isDurationText).length / Math.max(1, filled.length),
    states: () => filled.filter(isStateAlone).length / Math.max(1, filled.length),
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

function sharesOfSigns(cells: readonly Cell[]): ReadonlyMap<CellSign, number> {
  const shares = new Map<CellSign, number>()
  for (const cell of cells) {
    const sign = signOf(cell)
    if (sign !== null) shares.set(sign, (shares.get(sign) ?? 0) + 1 / cells.length)
  }
  return shares
}

/** Enough for a plain 工期, not for 合同工期. */
const ONLY_HOW_LONG = 0.25

/** 202004 and 20200430, where the code of a unit is 205001 and the number of a transfer longer. */
const PLAIN_DIGITS = /^(?:19[5-9]|20[0-3])\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/

function isDayAlone(cell: Cell): boolean {
  if (cell.kind === 'number') return isDateFormat(cell.format)
  const text = cell.kind === 'text' ? cell.value.trim() : ''
  if (/^\d+$/.test(text)) return PLAIN_DIGITS.test(text)
  return (
    cell.kind === 'text' &&
    /^(?:19|20)\d{2}[\d年月日./\s-]{1,8}(?:上旬|中旬|下旬|初|底|前)?$/.test(cell.value.trim())
  )
}

function saysPercent(cell: Cell): boolean {
  if (cell.kind === 'number') return isPercentFormat(cell.format)
  return cell.kind === 'text' && readQuantity(cell.value)?.base === 'percent'
}

function isStateAlone(cell: Cell): boolean {
  return cell.kind === 'text' && isState(cell.value)
}

function isDurationText(cell: Cell): boolean {
  return cell.kind === 'text' && isDuration(cell.value)
}

/**
 * How well the cells agree with a field: 1 they do, 0 they cannot be it, between them they leave
 * it open. Columns without enough cells leave everything open.
 */
export function agreement(profile: ColumnProfile, type: FieldType): number {
  if (profile.filled < FEW) {
    // An empty column contradicts nothing.
    if (profile.filled === 0) return 0.8
    return profile.share(type) === 1 ? 0.8 : NEEDS_CELLS.has(type) ? 0.25 : 0.6
  }
  // Among a handful of cells a single slip must not decide.
  const share = profile.filled < 5 && profile.share(type) >= 0.5 ? 1 : profile.share(type)
  switch (type) {
    case 'money':
    case 'area':
    case 'count':
    case 'percent':
    case 'year':
      return share >= 0.6 ? 1 : share >= 0.35 ? 0.5 : 0
    case 'startDate':
    case 'finishDate':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.5 : 0
    case 'period':
      if (share < 0.25 && profile.durations >= 0.5) return ONLY_HOW_LONG
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.5 : 0
    case 'stage':
    case 'workType':
    case 'mark':
    case 'fundingSource':
    case 'sequence':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.4 : 0
    case 'category':
    case 'phase':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.6 : profile.numeric > 0.5 ? 0 : 0.3
    case 'school':
    case 'township':
      return share >= 0.4 ? 1 : profile.numeric > 0.5 ? 0 : share > 0.1 ? 0.5 : 0.3
    case 'schoolCode':
    case 'projectCode':
      return share >= 0.5 ? 1 : 0.3
    case 'text':
    case 'unitName':
    case 'measure':
      return profile.numeric > 0.8 ? 0.2 : 1
  }
}

function fitsType(cell: Cell, type: FieldType): boolean {
  if (cell.kind === 'error') return ['money', 'area', 'count'].includes(type)
  const text = cell.kind === 'text' ? cell.value : ''
  switch (type) {
    case 'money':
      return (
        isPlainNumber(cell) || hasQuantity(text, ['yuan']) || readNotedFigure(text)?.base === null
      )
    case 'area':
      return isPlainNumber(cell) || hasQuantity(text, ['squareMetre', 'mu', 'hectare'])
    case 'count':
      return isPlainNumber(cell) || hasQuantity(text, ['count'])
    case 'percent':
      return isShare(cell)
    case 'year':
      return /^(?:19|20)\d{2}年?(?:度)?$/.test(plainText(cell))
    case 'startDate':
    case 'finishDate':
      return isDate(cell)
    case 'period':
      return isDate(cell) || scanDates(text, 2000).dates.length > 0
    case 'stage':
      return stageReader.read(text) !== null && text.length <= 12
    case 'category':
      return categoryReader.read(text) !== null
    case 'workType':
      return (
        workTypeReader.read(text)?.isWhole === true ||
        (workTypeReader.read(text) !== null && text.length <= 8)
      )
    case 'fundingSource':
      return fundingSourceReader.read(text) !== null
    case 'phase':
      return text !== '' && readPhase(text, 'construction') !== null
    case 'mark':
      return readMark(plainText(cell)) !== null
    case 'sequence':
      return readSequence(plainText(cell)) !== null && !ADMINISTRATIVE.test(plainText(cell))
    case 'school':
      return looksLikeSchool(text)
    case 'township':
      return looksLikeTownship(text)
    case 'schoolCode':
      return /^\d{10}$/.test(plainText(cell).trim())
    case 'projectCode':
      return /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$|^(?!\d{6}$)[A-Za-z\d][A-Za-z\d-]{5,}$/.test(
        plainText(cell).trim(),
      )
    case 'text':
    case 'unitName':
    case 'measure':
      return cell.kind === 'text'
  }
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && isBlankWord(cell.value)
}

function plainText(cell: Cell): string {
  return String(cell.value)
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

function isPlainNumber(cell: Cell): boolean {
  if (cell.kind === 'number') return !isDateFormat(cell.format)
  return cell.kind === 'text' && readQuantity(cell.value)?.base === null
}

function hasQuantity(text: string, bases: readonly string[]): boolean {
  if (text === '') return false
  const whole = readQuantity(text)
  if (whole) return whole.base !== null && bases.includes(whole.base)
  return (
    text.length < 40 &&
    findQuantities(text).some(({ base }) => base !== null && bases.includes(base))
  )
}

function isShare(cell: Cell): boolean {
  if (cell.kind === 'number') {
    return (
      isPercentFormat(cell.format) ||
      (cell.value >= 0 && cell.value <= 100 && !isDateFormat(cell.format))
    )
  }
  if (cell.kind !== 'text') return false
  const quantity = readQuantity(cell.value)
  if (quantity)
    return (
      quantity.base === 'percent' || (quantity.base === null && Number(quantity.decimal) <= 100)
    )
  return cell.value.length < 12 && /\d%/.test(cell.value.normalize('NFKC'))
}

function isDate(cell: Cell): boolean {
  if (cell.kind === 'number') {
    const { value } = cell
    const isWritten = /^(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?|\.\d{1,2})?$/.test(
      String(value),
    )
    return (
      isDateFormat(cell.format) ||
      isWritten ||
      (value > 36_000 && value < 60_000 && Number.isInteger(value))
    )
  }
  if (cell.kind !== 'text' || cell.value.length > 40) return false
  return scanDates(cell.value, 2000).dates.length > 0
}
