import type { HeaderColumn } from '../regions/header/header-paths.ts'

/** 截至2019年12月底, 至6月30日, 2020年末: up to when a figure runs. */
const UNTIL =
  /(?:截[至止]到?|[至到])?(?:((?:19|20)\d{2})年)?(1[0-2]|0?[1-9])月(?:份?底|末|([0-3]?\d)日)|(?:截[至止]到?|[至到])?((?:19|20)\d{2})年(?:底|末)/

/** The day a header runs up to, as YYYY-MM-DD or MM-DD where it names no year; null for none. */
export function dayOfHeader(path: readonly string[]): string | null {
  const found = UNTIL.exec(path.join('›'))
  if (!found) return null
  const [, year, month, day, wholeYear] = found
  if (wholeYear !== undefined) return `${wholeYear}-12-31`
  const inYear = `${(month ?? '').padStart(2, '0')}-${(day ?? '31').padStart(2, '0')}`
  return year === undefined ? inYear : `${year}-${inYear}`
}

/**
 * Columns that give a figure up to an earlier day beside the same up to a later one: 截至2019年12月底
 * 累计完成投资 before 截至2020年9月底累计完成投资. They were true once; the latest is the figure to date.
 */
export function supersededColumns(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  const dated = columns.flatMap(({ column, path }) => {
    const day = dayOfHeader(path)
    return day === null ? [] : [{ column, day, figure: path.join('›').replace(UNTIL, '') }]
  })
  const superseded = [...Map.groupBy(dated, ({ figure }) => figure).values()].flatMap((same) => {
    const latest = same.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)
    return same.filter((each) => each.day !== latest?.day && each.day.length === latest?.day.length)
  })
  return new Set(superseded.map(({ column }) => column))
}

/** The columns a day is spread over: 月 and 日, and 年 before them unless a header names it. */
export interface DayInParts {
  readonly year: number | null
  /** Of 2026年 above 月 and 日. */
  readonly saidYear: string | null
  readonly month: number
  readonly day: number
}

/** Account books have a narrow column for the month and one for the day, perhaps for each kind of money. */
export function daysInParts(columns: readonly HeaderColumn[]): DayInParts[] {
  const found: DayInParts[] = []
  for (const [index, day] of columns.entries()) {
    const month = columns[index - 1]
    if (!month || partOf(day) !== '日' || partOf(month) !== '月') continue
    const year = columns[index - 2]
    const before = found.at(-1)
    found.push({
      year: year && partOf(year) === '年' ? year.column : (before?.year ?? null),
      saidYear: /(?:19|20)\d{2}(?=年)/.exec(month.path.join('›'))?.[0] ?? before?.saidYear ?? null,
      month: month.column,
      day: day.column,
    })
  }
  return found
}

/** 月 alone can be taken for the unit of what stands above it. */
function partOf({ path, unit }: HeaderColumn): string {
  return unit?.text ?? path.at(-1)?.replaceAll(/\s/g, '') ?? ''
}
