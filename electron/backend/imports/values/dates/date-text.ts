import words from '#resources/vocabularies/date-words.json' with { type: 'json' }
import { makePartialDate, type PartialDate } from '#domain/partial-date.ts'
import { readChineseInteger } from '../numbers/chinese-number.ts'
import { remembering } from '../remembering.ts'

/** A date found in a text: where it stood and which words stood around it. */
export interface FoundDate {
  /** Of what lasts several months the last one: 下半年 is December. */
  readonly date: PartialDate
  /** The first month of half a year, a season or holidays, and null where a date says its month. */
  readonly from: PartialDate | null
  readonly role: 'start' | 'finish' | null
}

export interface DateScan {
  readonly dates: readonly FoundDate[]
  /** What is left of the text when dates and the words that go with them are taken away. */
  readonly rest: string
}

const ORDINALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 }
const monthEnds = new Map(Object.entries(words.monthEnds))
const firstMonths = new Map(Object.entries(words.firstMonths))
const END_WORDS = [...monthEnds.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** One date in any of the usual forms; the groups are named after what they hold. */
const DATE = new RegExp(
  [
    String.raw`(?<y1>\d{4})年(?<m1>\d{1,2})月份?(?<d1>\d{1,2})(?:日|号)?`,
    String.raw`(?<y2>\d{4})年第?(?<q2>[一二三四1-4])季度?`,
    String.raw`(?<y3>\d{4})年?(?:度)?(?<w3>${END_WORDS})`,
    String.raw`(?<y4>\d{4})年(?<m4>\d{1,2})(?:月份?|(?=\D|$))`,
    String.raw`(?<y5>\d{4})[-/.](?<m5>\d{1,2})[-/.](?<d5>\d{1,2})(?:日|(?:t?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)|(?!\d))`,
    String.raw`(?<y6>\d{4})[-/.](?<m6>\d{1,2})月?(?!\d)`,
    String.raw`(?<!\d)(?<y7>(?:19|20)\d{2})(?<m7>0[1-9]|1[0-2])(?<d7>0[1-9]|[12]\d|3[01])(?!\d)`,
    String.raw`(?<!\d)(?<y8>(?:19|20)\d{2})(?<m8>0[1-9]|1[0-2])(?!\d)`,
    String.raw`(?<y9>\d{4})年度?`,
    String.raw`(?<!\d)(?<s10>\d{2})年(?<m10>\d{1,2})月(?:(?<d10>\d{1,2})(?:日|号)?)?`,
    String.raw`(?<!\d)(?<m11>\d{1,2})月份?(?<d11>\d{1,2})(?:日|号)`,
    String.raw`(?<!\d)(?<m12>\d{1,2})月`,
    String.raw`(?<!\d)(?<y13>(?:19|20)\d{2})(?!\d)`,
    String.raw`第?(?<q14>[一二三四1-4])季度`,
    String.raw`(?<w15>${END_WORDS.split('|')
      .filter((word) => word.length > 1)
      .join('|')})`,
  ].join('|'),
  'g',
)

const aroundWords = new RegExp(
  [...words.start, ...words.finish, ...words.around]
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

const blankWords = new Set(words.blank)
const SEARCHED_TEXT = 300
const LONGEST_BLANK = 20

/** 60天, 18个月, 约2年: how long, not when. */
export function isDuration(text: string): boolean {
  return /^约?(?:\d{1,4}(?:个?日历天|个?工作日|天)|\d{1,2}(?:\.\d+)?(?:个月|个星期|周|年))$/.test(
    normalise(text),
  )
}

export function isBlankDateWord(text: string): boolean {
  return text.length <= LONGEST_BLANK && blankWords.has(normalise(text))
}

/**
 * Finds every date of a text. A date without a year takes the year of the date before it in the
 * same text, else the context's; without either it stays unfound.
 */
export function scanDates(text: string, contextYear: number | null): DateScan {
  return scanRemembered(`${contextYear ?? ''}|${text}`)
}

/** The same few dates stand in every row; the year of the context is part of the key. */
const scanRemembered = remembering((key: string): DateScan => {
  const bar = key.indexOf('|')
  return scanOnce(key.slice(bar + 1), bar === 0 ? null : Number(key.slice(0, bar)))
})

function scanOnce(text: string, contextYear: number | null): DateScan {
  const clean = normalise(text.slice(0, SEARCHED_TEXT))
  const dates: FoundDate[] = []
  let year = contextYear
  let rest = ''
  let position = 0
  for (const match of clean.matchAll(DATE)) {
    const found = dateOf(match.groups ?? {}, year)
    if (found === null) continue
    year = found.year
    const end = match.index + match[0].length
    rest += clean.slice(position, match.index)
    const { date, from } = found
    dates.push({ date, from, role: roleAround(clean, match.index, end) })
    position = end
  }
  rest += clean.slice(position)
  return {
    dates,
    rest: rest.replace(aroundWords, '').replace(/[-~～—–,，、。.;；:：()（）\s/]+/g, ''),
  }
}

/** 7.15-8.20 and nothing else: two days of the year the sheet speaks of. */
const DAYS_OF_A_YEAR =
  /^(0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])[-~—–至到](0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])$/

/** Half-width, no spaces, Chinese digits before 年, 月, 日 as Arabic ones. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
    .replace(DAYS_OF_A_YEAR, '$1月$2日-$3月$4日')
    .replace(/[零〇○一二三四五六七八九十]+(?=[年月日号])/g, (digits) => {
      const value = readChineseInteger(digits)
      return value === null ? digits : String(value)
    })
}

function dateOf(
  groups: Record<string, string | undefined>,
  contextYear: number | null,
): { date: PartialDate; from: PartialDate | null; year: number } | null {
  const pick = (letter: string): string | undefined => {
    for (const key in groups) {
      if (key.startsWith(letter) && groups[key] !== undefined) return groups[key]
    }
    return undefined
  }
  const shortYear = pick('s')
  const year = shortYear === undefined ? Number(pick('y') ?? contextYear) : 2000 + Number(shortYear)
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return null
  const quarter = pick('q')
  const ending = pick('w')
  const month = quarter
    ? (ORDINALS[quarter] ?? Number(quarter)) * 3
    : ending
      ? monthEnds.get(ending)
      : numberOrNone(pick('m'))
  try {
    const first = ending && firstMonths.get(ending)
    const from = first ? makePartialDate(year, first) : null
    return { date: makePartialDate(year, month, numberOrNone(pick('d'))), from, year }
  } catch {
    return null
  }
}

function numberOrNone(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

/** 2018年6月开工,2019年3月完工: the word after a date, else the one before it, says which it is. */
function roleAround(text: string, start: number, end: number): FoundDate['role'] {
  const after = /^[^\d,，;；、]{0,8}/.exec(text.slice(end))?.[0] ?? ''
  const before = /[^\d,，;；、]{0,8}$/.exec(text.slice(0, start))?.[0] ?? ''
  for (const part of [after, before]) {
    if (words.start.some((word) => word.length > 1 && part.includes(word))) return 'start'
    if (words.finish.some((word) => word.length > 1 && part.includes(word))) return 'finish'
  }
  return null
}
