import type { Workbook, Worksheet } from 'exceljs'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportTable, TableColumn, TableRow } from '#domain/report/table.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { WORD_FONTS } from '../fonts.ts'
import { columnParts, countNames } from '../lay-annex.ts'
import { layOutTable, type TableLayout } from '../paper.ts'
import { withoutControls } from '../plain-characters.ts'
import { BORDER, type CellLook, createCellStyles } from './cell-styles.ts'
import { cellValue, numberFormat } from './cell-value.ts'
import { footers, pageSetup, sheetName } from './sheet-page.ts'

/** Rows above the headings: title and unit line. */
const TITLE_ROWS = 2
/** Points of one unit of a column's width: a digit of the workbook's standard font, Calibri 11. */
const WIDTH_UNIT = 5.25
/** The library takes it for Excel's own width, which is narrower, and leaves it out. */
const UNWRITTEN_WIDTH = 9
/** Points. */
const LINE_HEIGHT = 14
/** What a cell keeps clear of its borders, left and right together, in points. */
const CELL_PADDING = 6

export function addAnnexSheet(
  workbook: Workbook,
  dataset: ReportDataset,
  table: ReportTable,
): void {
  const grid = headerGrid(table.columns)
  const firstRow = TITLE_ROWS + grid.length + 1
  const label = `${dataset.text.labels.annexHeading}${table.number}`
  const { paper } = table
  // A sheet stays whole: where it is too wide, it is printed on pages side by side.
  const pagesWide = paper === undefined ? 1 : columnParts(table.columns, paper).length
  const whole = pagesWide === 1 && paper !== undefined ? [paper] : undefined
  const layout = layOutTable(table.columns, whole)
  const sheet = workbook.addWorksheet(sheetName(`${label} ${table.title}`), {
    pageSetup: {
      ...pageSetup('landscape', paper ?? layout.paper, pagesWide),
      ...(pagesWide > 1 && { printTitlesColumn: titleColumns(table.columns) }),
      printTitlesRow: `${TITLE_ROWS + 1}:${firstRow - 1}`,
    },
    headerFooter: footers(dataset.issue),
    // The number and the first name stay in sight while figures are scrolled.
    views: [{ state: 'frozen', xSplit: 2, ySplit: firstRow - 1, showGridLines: false }],
  })
  sheet.columns = layout.widths.map((width) => ({ width: inUnits(width) }))
  addTitle(sheet, table, `${label}　${dataset.county}${table.title}`)
  addHeadings(sheet, table, layout)
  const styleOf = createCellStyles(layout.fontSize)
  for (const [index, row] of table.rows.entries()) {
    addRow(sheet, table, row, firstRow, firstRow + index, styleOf)
    setHeight(sheet, firstRow + index, row.span > 1 ? [] : wrappedTexts(table.columns, row), layout)
  }
}

/** A:C, the names that are repeated on the pages beside the first. */
function titleColumns(columns: readonly TableColumn[]): string {
  return `A:${String.fromCodePoint(64 + countNames(columns))}`
}

function addTitle(sheet: Worksheet, { columns, unitLine }: ReportTable, title: string): void {
  sheet.mergeCells(1, 1, 1, columns.length)
  const titleCell = sheet.getCell(1, 1)
  titleCell.value = withoutControls(title)
  titleCell.font = { name: WORD_FONTS.xiaobiaosong, size: 16 }
  titleCell.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(1).height = 30
  sheet.mergeCells(2, 1, 2, columns.length)
  const unitCell = sheet.getCell(2, 1)
  unitCell.value = unitLine
  unitCell.font = { name: WORD_FONTS.song, size: 10 }
  unitCell.alignment = { horizontal: 'right' }
}

function addHeadings(sheet: Worksheet, { columns }: ReportTable, layout: TableLayout): void {
  for (const heading of headerGrid(columns).flat()) {
    const top = TITLE_ROWS + 1 + heading.row
    const left = heading.column + 1
    const bottom = top + heading.rowSpan - 1
    const right = left + heading.columnSpan - 1
    if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right)
    const cell = sheet.getCell(top, left)
    cell.value = heading.text
    cell.font = { name: WORD_FONTS.hei, size: layout.fontSize }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        sheet.getCell(row, column).border = BORDER
      }
    }
  }
  const last = TITLE_ROWS + headerGrid(columns).length
  const names = columns.map(({ path }) => path.at(-1) ?? '')
  setHeight(sheet, last, names, layout)
}

function addRow(
  sheet: Worksheet,
  table: ReportTable,
  row: TableRow,
  firstRow: number,
  at: number,
  styleOf: ReturnType<typeof createCellStyles>,
): void {
  const isStrong = row.kind === 'subtotal' || row.kind === 'total' || row.kind === 'heading'
  const sheetRow = sheet.getRow(at)
  for (const [index, column] of table.columns.entries()) {
    const cell = sheetRow.getCell(index + 1)
    const content = row.cells[index]
    if (!content || (index > 0 && index < row.span)) {
      cell.style = styleOf(null)
      continue
    }
    cell.value = cellValue(column, content, {
      column: index + 1,
      rows: row.sumOf.map((part) => firstRow + part),
    })
    cell.style = styleOf({ isStrong, ...lookOf(column, row, index) })
  }
  if (row.span > 1) sheet.mergeCells(at, 1, at, row.span)
}

function lookOf(column: TableColumn, row: TableRow, index: number): Omit<CellLook, 'isStrong'> {
  // The text format keeps a name that begins with = a name when somebody edits the cell.
  const cell = row.cells[index]
  const format = !cell || cell.printed === null ? '@' : numberFormat(column, cell)
  const isLabel = index === 0 && row.span > 1
  if (isLabel) {
    return { format, horizontal: row.kind === 'total' ? 'center' : 'left', wraps: false }
  }
  return { format, horizontal: column.align, wraps: column.kind === 'text' }
}

/** Of the tenth of a unit, as the library writes them. */
function inUnits(points: number): number {
  const units = Math.round((points / WIDTH_UNIT) * 10) / 10
  return units === UNWRITTEN_WIDTH ? units + 0.1 : units
}

function wrappedTexts(columns: readonly TableColumn[], row: TableRow): string[] {
  return columns.map(({ kind }, index) => (kind === 'text' ? (row.cells[index]?.text ?? '') : ''))
}

/** Programs do not measure wrapped text when they open a file, so its height is given. */
function setHeight(
  sheet: Worksheet,
  row: number,
  texts: readonly string[],
  { widths, fontSize }: TableLayout,
): void {
  const lines = texts.map((text, index) => {
    // Half-width characters, of which a Chinese one is never cut in two.
    const room = 2 * Math.max(1, Math.floor(((widths[index] ?? 0) - CELL_PADDING) / fontSize))
    // No character is wider than two.
    return text.length * 2 <= room ? 1 : Math.ceil(textWidth(text) / room)
  })
  sheet.getRow(row).height = LINE_HEIGHT * Math.max(1, ...lines) + 2
}
