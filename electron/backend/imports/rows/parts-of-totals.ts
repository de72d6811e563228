import type { TotalCheck } from '#contract/imports.ts'
import { comparable } from '#domain/text.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import { headerText } from '../regions/header-paths.ts'
import type { ClassifiedRow } from '../regions/classify-rows.ts'
import { partOfTotal } from '../regions/row-label.ts'
import { type SheetGrid, shownText } from '../regions/sheet-grid.ts'
import { columnLetter } from '../workbook/cell-address.ts'
import { createColumnSums, difference, exactNumber, toNumber } from './column-sums.ts'

export interface PartsInput {
  readonly grid: SheetGrid
  readonly columns: readonly UnitColumn[]
  /** Columns that add up. */
  readonly summed: readonly UnitColumn[]
  /** Rows that are sums, and the rows of data. */
  readonly totalRows: readonly ClassifiedRow[]
  readonly dataRows: readonly number[]
  readonly numberAt: (row: number, column: UnitColumn) => number | null
}

/**
 * 其中:小学 under a total is the sum of the rows a column calls 小学. A part no column speaks of is
 * left alone: which rows are meant is not written anywhere.
 */
export function checkPartsOfTotals(input: PartsInput): TotalCheck[] {
  return input.totalRows.flatMap((total) => {
    const part = partOfTotal(total.label)
    const rows = part === null ? [] : rowsCalled(part, input)
    const [first] = rows
    const last = rows.at(-1)
    if (first === undefined || last === undefined) return []
    return input.summed.flatMap((column) => {
      const sheetValue = input.numberAt(total.row, column)
      if (sheetValue === null) return []
      const sums = createColumnSums(rows.map((row) => input.numberAt(row, column)))
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
  })
}

/** The rows of the first column in which any of them is called so. */
function rowsCalled(part: string, { grid, columns, dataRows }: PartsInput): readonly number[] {
  for (const { column } of columns) {
    const rows = dataRows.filter(
      (row) => comparable(shownText(grid.spread(row, column), grid.date1904)) === part,
    )
    if (rows.length > 0) return rows
  }
  return []
}
