/**
 * A date as precise as its source: `2018`, `2018-12` or `2018-12-01` (ISO 8601 reduced precision).
 * The text carries its precision, so a month never pretends to be a day.
 */
export type PartialDate = string

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export type DatePrecision = 'year' | 'month' | 'day'

export function isPartialDate(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [, year = '', month = '01', day = '01'] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

/** Builds a partial date. @throws RangeError when no such day or month exists. */
export function makePartialDate(year: number, month?: number, day?: number): PartialDate {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (day !== undefined) parts.push(String(day).padStart(2, '0'))
  const text = parts.join('-')
  if (!isPartialDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The first day the date can mean: how a start is compared. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The last day the date can mean: how a due or completion date is compared. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** 2018年12月1日, 2018年12月 or 2018年, as precise as the date is. */
export function formatPartialDate(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}
