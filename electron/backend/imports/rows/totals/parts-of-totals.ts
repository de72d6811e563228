import type { TotalCheck } from '#contract/imports/reading.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { headerText } from '../../regions/header/header-paths.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'
import { nameOfTotal, partOfTotal, totalLabelOf } from '../../regions/body/row-label.ts'
import { type SheetGrid, shownText } from '../../regions/sheet-grid.ts'
import { stageReader } from '../../values/words/value-vocabularies.ts'
import { columnLetter } from '../../workbook/cell-address.ts'
import { createColumnSums, difference, exactNumber, toNumber } from './column-sums.ts'

export interface PartsInput {
  readonly grid: SheetGrid
  readonly columns: readonly UnitColumn[]
  /** Columns that add up. */
  readonly summed: readonly UnitColumn[]
  /** Rows that are sums, and the rows of data, each from the top down. */
  readonly totalRows: readonly ClassifiedRow[]
  readonly dataRows: readonly number[]
  /** What was found of the sums the parts stand below. */
  readonly totals: readonly TotalCheck[]
  readonly numberAt: (row: number, column: UnitColumn) => number | null
}

/** First and last row a sum stands for (0-based). */
type Span = readonly [number, number]

/**
 * 其中:小学 right below a total is the sum of those of its rows that a column calls 小学; where rows
 * stand between, it may speak of the whole sheet as well, and the figures tell. A part no column
 * speaks of is left alone: which rows are meant is not written anywhere.
 */
export function checkPartsOfTotals(input: PartsInput): TotalCheck[] {
  const parts = input.totalRows.flatMap((total) => {
    const part = partOfTotal(total.label)
    return part === null ? [] : { total, part }
  })
  if (parts.length === 0) return []
  const rowsCalled = indexRows(input, new Set(parts.map(({ part }) => part)))
  return parts.flatMap(({ total, part }) => {
    const called = rowsCalled.get(part) ?? []
    const checks = spansOf(total.row, input).map(([first, last]) =>
      checkPart(
        total,
        called.filter((row) => row >= first && row <= last),
        input,
      ),
    )
    return checks.find((found) => found.length > 0 && found.every(agrees)) ?? checks[0] ?? []
  })
}

/**
 * 运动场面积合计 at the end of a list is the sum of the rows a column calls 运动场面积, wherever they
 * stand. Taken only where the block of rows it seems to close does not agree and these rows do.
 */
export function checkNamedTotals(input: PartsInput): TotalCheck[] {
  const doubtful = new Set(input.totals.filter((check) => !agrees(check)).map(({ row }) => row))
  const named = input.totalRows.flatMap((total) => {
    const name = doubtful.has(total.row + 1) ? nameOfTotal(total.label) : null
    return name === null ? [] : { total, name }
  })
  if (named.length === 0) return []
  const rowsCalled = indexRows(input, new Set(named.map(({ name }) => name)))
  return named.flatMap(({ total, name }) => {
    const checks = checkPart(total, rowsCalled.get(name) ?? [], input)
    return checks.every(agrees) ? checks : []
  })
}

/**
 * 小学小计 | 初中小计 | 合计 one below the other: no place says which rows each stands for. Where one does not
 * agree with those right above it, it is the sum of the block of rows with which all its figures do.
 *
 * @param named what was found of such sums by their names
 */
export function checkStackedTotals(input: PartsInput, named: readonly TotalCheck[]): TotalCheck[] {
  const { totalRows, dataRows, totals, summed, numberAt } = input
  const settled = new Set(named.map(({ row }) => row))
  const doubtful = new Set(totals.filter((check) => !agrees(check)).map(({ row }) => row))
  const stacked = totalRows.filter(
    (total, index) =>
      doubtful.has(total.row + 1) &&
      !settled.has(total.row + 1) &&
      namesKind(total) &&
      [totalRows[index - 1], totalRows[index + 1]].some(
        (other) => other !== undefined && Math.abs(other.row - total.row) === 1,
      ),
  )
  if (stacked.length === 0 || stacked.length > MOST_STACKED) return []
  const sums = summed.map((column) => ({
    column,
    sums: createColumnSums(dataRows.map((row) => numberAt(row, column))),
  }))
  const begins = new Set([0, ...named.map(({ covers }) => dataRows.indexOf(covers[1] - 1) + 1)])
  return stacked.flatMap((total) => {
    const stated = sums.flatMap((each) => {
      const value = numberAt(total.row, each.column)
      return value === null || value === 0 ? [] : [{ ...each, value: exactNumber(value) }]
    })
    if (stated.length === 0) return []
    const block = blocksFrom(begins, dataRows.length).find(([from, to]) =>
      stated.every(({ sums: of, value }) => difference(value, of.between(from, to)) === 0),
    )
    if (block === undefined) return []
    begins.add(block[1])
    return checkPart(total, dataRows.slice(...block), input)
  })
}

/** 小学小计, and a row called 小学 or 小学（12所） and nothing else. */
function namesKind({ kind, label }: ClassifiedRow): boolean {
  if (kind !== 'keyless' && kind !== 'bare') return nameOfTotal(label) !== null
  return stageReader.read(label)?.isWhole === true || COUNTED.test(label.trim())
}

const COUNTED = /^[^\d]{2,}[(（]共?\d+[\p{Script=Han}]{1,3}[)）]$/u

/** No sheet is split into more kinds of rows. */
const MOST_STACKED = 12

/** Blocks of rows that begin where another ended, or end with the last: positions among the rows of data. */
function blocksFrom(
  begins: ReadonlySet<number>,
  count: number,
): (readonly [from: number, to: number])[] {
  const lengths = Array.from({ length: count }, (_, index) => index + 1)
  const following = [...begins].flatMap((from) =>
    lengths
      .filter((length) => from + length <= count)
      .map((length) => [from, from + length] as const),
  )
  return [...following, ...lengths.map((length) => [count - length, count] as const)]
}

function checkPart(
  total: ClassifiedRow,
  rows: readonly number[],
  { summed, numberAt }: PartsInput,
): TotalCheck[] {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return []
  return summed.flatMap((column) => {
    const sheetValue = numberAt(total.row, column)
    if (sheetValue === null) return []
    const sums = createColumnSums(rows.map((row) => numberAt(row, column)))
    const sum = sums.between(0, rows.length)
    return {
      letter: columnLetter(column.column),
      label: headerText(total.label),
      row: total.row + 1,
      covers: [first + 1, last + 1] as const,
      sheetValue,
      sum: toNumber(sum),
      difference: difference(exactNumber(sheetValue), sum),
    }
  })
}

/** Rows the part of a total in this row can be of, the likeliest first. */
function spansOf(row: number, { totalRows, dataRows, totals }: PartsInput): Span[] {
  const whole: Span = [0, dataRows.at(-1) ?? 0]
  const above = totalRows.findLast(
    (total) => total.row < row && totalLabelOf(total.label) !== 'breakdown',
  )
  if (above === undefined) return [whole]
  const check = totals.find((total) => total.row === above.row + 1)
  const own: Span[] = check ? [[check.covers[0] - 1, check.covers[1] - 1]] : []
  const isApart = dataRows.some((data) => data > above.row && data < row)
  return isApart ? [...own, whole] : own
}

/** For each part, the rows of the first column in which any is called so, in one pass. */
function indexRows(
  { grid, columns, summed, dataRows }: PartsInput,
  parts: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const column of columns) {
    if (summed.includes(column)) continue
    const named = Map.groupBy(dataRows, (row) =>
      comparable(shownText(grid.spread(row, column.column), grid.date1904)),
    )
    for (const part of parts) {
      const rows = named.get(part)
      if (rows && !found.has(part)) found.set(part, rows)
    }
  }
  return found
}

function agrees(check: TotalCheck): boolean {
  return check.difference === 0
}
