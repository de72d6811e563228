import type { HeaderColumn } from '../regions/header/header-paths.ts'
import { dayOfHeader } from './dated-columns.ts'

const YEAR =
  /(?:19|20)\d{2}(?:年度?)?|第?[一二三四1-4]季度?|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?/

/**
 * Columns that give the same figure year by year or quarter by quarter, 2021年下达 › 中央 beside
 * 2022年下达 › 中央: none of them is the figure to date, so none may be taken for it. Figures up to a day
 * are no such series.
 */
export function yearlyColumns(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  const dated = columns.filter(
    ({ path }) => path.some((part) => YEAR.test(part)) && dayOfHeader(path) === null,
  )
  const alike = Map.groupBy(dated, ({ path }) => path.join('›').replace(YEAR, ''))
  return new Set(
    [...alike.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map(({ column }) => column)),
  )
}
