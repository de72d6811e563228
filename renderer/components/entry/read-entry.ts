import { type Area, type AreaUnit, toArea } from '#domain/area.ts'
import { scaleDecimal } from '#domain/decimal.ts'
import { type Fen, type MoneyUnit, toFen } from '#domain/money.ts'
import { makePartialDate, type PartialDate, precisionOf } from '#domain/partial-date.ts'
import { type Percent, toPercent, WHOLE } from '#domain/percent.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { EntryProblem, Typed } from './typed.ts'

/**
 * Reads what people type: full-width digits, thousands separators and spaces are accepted, a unit
 * behind the number counts instead of the field's own. Nothing typed is null; what cannot be read
 * comes back with the reason.
 */

const NUMBER_WITH_UNIT = /^([+-]?\d*\.?\d*)(万?m2|[^\d.]*)$/

const MONEY_UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: 'yuan',
  万: 'wan',
  万元: 'wan',
  亿: 'yi',
  亿元: 'yi',
}

const AREA_UNITS: Readonly<Record<string, AreaUnit>> = {
  m2: 'squareMetre',
  平方米: 'squareMetre',
  平米: 'squareMetre',
  万m2: 'wanSquareMetre',
  万平方米: 'wanSquareMetre',
  亩: 'mu',
}

/** `readMoney('3,957.5', 'wan')` is 3957500000 fen; `readMoney('3957.5万元', 'yuan')` as well. */
export function readMoney(text: string, unit: MoneyUnit, sign: Sign = 'positive'): Typed<Fen> {
  return readQuantity(text, sign, (number, suffix) => {
    const found = suffix === '' ? unit : MONEY_UNITS[suffix]
    return found && toFen(number, found)
  })
}

/** `readArea('28亩', 'squareMetre')` is 1866667 hundredths of a square metre. */
export function readArea(text: string, unit: AreaUnit): Typed<Area> {
  return readQuantity(text, 'positive', (number, suffix) => {
    const found = suffix === '' ? unit : AREA_UNITS[suffix]
    return found && toArea(number, found)
  })
}

/** `readPercent('95.7%')` is 9570. */
export function readPercent(text: string): Typed<Percent> {
  const percent = readQuantity(text, 'positive', (number, suffix) =>
    suffix === '' || suffix === '%' ? toPercent(number) : undefined,
  )
  return typeof percent === 'number' && percent > WHOLE ? unread(text, 'percentRange') : percent
}

export function readWhole(text: string): Typed<number> {
  return readQuantity(text, 'positive', (number, suffix) => {
    if (suffix !== '') return undefined
    return number.includes('.') ? 'notWhole' : Number(number)
  })
}

/** `readHundredths('2.3')` is 230: a plain number with at most two decimals that count. */
export function readHundredths(text: string): Typed<number> {
  return readQuantity(text, 'positive', (number, suffix) =>
    suffix === '' ? scaleDecimal(number, 2) : undefined,
  )
}

const YEARS = { first: 1949, last: 2200 }

export function readYear(text: string): Typed<number> {
  const year = readWhole(text.replace(/年\s*$/, ''))
  if (typeof year !== 'number') return year === null ? null : unread(text, 'notYear')
  return year >= YEARS.first && year <= YEARS.last ? year : unread(text, 'notYear')
}

const SEPARATED_DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/
const PACKED_DATE = /^(\d{4})(\d{2})(\d{2})?$/

/** 2018, 2018-12, 2018/12/1, 2018.12, 2018年12月 or 20181201, as precise as it was typed. */
export function readPartialDate(text: string): Typed<PartialDate> {
  const plain = comparable(text)
  if (plain === '') return null
  const match = SEPARATED_DATE.exec(plain) ?? PACKED_DATE.exec(plain)
  if (!match) return unread(text, 'notDate')
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined))
  try {
    return makePartialDate(year ?? 0, month, day)
  } catch {
    return unread(text, 'notDate')
  }
}

/** A whole day, for entries of money. */
export function readDay(text: string): Typed<string> {
  const date = readPartialDate(text)
  if (date === null) return null
  return typeof date === 'string' && precisionOf(date) === 'day' ? date : unread(text, 'notDay')
}

type Sign = 'positive' | 'any'

function readQuantity(
  text: string,
  sign: Sign,
  convert: (number: string, suffix: string) => number | EntryProblem | undefined,
): Typed<number> {
  const plain = comparable(text).replaceAll(',', '')
  if (plain === '') return null
  const match = NUMBER_WITH_UNIT.exec(plain)
  const [, number = '', suffix = ''] = match ?? []
  if (!/\d/.test(number)) return unread(text, 'notNumber')
  if (sign === 'positive' && number.startsWith('-')) return unread(text, 'negative')
  try {
    const value = convert(number, suffix)
    if (value === undefined) return unread(text, 'notNumber')
    return typeof value === 'number' ? value : unread(text, value)
  } catch {
    return unread(text, 'tooLarge')
  }
}

function unread(text: string, why: EntryProblem) {
  return { unread: text, why }
}
