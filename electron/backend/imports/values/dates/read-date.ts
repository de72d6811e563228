import { firstDay, lastDay, makePartialDate, type PartialDate } from '#domain/partial-date.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { type FoundDate, isBlankDateWord, scanDates } from './date-text.ts'
import { isBlankWord } from '../numbers/quantity-text.ts'
import { datePartsOf, isDateFormat, serialToDate } from '../numbers/shown-number.ts'
import { bad, BLANK, ok, type ValueReading } from '../value-reading.ts'

/** What surrounds a date cell. */
export interface DateContext {
  readonly date1904: boolean
  /** For dates without a year: from the sheet's title or the chosen quarter. */
  readonly year: number | null
}

export type DateRole = 'start' | 'finish'

/** A period as 建设工期 states it; either end may be missing. */
export interface Period {
  readonly start: PartialDate | null
  readonly finish: PartialDate | null
}

/** Serial numbers of 1950-01-01 and 2100-12-31: what a date column's bare number may mean. */
const FIRST_SERIAL = 18_264
const LAST_SERIAL = 73_415

/** One date; of two in a cell, the one the column asks for. */
export function readDate(
  cell: Cell | null,
  role: DateRole,
  context: DateContext,
): ValueReading<PartialDate> {
  if (!cell) return BLANK
  if (cell.kind === 'error') return bad('formula_error')
  if (cell.kind === 'boolean') return bad('not_a_date')
  if (cell.kind === 'number') return readNumberDate(cell.value, cell.format, context)
  if (isBlankWord(cell.value) || isBlankDateWord(cell.value)) return BLANK
  if (/^\d{5}(\.\d+)?$/.test(cell.value.trim())) {
    return readNumberDate(Number(cell.value), 'General', context)
  }
  const { dates, rest } = scanDates(cell.value, context.year)
  const [first] = dates
  if (!first) return bad('not_a_date', suggestDate(cell.value))
  if (dates.length === 1) {
    return rest.length <= 12 ? dated(first, role) : bad('not_a_date', first.date)
  }
  const named = dates.filter((found) => found.role === role)
  if (named.length === 1 && named[0]) return dated(named[0], role)
  if (dates.length === 2 && dates[1]) return dated(role === 'start' ? first : dates[1], role)
  return bad('not_a_date', (role === 'start' ? first : dates.at(-1))?.date ?? null)
}

/** A start is the first month of half a year and a finish its last, and both are asked about. */
function dated({ date, from }: FoundDate, role: DateRole): ValueReading<PartialDate> {
  if (from === null) return ok(date)
  return { status: 'ok', value: role === 'start' ? from : date, doubt: 'date_spans_months' }
}

/** 2018年6月开工,2019年3月完工; 2018.6-2019.3; 2018—2019年. One date alone is the finish. */
export function readPeriod(cell: Cell | null, context: DateContext): ValueReading<Period> {
  if (cell?.kind === 'text' && !isBlankWord(cell.value)) {
    const { dates } = scanDates(rangeText(cell.value), context.year)
    const start = dates.find((found) => found.role === 'start') ?? dates[0]
    const finish = dates.find((found) => found.role === 'finish') ?? dates.at(-1)
    const began = start && firstDay(start.from ?? start.date)
    if (dates.length >= 2 && began && finish && began <= lastDay(finish.date)) {
      return periodOf(dated(start, 'start'), dated(finish, 'finish'))
    }
    if (dates.length === 1 && dates[0]?.role === 'start') {
      return periodOf(dated(dates[0], 'start'), BLANK)
    }
  }
  const reading = readDate(cell, 'finish', context)
  return reading.status === 'ok' ? periodOf(BLANK, reading) : reading
}

function periodOf(
  start: ValueReading<PartialDate>,
  finish: ValueReading<PartialDate>,
): ValueReading<Period> {
  const ends = [start, finish].map((end) => (end.status === 'ok' ? end : null))
  const doubt = ends.find((end) => end?.doubt !== undefined)?.doubt
  return {
    status: 'ok',
    value: { start: ends[0]?.value ?? null, finish: ends[1]?.value ?? null },
    ...(doubt && { doubt }),
  }
}

/** 2018.6-12 and 2018-2019 as two dates each. */
function rangeText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–~～]+/g, '至')
    .replace(/((?:19|20)\d{2})[.年](\d{1,2})月?[-至](\d{1,2})月?(?![\d.年])/g, '$1年$2月至$1年$3月')
    .replace(/((?:19|20)\d{2})年?-((?:19|20)\d{2})(?!\d)/g, '$1年至$2')
}

function readNumberDate(
  value: number,
  format: string,
  context: DateContext,
): ValueReading<PartialDate> {
  const isDate = isDateFormat(format)
  if (!isDate) {
    const written = writtenAsNumber(value, format)
    if (written) return ok(written)
  }
  const serial = context.date1904 ? value + 1462 : value
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) {
    return value === 0 ? BLANK : bad('not_a_date')
  }
  const date = serialToDate(value, context.date1904)
  if (!date) return bad('not_a_date')
  const parts = isDate ? datePartsOf(format) : 'day'
  return ok(
    makePartialDate(
      date.year,
      parts === 'year' ? undefined : date.month,
      parts === 'day' ? date.day : undefined,
    ),
  )
}

/** 2018, 201812, 20181201 and 2018.12 typed as numbers. */
function writtenAsNumber(value: number, format: string): PartialDate | null {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length
  const text = decimals === 2 ? value.toFixed(2) : String(value)
  const match =
    /^((?:19|20)\d{2})(?:(\d{2})(\d{2})?)?$/.exec(text) ??
    /^((?:19|20)\d{2})\.(\d{1,2})$/.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  try {
    return makePartialDate(
      Number(year),
      month === undefined ? undefined : Number(month),
      day === undefined ? undefined : Number(day),
    )
  } catch {
    return null
  }
}

/** 2018年2月30日: its month is certain. Of 2018-13-01 only the year is, which nobody meant. */
function suggestDate(text: string): string | null {
  const match = /((?:19|20)\d{2})\D{0,2}(\d{1,2})?/.exec(text.normalize('NFKC'))
  const month = Number(match?.[2])
  return month >= 1 && month <= 12 ? makePartialDate(Number(match?.[1]), month) : null
}
