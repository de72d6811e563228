import type { CellBlock } from '#contract/imports/reading.ts'
import { createSheetGrid, shownText } from '../regions/sheet-grid.ts'
import type { Sheet } from '../workbook/workbook.ts'

/** Columns and rows one request shows at most. */
const MAXIMUM_COLUMNS = 120
const MAXIMUM_ROWS = 500

/** A part of a sheet as it looks, rows 1-based and inclusive. */
export function cellBlock(sheet: Sheet, date1904: boolean, from: number, to: number): CellBlock {
  const grid = createSheetGrid(sheet, date1904, {})
  const rowCount = (grid.rows.at(-1) ?? -1) + 1
  const columnCount = sheet.cells.columns.reduce((most, column) => Math.max(most, column + 1), 0)
  const last = Math.min(to, rowCount, from + MAXIMUM_ROWS - 1)
  const width = Math.min(columnCount, MAXIMUM_COLUMNS)
  const rows: string[][] = []
  for (let row = from; row <= last; row += 1) {
    const texts = Array.from({ length: width }, () => '')
    for (const { column, cell } of grid.rowCells(row - 1)) {
      if (column < width) texts[column] = shownText(cell, date1904)
    }
    rows.push(texts)
  }
  const merges = sheet.merges
    .filter(({ top, bottom, left }) => bottom >= from - 1 && top <= last - 1 && left < width)
    .slice(0, MAXIMUM_ROWS * 4)
    .map(({ top, left, bottom, right }) => ({
      row: top + 1,
      column: left + 1,
      rows: bottom - top + 1,
      columns: Math.min(right, width - 1) - left + 1,
    }))
  return { firstRow: from, rows, rowCount, columnCount, merges }
}
