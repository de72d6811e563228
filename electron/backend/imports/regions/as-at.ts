import { lastDay } from '#domain/partial-date.ts'
import { makeQuarter, type Quarter, quarterDays, quarterOf } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import { scanDates } from '../values/dates/date-text.ts'
import { cellAddress } from '../workbook/cell-address.ts'
import { isFooterText } from './body/row-label.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { linesOf } from './sheet-lines.ts'

/** When the figures of a sheet were true. */
export interface AsAt {
  /** The quarter the figures are as of. */
  readonly quarter: Quarter | null
  /** Where the quarter is said; null where none is, or only the sheet's name says it. */
  readonly quarterSaid: { readonly cell: string; readonly text: string } | null
  /** The last day the figures can speak of, YYYY-MM-DD. */
  readonly day: string | null
}

interface Head {
  readonly title: string
  /** The year the title names, for 截至9月底. */
  readonly year: number | null
  /** Rows above the header. */
  readonly rows: readonly number[]
  readonly header: HeaderRows | null
}

/** First and last row of the header. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

/**
 * The title that names a quarter comes first, then the lines of the head that begin with 截至, then
 * any other date of the head, then such a header, then such a line at the foot. The day somebody filled the sheet in is
 * mostly in the quarter after: it dates the figures where nothing else does, and names a quarter only
 * where it is its last day.
 */
export function readAsAt(grid: SheetGrid, { title, year, rows, header }: Head): AsAt {
  const head = rows
    .flatMap((row) => withTheirLabels(textsOf(grid, row)))
    .filter((text) => !NOTE.test(text))
  const foot = header === null ? [] : footOf(grid, header.first)
  const headers = header === null ? [] : headersUntil(grid, header, year)
  const spoken = [
    NAMES_QUARTER.test(title) ? title : '',
    ...head.filter((text) => UNTIL.test(text)),
    title,
    ...head.filter((text) => !DATED.test(text)),
    ...headers,
    grid.name,
    ...foot.filter((text) => UNTIL.test(text)),
  ]
  const filledIn = [...head, ...foot].filter((text) => DATED.test(text))
  const ofQuarter = filledIn.filter((text) => NAMES_QUARTER.test(text) || isLastOfQuarter(text))
  const saying = [...spoken, ...ofQuarter].find((text) => quarterIn(text, year) !== null)
  return {
    quarter: saying === undefined ? null : quarterIn(saying, year),
    quarterSaid: saying === undefined ? null : placeOfText(grid, saying),
    day: firstFound([...spoken, ...filledIn], (text) => dayIn(text, year)),
  }
}

/** The cell that says a text, or its figures where a label stands in a cell of its own. */
function placeOfText(grid: SheetGrid, text: string): AsAt['quarterSaid'] {
  const line = linesOf(grid, grid.rows).find(
    (one) => /[\d季]/.test(one.text) && text.endsWith(one.text),
  )
  return line === undefined ? null : { cell: cellAddress(line.row, line.column), text: line.text }
}

/** 资金情况（截至2026年6月底）: headers that say up to when, the latest first. */
function headersUntil(grid: SheetGrid, { first, last }: HeaderRows, year: number | null): string[] {
  const day = (text: string): string => dayIn(text, year) ?? ''
  return grid.rows
    .filter((row) => row >= first && row <= last)
    .flatMap((row) => textsOf(grid, row))
    .filter((text) => UNTIL.test(text))
    .toSorted((a, b) => day(b).localeCompare(day(a)))
}

function isLastOfQuarter(text: string): boolean {
  const day = dayIn(text, null)
  return day !== null && quarterDays(quarterOf(day)).last === day
}

const SAYS_UNTIL =
  /截[至止](?:到|于|时间|日期)?\s*[:：]?\s*(?:本年|20\d{2}|\d{1,2}\s*月|[一二三四]季)/

/** A line about the figures begins with 截至; 基础截至2019年底已完工 and a note below 注 do not. */
const UNTIL = new RegExp(`(?:^[(（【]?|[(（]|数据|统计)${SAYS_UNTIL.source}`)

const NAMES_QUARTER = /季|半年|20\d{2}q[1-4]|截[至止]/i

/** 说明：截至2019年12月31日前竣工项目不报 speaks of projects, not of the figures. */
const NOTE = /^[(（【]?(?:填表|填报|编制|编报)?(?:说明|备注|注)\s*\d{0,2}\s*[:：.、]/

/** 填报日期：2020年6月28日 */
export const DATED = /^(?:填报|填表|制表|报送|上报|统计)(?:日期|时间)/

function textsOf(grid: SheetGrid, row: number): string[] {
  return linesOf(grid, [row]).map(({ text }) => text)
}

/** 填报日期： | 2020年6月28日 as one text. */
export function withTheirLabels(texts: readonly string[]): string[] {
  const joined: string[] = []
  for (const text of texts) {
    const before = joined.at(-1) ?? ''
    if (/[:：]$/.test(before) && (DATED.test(before) || /截[至止]/.test(before)))
      joined[joined.length - 1] = before + text
    else joined.push(text)
  }
  return joined
}

/** Lines under a table that can hold its date. */
const FOOT_ROWS = 12

/** What stands under the last row of data, up to where a row is neither a note nor a signature. */
function footOf(grid: SheetGrid, headerFirst: number): string[] {
  const last = grid.rows
    .filter((row) => row > headerFirst)
    .slice(-FOOT_ROWS)
    .map((row) => withTheirLabels(textsOf(grid, row)))
  return last.slice(last.findLastIndex((texts) => !isOfFoot(texts)) + 1).flat()
}

function isOfFoot(texts: readonly string[]): boolean {
  const [first = ''] = texts
  return texts.length === 1 || isFooterText(first) || DATED.test(first) || UNTIL.test(first)
}

/** 2026年进展月报(1—3月): what happened from January to March. */
const MONTHS_SO_FAR = /(?:(20\d{2})年?.*?)?(?<!\d)1月?[-—–~～至到]+(1[0-2]|[2-9])月/

/**
 * 2020年第二季度, 二季度, 截至2020年6月30日, 2020年6月 … as a quarter.
 *
 * @param contextYear of 截至9月底, which names none
 */
export function quarterIn(text: string, contextYear: number | null = null): Quarter | null {
  const clean = comparable(text)
  const named = /(20\d{2})年?(?:第)?([一二三四1-4])季度?/.exec(clean)
  if (named) {
    const number = '一二三四'.indexOf(named[2] ?? '') + 1 || Number(named[2])
    return makeQuarter(Number(named[1]), number)
  }
  const short = /(20\d{2})q([1-4])/.exec(clean)
  if (short) return makeQuarter(Number(short[1]), Number(short[2]))
  const half = /(20\d{2})年?(上|下)半年/.exec(clean)
  if (half) return makeQuarter(Number(half[1]), half[2] === '上' ? 2 : 4)
  const until = /(20\d{2})年?.*?截[止至]到?(?:本年)?(\d{1,2})月/.exec(clean)
  if (until && Number(until[2]) >= 1 && Number(until[2]) <= 12) {
    return quarterOf(`${until[1]}-${(until[2] ?? '').padStart(2, '0')}-01`)
  }
  const bare = /截[止至]到?(\d{1,2})月/.exec(clean)
  const lastMonth = Number(bare?.[1])
  if (bare && contextYear !== null && lastMonth >= 1 && lastMonth <= 12) {
    return quarterOf(`${contextYear}-${String(lastMonth).padStart(2, '0')}-01`)
  }
  const months = MONTHS_SO_FAR.exec(clean)
  const lastOfThem = Number(months?.[2])
  const ofYear = months?.[1] ?? contextYear
  if (months && ofYear !== null && lastOfThem >= 1 && lastOfThem <= 12) {
    return quarterOf(`${ofYear}-${String(lastOfThem).padStart(2, '0')}-01`)
  }
  const dated = /(20\d{2})[年\-./](\d{1,2})/.exec(clean)
  const month = Number(dated?.[2])
  if (dated && month >= 1 && month <= 12) {
    return quarterOf(`${dated[1]}-${String(month).padStart(2, '0')}-01`)
  }
  return null
}

/** The day a line names: 2015年10月16日, the end of 2018年11月, of 2020年第二季度. */
function dayIn(text: string, contextYear: number | null): string | null {
  const [found] = scanDates(text, SAYS_UNTIL.test(text) ? contextYear : null).dates
  const date = found?.date ?? ''
  if (date.length === 10) return date
  if (date.length === 7) return lastDay(date)
  const quarter = quarterIn(text, contextYear)
  return quarter ? quarterDays(quarter).last : null
}

/** What is found in the first text that holds any of it. */
export function firstFound<Value>(
  texts: readonly string[],
  find: (text: string) => Value | null,
): Value | null {
  for (const text of texts) {
    const value = find(text)
    if (value !== null) return value
  }
  return null
}
