import words from '#resources/vocabularies/row-words.json' with { type: 'json' }
import type { ImportKind } from '#contract/imports/reading.ts'
import type { Quarter } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import { unitsOfLine, type WrittenUnit } from '../columns/unit-text.ts'
import { cellAddress } from '../workbook/cell-address.ts'
import type { SaidYear } from '../values/dates/years-of-months.ts'
import {
  type AsAt,
  DATED,
  firstFound,
  type HeaderRows,
  readAsAt,
  withTheirLabels,
} from './as-at.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { type Line, linesOf } from './sheet-lines.ts'

/** What the lines above the header say about the whole sheet. */
export interface TitleFacts {
  readonly title: string | null
  readonly titleRow: number | null
  readonly units: readonly StatedUnit[]
  /** The quarter the figures are as of. */
  readonly quarter: Quarter | null
  readonly quarterSaid: AsAt['quarterSaid']
  /** The last day the figures can speak of, YYYY-MM-DD. */
  readonly day: string | null
  /** The year the title itself names. */
  readonly year: number | null
  /** The same, where it may be that of the projects: 2026年第四季度 is when somebody reports on them. */
  readonly projectYear: number | null
  /** The year any line names, for dates that have none. */
  readonly dateYear: SaidYear | null
  /** The programme the title names, without county, year and 台账. */
  readonly programme: string | null
  /** 文号 of the document the sheet belongs to: 县财教〔2022〕36号. */
  readonly document: string | null
}

export interface StatedUnit {
  readonly unit: WrittenUnit
  readonly cell: string
  readonly text: string
}

/** Reads every line above the header; without one, the first lines of the sheet. The file's name has the last word on the year. */
export function readTitleFacts(
  grid: SheetGrid,
  header: HeaderRows | null,
  { county, fileName = '' }: { readonly county: string | null; readonly fileName?: string },
): TitleFacts {
  const rows = grid.rows.filter((row) => header === null || row < header.first).slice(0, 30)
  const lines = linesOf(grid, rows)
  const title = chooseTitle(lines)
  const all = lines.map((line) => line.text)
  const year = title ? yearIn(title.text) : null
  const inSheet = [title?.text ?? '', ...withTheirLabels(all), grid.name]
  return {
    title: title?.text ?? null,
    titleRow: title?.row ?? null,
    units: statedUnits(lines),
    ...readAsAt(grid, { title: title?.text ?? '', year, rows, header }),
    year,
    projectYear: title && isOfPeriod(title.text) ? null : year,
    dateYear: firstFound(inSheet, yearSaidIn) ?? yearOfFile(fileName),
    programme: title ? programmeIn(title.text, county) : null,
    document: firstFound(all, documentIn),
  }
}

/** The year the title gives the rows of a sheet: surveys and targets are of any year it names. */
export function yearOfRows(kind: ImportKind, { year, projectYear }: TitleFacts): number | null {
  return kind === 'schools' || kind === 'targets' ? year : projectYear
}

/** Units that notes under the table state: 注:投资单位为万元. */
export function unitsOfNotes(grid: SheetGrid, rows: readonly number[]): StatedUnit[] {
  return statedUnits(linesOf(grid, rows.slice(0, 30)))
}

function statedUnits(lines: readonly Line[]): StatedUnit[] {
  return lines.flatMap(({ row, column, text }) =>
    unitsOfLine(text).map((unit) => ({ unit, cell: cellAddress(row, column), text })),
  )
}

const DOCUMENT =
  /([\p{Script=Han}]{1,30})\s*[〔[(【]\s*(20\d{2})\s*[〕\])】]\s*第?\s*(\d{1,5})\s*号/u

/** Words a sentence has before the number of a document: 根据宾财教〔2021〕36号. */
const BEFORE_NUMBER = /^.*(?:根据|依据|按照|文件|通知|关于|附件)(?=.)/

/** A number of a document as offices give them, without the words of the sentence around it. */
export function documentIn(text: string): string | null {
  const [, before = '', year, number] = DOCUMENT.exec(text.normalize('NFKC')) ?? []
  const office = before.replace(BEFORE_NUMBER, '')
  return number === undefined || office.length > 10 ? null : `${office}〔${year}〕${number}号`
}

function yearIn(text: string): number | null {
  const match = /(?<!\d)(20\d{2})(?!\d)/.exec(comparable(text))
  return match ? Number(match[1]) : null
}

/** Whether the first year of a title is part of a quarter, a month or a day. */
function isOfPeriod(title: string): boolean {
  const [, before = '', after = ''] =
    /^(.*?)(?<!\d)20\d{2}(?!\d)年?(.*)$/.exec(comparable(title)) ?? []
  return (
    /^(?:第?[一二三四1-4]季|\d{1,2}月|[上下]半年|[-./]\d)/.test(after) ||
    /截[至止]到?$/.test(before)
  )
}

/** 2024年支付明细账 names the year of its entries, 截至2025年2月28日 only one they do not go beyond. */
function yearSaidIn(text: string): SaidYear | null {
  const year = yearIn(text)
  if (year === null) return null
  const named = comparable(text).replaceAll(FULL_DATE, '').match(YEARS) ?? []
  if (named.length === 0 || DATED.test(text)) return { year, by: 'made' }
  return { year, by: new Set(named).size > 1 ? 'first' : 'one' }
}

/** A file may be named after the year it was put together in. */
function yearOfFile(fileName: string): SaidYear | null {
  const year = yearIn(fileName)
  return year === null ? null : { year, by: 'made' }
}

const YEARS = /(?<!\d)20\d{2}(?!\d)/g
const FULL_DATE = /(?<!\d)20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?(?!\d)/g

/** The line that reads most like a title: long, with 台账 or 表 in it, without a colon. */
function chooseTitle(lines: readonly Line[]): Line | null {
  const rows = [...new Set(lines.map(({ row }) => row))]
  const scored = lines
    .map((line) => ({ line, score: titleScore(line.text, rows.indexOf(line.row)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  return scored[0]?.line ?? null
}

/** @param depth lines above it */
function titleScore(text: string, depth: number): number {
  const { length } = text
  if (length < 4 || length > 120) return 0
  const bare = text.replace(/^附(?:件|表)\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/, '')
  if (bare.length < 4) return 0
  const hasWord = words.titleWords.some((word) => bare.includes(word))
  const isLine =
    /[:：]/.test(bare) ||
    words.notTitle.some((word) => bare.startsWith(word) || bare.startsWith(`（${word}`))
  const isSentence = /[。；]/.test(bare)
  return (
    Math.min(length, 40) +
    (hasWord ? 40 : 0) +
    (/20\d{2}|“?十[三四五]五”?/.test(bare) ? 10 : 0) -
    (isLine ? 45 : 0) -
    (isSentence ? 40 : 0) -
    Math.min(depth, 10)
  )
}

/** 校舍建设任务安排 and 在建项目进度 name works, and no programme they belong to. */
const PROGRAMME = new RegExp(words.programmeSigns.join('|'))

/** 宾川县2020年义务教育薄弱环节改善与能力提升项目台账 → 义务教育薄弱环节改善与能力提升 */
export function programmeIn(title: string, county: string | null): string | null {
  let name = title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:附件|附表|表)[\d一二三四五六七八九十-]*:?/, '')
    .replace(/^[^《]*《([^》]+)》.*$/, '$1')
  if (county !== null) name = name.replace(county, '')
  name = name
    .replace(/^[\p{Script=Han}]{2,8}?(?:省|州|市)(?=[\p{Script=Han}]{2,6}[县区市])/u, '')
    .replace(/^[\p{Script=Han}A-Z×*]{2,6}?(?:自治县|县|(?<!地)区|市)(?=.{4,})/u, '')
    .replace(/^教育(?:体育)?局/, '')
    .replace(
      /(?:截[止至])?20\d{2}(?:[-—~至]20\d{2})?年?(?:度|\d{1,2}月(?:\d{1,2}日|底|份)?|第?[一二三四1-4]季度|[上下]半年)?/g,
      '',
    )
    .replace(/^的|第[一二三四]季度/g, '')
  const tail = words.programmeTails.toSorted((a, b) => b.length - a.length)
  for (let cut = true; cut;) {
    const ending = tail.find((word) => name.endsWith(word) && name.length > word.length)
    cut = ending !== undefined
    if (ending !== undefined) name = name.slice(0, -ending.length)
  }
  const bare = name.replace(/(?:建设)?(?:工程)?项目$/, '')
  return bare.length >= 6 && PROGRAMME.test(bare) ? bare : null
}
