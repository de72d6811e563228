import type { HeaderBlock } from '../../regions/header/header-block.ts'
import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { totalLabelOf } from '../../regions/body/row-label.ts'
import { type SheetGrid, shownText } from '../../regions/sheet-grid.ts'
import type { TitleFacts } from '../../regions/title-lines.ts'
import { readQuantity } from '../../values/numbers/quantity-text.ts'
import { isDateFormat } from '../../values/numbers/shown-number.ts'
import { readDate } from '../../values/dates/read-date.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { type ColumnProfile, profileColumn } from './column-profile.ts'
import type { ColumnNumbers } from '../beside/column-relations.ts'
import type { KnownNames } from './known-names.ts'

/** Enough rows to see what a column holds. */
const PROFILED_ROWS = 80
const MOST_NAMELESS = 100

/** Each column with what its cells look like, those without a header of their own as well. */
export function withProfiles(
  grid: SheetGrid,
  block: HeaderBlock,
  headers: readonly HeaderColumn[],
  names?: KnownNames,
): (HeaderColumn & { profile: ColumnProfile })[] {
  const rows = profiledRows(grid, block)
  const known = new Set(headers.map(({ column }) => column))
  const nameless = namelessColumns(grid, rows, known)
  return [...headers, ...nameless]
    .toSorted((a, b) => a.column - b.column)
    .map((header) => ({
      ...header,
      profile: profileColumn(
        rows.map((row) => grid.cell(row, header.column)),
        names,
        grid.isMended ? rows.map((row) => grid.asSent(row, header.column)) : undefined,
      ),
    }))
}

/** Some rows of data; sums stay out of it. */
function profiledRows(grid: SheetGrid, block: HeaderBlock): number[] {
  const below = grid.rows.filter((row) => row > block.last)
  return spreadOut(below, PROFILED_ROWS).filter((row) => {
    const first = grid.rowCells(row).find(({ cell }) => cell.kind === 'text')
    return first === undefined || totalLabelOf(shownText(first.cell, false)) === null
  })
}

/** The numbers of the columns that hold hardly anything else, row by row. */
export function numbersOf(
  grid: SheetGrid,
  block: HeaderBlock,
  columns: readonly (HeaderColumn & { readonly profile: ColumnProfile })[],
): ColumnNumbers[] {
  const rows = profiledRows(grid, block)
  return columns
    .filter(
      ({ profile }) =>
        profile.filled > 1 && profile.share('money') + profile.share('percent') >= 0.6,
    )
    .map(({ column }) => ({ column, values: rows.map((row) => numberOf(grid.cell(row, column))) }))
}

/** A number, or a text that is one; 65% is 65. */
function numberOf(cell: Cell | null): number | null {
  if (cell?.kind === 'number') return isDateFormat(cell.format) ? null : cell.value
  const quantity = cell?.kind === 'text' ? readQuantity(cell.value) : null
  if (!quantity || quantity.tenPower !== 0) return null
  return quantity.base === null || quantity.base === 'percent' ? Number(quantity.decimal) : null
}

/** Columns that are filled without a header of their own: listed, so that nothing gets lost. */
function namelessColumns(
  grid: SheetGrid,
  rows: readonly number[],
  known: ReadonlySet<number>,
): HeaderColumn[] {
  const filled = new Map<number, number>()
  for (const row of rows) {
    for (const { column } of grid.rowCells(row)) {
      if (!known.has(column)) filled.set(column, (filled.get(column) ?? 0) + 1)
    }
  }
  return [...filled]
    .filter(([, count]) => count >= 2)
    .slice(0, MOST_NAMELESS)
    .map(([column]) => ({ column, path: [], unit: null, unitRow: null, context: null }))
}

/** The first half of the rows as they come, the rest spread over the whole sheet. */
function spreadOut(rows: readonly number[], count: number): number[] {
  if (rows.length <= count) return [...rows]
  const head = rows.slice(0, count / 2)
  const step = (rows.length - head.length) / (count / 2)
  const rest = Array.from(
    { length: count / 2 },
    (_, index) => rows[Math.floor(head.length + index * step)],
  )
  return [...head, ...rest.filter((row) => row !== undefined)]
}

/** 学前教育三年行动计划 and 全面改薄规划 are programmes, and no plans of what is to be built. */
const PROGRAMME =
  /(?:行动|改薄|提升|攻坚|振兴|发展|三年|五年|中长期|“?十[一二三四五]五”?)(?:计划|规划)|改薄/g
const PLAN = /规划|计划|方案|储备|申报|需求|拟|谋划/
const REPORT = /进展|进度|完成|执行|落实|实施|推进|调度|台账|月报|季报/

/** Headers and cells that only a sheet about works that have begun can have. */
const PROGRESS_HEADER = /进度|进展|完成投资|完成情况|建设状态|是否(?:已)?(?:开工|竣工|完工)/
const FINISHED = /^(?:已|全部)?(?:竣工|完工|交付|投入使用)/

/** Whether a column's dates lie in the past. */
export interface Passed {
  readonly isPast: boolean
  /** False where the title alone says so, or that the days have passed since. */
  readonly isSure: boolean
}

/** Whether a column's dates had passed on the day the sheet speaks of; those of a plan never have. */
export function pastOf(
  grid: SheetGrid,
  block: HeaderBlock,
  headers: readonly HeaderColumn[],
  title: TitleFacts,
  day: string,
): (column: number) => Passed | null {
  const below = grid.rows.filter((row) => row > block.last)
  const rows = spreadOut(below, PROFILED_ROWS)
  const dates = { date1904: grid.date1904, year: title.dateYear?.year ?? null }
  const named = (title.title ?? '').replace(PROGRAMME, '')
  const heads = new Set(headers.flatMap(({ path }) => path))
  const saysProgress =
    REPORT.test(named) ||
    headers.some(({ path }) => path.some((part) => PROGRESS_HEADER.test(part))) ||
    rows.some((row) => grid.rowCells(row).some(({ cell }) => isFinished(cell, heads)))
  const isPlan = PLAN.test(named) && !saysProgress
  // Of a list that names no day of its own and no progress, every plan has passed by the time it is read.
  const tellsPassed = saysProgress || title.day !== null
  return (column) => {
    const cells = rows.map((row) => grid.cell(row, column))
    const read = cells
      .map((cell) => readDate(cell, 'finish', dates))
      .filter((reading) => reading.status === 'ok')
    if (read.length === 0) return null
    if (isPlan) return { isPast: false, isSure: false }
    if (cells.some(isDeadline)) return { isPast: false, isSure: true }
    const passed = read.filter((reading) => reading.value <= day).length
    const isPast = passed >= read.length * 0.9
    return { isPast, isSure: !isPast || tellsPassed }
  }
}

/** 4月15日前: what is done by a day is planned. */
function isDeadline(cell: Cell | null): boolean {
  return cell?.kind === 'text' && /[日月底末年]\s*(?:之|以)?前$/.test(cell.value.trim())
}

/** 完工 of a header that is repeated says nothing of a project. */
function isFinished(cell: Cell, heads: ReadonlySet<string>): boolean {
  return cell.kind === 'text' && FINISHED.test(cell.value.trim()) && !heads.has(cell.value)
}
