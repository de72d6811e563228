import { scanDates } from '../../values/dates/date-text.ts'
import {
  findQuantities,
  readNotedFigure,
  readQuantity,
} from '../../values/numbers/quantity-text.ts'
import { readSequence } from '../../values/numbers/sequence-text.ts'
import { isDateFormat, isPercentFormat } from '../../values/numbers/shown-number.ts'
import { readMeasure } from '../../values/words/measure-text.ts'
import { readMark, readPhase } from '../../values/words/phase-text.ts'
import { looksLikeSchool, looksLikeTownship } from '../../values/words/school-name.ts'
import {
  categoryReader,
  fundingSourceReader,
  stageReader,
  workTypeReader,
} from '../../values/words/value-vocabularies.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { FieldType } from '../field-vocabulary.ts'
import { measuredInCell } from '../row-unit.ts'
import { readUnit } from '../unit-text.ts'

/** 611021 is the code of a township, and counts no rows. */
const ADMINISTRATIVE = /^\d{6,}$/

/** X1 and C-12 count the rows of a part of the list. */
const LETTERED = /^[A-Za-z]{1,2}-?\d{1,3}$/

/** 樘 and 公里 need not be known words. */
const SHORT_UNIT = 2

/** Whether a cell may be a value of such a field. */
export function fitsType(cell: Cell, type: FieldType): boolean {
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
      return (
        isPlainNumber(cell) ||
        hasQuantity(text, ['count']) ||
        measuredInCell(cell)?.unit.kind === 'measured'
      )
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
      return (
        (readSequence(plainText(cell)) !== null && !ADMINISTRATIVE.test(plainText(cell))) ||
        LETTERED.test(plainText(cell))
      )
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
    case 'unitName':
      return text !== '' && (text.trim().length <= SHORT_UNIT || readUnit(text) !== null)
    case 'measure':
      return readMeasure(text) !== null
    case 'text':
      return cell.kind === 'text'
  }
}

function plainText(cell: Cell): string {
  return String(cell.value)
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
