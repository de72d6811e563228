import type { ColumnUnit } from '#contract/imports/reading.ts'
import { type AreaUnit, formatArea, toArea } from '#domain/area.ts'
import { scaleDecimal } from '#domain/decimal.ts'
import { formatFen, fenPerUnit, type MoneyUnit, toFen } from '#domain/money.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { standsClear, tellsUnmoved } from './clear-quantity.ts'
import {
  findQuantities,
  isBlankWord,
  isPlainNumber,
  type Quantity,
  type QuantityBase,
  readBareChinese,
  readNotedFigure,
  readQuantity,
} from './quantity-text.ts'
import { timesTen } from './decimal-point.ts'
import { isPercentFormat, shownDivisor } from './shown-number.ts'
import { suggestNumber } from './suggest-number.ts'
import { bad, BLANK, ok, type ValueReading } from '../value-reading.ts'

const MONEY_UNITS: Readonly<Record<number, MoneyUnit>> = {
  0: 'yuan',
  3: 'qian',
  4: 'wan',
  6: 'baiwan',
  8: 'yi',
}

/**
 * Most cells are plain numbers, or texts that are one: their integer is found without writing digits.
 * Null where that is not beyond doubt: near the half between two integers, and among numbers so large
 * that a binary fraction tells such halves no longer apart.
 */
function quickScale(cell: Cell | null, factor: number): number | null {
  const value = plainValue(cell)
  if (value === null) return null
  const scaled = value * factor
  const rounded = Math.round(scaled)
  const isClear = Math.abs(scaled - rounded) < 0.4
  return isClear && scaled >= 0 && scaled < 1e13 ? rounded : null
}

function plainValue(cell: Cell | null): number | null {
  if (cell?.kind === 'number') return shownDivisor(cell.format) === 1 ? cell.value : null
  return cell?.kind === 'text' && isPlainNumber(cell.value) ? Number(cell.value) : null
}

/**
 * Money in fen. A unit inside the cell wins over the column's.
 *
 * @param isSigned whether what was taken back may stand in red: -1,200 or (1,200)
 */
export function readMoney(
  cell: Cell | null,
  unit: MoneyUnit,
  isSigned = false,
): ValueReading<number> {
  const quick = quickScale(cell, fenPerUnit(unit))
  if (quick !== null) return ok(quick)
  const fenOf = (quantity: Quantity): number => {
    const scaled = timesTen(quantity.decimal, quantity.tenPower)
    if (quantity.base === null && quantity.tenPower === 0) return toFen(quantity.decimal, unit)
    const exact = MONEY_UNITS[quantity.tenPower]
    return exact ? toFen(quantity.decimal, exact) : toFen(scaled, 'yuan')
  }
  return readAmount(cell, 'yuan', fenOf, { isSigned, unit })
}

/** Area in hundredths of a square metre. A unit inside the cell wins over the column's. */
export function readArea(cell: Cell | null, unit: AreaUnit): ValueReading<number> {
  const quick = unit === 'mu' ? null : quickScale(cell, unit === 'squareMetre' ? 1e2 : 1e6)
  if (quick !== null) return ok(quick)
  const preferred = unit === 'mu' ? 'mu' : 'squareMetre'
  const convert = (quantity: Quantity): number => {
    const scaled = timesTen(quantity.decimal, quantity.tenPower)
    if (quantity.base === 'mu') return toArea(scaled, 'mu')
    if (quantity.base === 'hectare') return toArea(scaled, 'wanSquareMetre')
    if (quantity.base === 'squareMetre') return toArea(scaled, 'squareMetre')
    if (quantity.tenPower !== 0) return toArea(scaled, 'squareMetre')
    return toArea(quantity.decimal, unit)
  }
  return readAmount(cell, 'squareMetre', convert, { preferred, unit })
}

/** A count: 3, 3栋, 三栋, 12. Fractions are refused. */
export function readCount(cell: Cell | null): ValueReading<number> {
  const quick = quickScale(cell, 1e2)
  if (quick === null && cell?.kind === 'text') {
    const chinese = readBareChinese(cell.value)
    if (chinese !== null) return ok(chinese)
  }
  let unitText = ''
  const hundredthsOf = (quantity: Quantity): number => {
    unitText = quantity.unitText
    return scaleDecimal(timesTen(quantity.decimal, quantity.tenPower), 2)
  }
  const reading = quick === null ? readAmount(cell, 'count', hundredthsOf) : ok(quick)
  if (reading.status !== 'ok') return reading
  return reading.value % 100 === 0
    ? ok(reading.value / 100)
    : bad('not_whole', `${Math.round(reading.value / 100)}${unitText}`)
}

/** A share in hundredths of a percent; `unit` says what a bare number means. */
export function readPercent(
  cell: Cell | null,
  unit: Extract<ColumnUnit, 'percent' | 'fraction'>,
): ValueReading<number> {
  const isFormatted = cell?.kind === 'number' && isPercentFormat(cell.format)
  const hundredthsOf = (quantity: Quantity): number => {
    const isFraction = isFormatted || (quantity.base === null && unit === 'fraction')
    return scaleDecimal(timesTen(quantity.decimal, quantity.tenPower), isFraction ? 4 : 2)
  }
  const quick = quickScale(cell, isFormatted || unit === 'fraction' ? 1e4 : 1e2)
  const reading = quick === null ? readAmount(cell, 'percent', hundredthsOf, { unit }) : ok(quick)
  if (reading.status === 'ok' && (reading.value < 0 || reading.value > 10_000)) {
    return bad('percent_out_of_range')
  }
  return reading
}

/**
 * The number of a cell in the column's unit, for adding up columns; null when there is none. What
 * names its own unit (4660万元 in a column of 元) is converted, everything else stays exactly as it
 * was typed.
 */
export function plainNumberOf(cell: Cell | null, unit: ColumnUnit | null = null): number | null {
  if (cell?.kind === 'number') {
    const divisor = shownDivisor(cell.format)
    return divisor === 1 ? cell.value : Number((cell.value / divisor).toPrecision(15))
  }
  const decimal = plainDecimal(cell, unit)
  return decimal === null ? null : Number(decimal)
}

function plainDecimal(cell: Cell | null, unit: ColumnUnit | null): string | null {
  if (cell?.kind !== 'text' || isBlankWord(cell.value)) return null
  if (isPlainNumber(cell.value)) return cell.value
  const quantity = readQuantity(cell.value)
  if (quantity && quantity.tenPower === 0 && quantity.base !== 'mu') {
    const isWritten = quantity.base === null || quantity.base === 'count'
    if (isWritten || unit === null) return quantity.decimal
  }
  // What is no amount of the column's kind is none in its sum either.
  return unit === null ? (quantity?.decimal ?? null) : inColumnUnit(cell, unit)
}

function inColumnUnit(cell: Cell, unit: ColumnUnit | null): string | null {
  switch (unit) {
    case 'yuan':
    case 'qian':
    case 'wan':
    case 'baiwan':
    case 'yi': {
      const money = readMoney(cell, unit, true)
      return money.status === 'ok' ? formatFen(money.value, unit) : null
    }
    case 'squareMetre':
    case 'wanSquareMetre':
    case 'mu': {
      const area = readArea(cell, unit)
      return area.status === 'ok' ? formatArea(area.value, unit) : null
    }
    case 'percent':
    case 'fraction':
    case null:
      return null
  }
}

function readAmount(
  cell: Cell | null,
  base: QuantityBase,
  convert: (quantity: Quantity) => number,
  {
    preferred = base,
    isSigned = base === 'percent',
    unit = null,
  }: {
    readonly preferred?: QuantityBase
    readonly isSigned?: boolean
    readonly unit?: ColumnUnit | null
  } = {},
): ValueReading<number> {
  if (!cell) return BLANK
  if (cell.kind === 'error') return bad('formula_error')
  if (cell.kind === 'boolean') return bad('not_a_number')
  try {
    const quantity = quantityOf(cell, base, preferred)
    if (quantity === 'blank') return BLANK
    if (quantity === 'bad') return bad('not_a_number', suggestNumber(String(cell.value), unit))
    const value = convert(quantity)
    return value < 0 && !isSigned ? bad('negative_number') : ok(value)
  } catch {
    // Exponents out of all reason, or an amount larger than any budget.
    return bad('not_a_number')
  }
}

function quantityOf(
  cell: Extract<Cell, { kind: 'number' | 'text' }>,
  base: QuantityBase,
  preferred: QuantityBase,
): Quantity | 'blank' | 'bad' {
  if (cell.kind === 'text') return textQuantity(cell.value, base, preferred)
  const decimal = numberText(cell.value, cell.format)
  return { decimal, tenPower: 0, base: null, unitText: '' }
}

function textQuantity(
  text: string,
  base: QuantityBase,
  preferred: QuantityBase,
): Quantity | 'blank' | 'bad' {
  if (isBlankWord(text)) return 'blank'
  if (base === 'yuan' && tellsUnmoved(text)) return 'bad'
  const whole = readQuantity(text)
  if (whole) return whole.base === null || isSameKind(whole.base, base) ? whole : 'bad'
  const noted = readNotedFigure(text)
  if (noted?.base === null || noted?.base === base) return noted
  const all = findQuantities(text)
  const inside = all.filter((quantity) => fits(quantity, base))
  // 教学楼3栋4760平方米 has one area, 占地28亩建筑面积4760平方米 one in ㎡; with two of them nobody
  // can tell which is meant.
  const [only, second] =
    inside.length > 1 ? inside.filter((quantity) => quantity.base === preferred) : inside
  return only && !second && standsClear(text, only, all) ? only : 'bad'
}

function fits(quantity: Quantity, base: QuantityBase): boolean {
  return quantity.base !== null && isSameKind(quantity.base, base)
}

function isSameKind(found: QuantityBase, wanted: QuantityBase): boolean {
  if (wanted === 'squareMetre') return ['squareMetre', 'mu', 'hectare'].includes(found)
  return found === wanted
}

/** A stored number as its shown decimal: some formats show 万元 while the cell holds 元. */
function numberText(value: number, format: string): string {
  const divisor = shownDivisor(format)
  return divisor === 1 ? decimalText(value) : decimalText(Number((value / divisor).toPrecision(15)))
}

function decimalText(value: number): string {
  const exact = String(value)
  // Sixteen digits and more are binary noise of adding and multiplying.
  const text = exact.length > 16 ? String(Number(value.toPrecision(15))) : exact
  if (!text.includes('e')) return text
  const [mantissa = '', exponent = '0'] = text.split('e')
  return timesTen(mantissa, Number(exponent))
}
