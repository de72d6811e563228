import ExcelJs from 'exceljs'
import type { SheetReading } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import { problemSentence } from '#contract/sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import spoken from '#resources/sentences/zh-CN.json' with { type: 'json' }
import type { TypedRow } from './planning/typed-row.ts'
import { type SheetGrid, shownText } from './regions/sheet-grid.ts'
import { columnIndex } from './workbook/cell-address.ts'
import type { Cell, Merge } from './workbook/workbook.ts'

const REASONS_WIDTH = 60
/** Fields a row takes from the rows above it when its own cell is blank. */
const SHARED_FIELDS: ReadonlySet<string> = new Set([
  'township',
  'programme',
  'year',
  'leader',
  'responsibleUnit',
])

const speak = translatorOf(spoken)

/** What goes back to the office that filled the sheet in. */
export interface RefusedSheet {
  readonly grid: SheetGrid
  readonly merges: readonly Merge[]
  readonly reading: SheetReading
  readonly rows: readonly TypedRow[]
  readonly refused: readonly PlanRow[]
}

/**
 * The refused rows as a workbook in the sheet's own layout: everything above the first data row as
 * it was, then the rows with what was mended so far, and behind the last column why each was
 * refused. Mended there, it can be imported like the sheet it came from.
 */
export async function refusedRows(sheet: RefusedSheet): Promise<Uint8Array> {
  const { grid, reading, refused } = sheet
  const workbook = new ExcelJs.Workbook()
  workbook.properties.date1904 = grid.date1904
  const page = workbook.addWorksheet(grid.name)
  const headRows = (reading.dataRows?.[0] ?? 1) - 1
  const reasons = lastColumn(grid) + 2

  for (let row = 0; row < headRows; row += 1) {
    for (const { column, cell } of grid.rowCells(row)) put(page, row + 1, column, cell, grid)
  }
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom < headRows) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  }
  page.getCell(reading.headerRows?.[0] ?? 1, reasons).value = spoken.refusedBecause
  page.getColumn(reasons).width = REASONS_WIDTH

  const typed = new Map(sheet.rows.map((row) => [row.row, row]))
  for (const [index, { row, problems }] of refused.entries()) {
    const at = headRows + index + 1
    for (const [column, cell] of ownCells(sheet, row - 1, typed.get(row))) {
      put(page, at, column, cell, grid)
    }
    const cell = page.getCell(at, reasons)
    cell.value = problems.map((problem) => problemSentence(problem, speak)).join('\n')
    cell.alignment = { wrapText: true, vertical: 'top' }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The row's cells, with the values it shares with rows above that may not come along. */
function ownCells(
  { grid, reading }: RefusedSheet,
  row: number,
  typed: TypedRow | undefined,
): Map<number, Cell> {
  const cells = new Map(grid.rowCells(row).map(({ column, cell }) => [column, cell]))
  for (const { letter, field } of reading.columns) {
    const column = columnIndex(letter)
    if (field === null || cells.has(column)) continue
    const shown = SHARED_FIELDS.has(field) ? typed?.shown[field] : undefined
    const isMergedDown = grid.mergeAt(row, column)?.left === column
    const merged = isMergedDown ? grid.spread(row, column) : null
    const shared: Cell | null =
      merged ?? (shown === undefined ? null : { kind: 'text', value: shown })
    if (shared) cells.set(column, shared)
  }
  return cells
}

function lastColumn(grid: SheetGrid): number {
  return grid.rows.reduce((most, row) => Math.max(most, grid.rowCells(row).at(-1)?.column ?? 0), 0)
}

/** Numbers keep their format, so that dates and shares stay what they are. */
function put(
  page: ExcelJs.Worksheet,
  row: number,
  column: number,
  cell: Cell,
  { date1904 }: SheetGrid,
): void {
  const target = page.getCell(row, column + 1)
  if (cell.kind === 'number') {
    target.value = cell.value
    target.numFmt = cell.format
  } else {
    target.value = shownText(cell, date1904)
  }
}
