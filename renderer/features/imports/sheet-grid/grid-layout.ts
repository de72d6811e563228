import type { CellBlock } from '#contract/imports/reading.ts'

/** Where the cells of a sheet stand on the screen; lengths are CSS pixels. */

export const ROW_HEIGHT = 28

const NARROWEST = 56
const WIDEST = 240
const CHARACTER = 8
const PADDING = 18
/** Rows looked at for the width of a column; a sheet's first rows show its shape. */
const MEASURED_ROWS = 200

/** Rows with fewer texts are titles and notes, which run over the blank cells beside them. */
const FULL_ROW = 3

export type Merge = CellBlock['merges'][number]

/** A, B … Z, AA for column 1, 2 … 26, 27. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The left edge of each column and, last, the right edge of the last one. */
export function columnEdges(block: CellBlock): readonly number[] {
  const spread = new Set(
    block.merges.filter(({ columns }) => columns > 1).map(({ row, column }) => `${row}:${column}`),
  )
  const edges = [0]
  const measured = [...block.rows.slice(0, MEASURED_ROWS).entries()].filter(
    ([, row]) => row.filter((text) => text !== '').length >= FULL_ROW,
  )
  for (let column = 1; column <= shownColumnCount(block); column += 1) {
    let widest = 0
    for (const [index, row] of measured) {
      if (spread.has(`${block.firstRow + index}:${column}`)) continue
      widest = Math.max(widest, textWidth(row[column - 1] ?? ''))
    }
    const width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + PADDING))
    edges.push((edges.at(-1) ?? 0) + width)
  }
  return edges
}

/** A sheet can claim thousands of columns; only those whose texts were sent are shown. */
function shownColumnCount({ rows, columnCount }: CellBlock): number {
  return Math.min(columnCount, Math.max(0, ...rows.map((row) => row.length)))
}

/** Columns a text takes: it runs over blank cells to its right, as in a spreadsheet. */
export function columnsTaken(
  text: string,
  column: number,
  edges: readonly number[],
  isFree: (column: number) => boolean,
): number {
  const left = edges[column - 1] ?? 0
  const needed = textWidth(text) + PADDING
  let last = column
  while (last < edges.length - 1 && (edges[last] ?? 0) - left < needed && isFree(last + 1)) {
    last += 1
  }
  return last - column + 1
}

/** Chinese characters and full-width signs take about twice the room of a letter. */
function textWidth(text: string): number {
  let units = 0
  for (const character of text) units += character.charCodeAt(0) > 0x2e80 ? 1.8 : 1
  return units * CHARACTER
}

/** First and last column (from 1) that show between two offsets. */
export function visibleColumns(
  edges: readonly number[],
  from: number,
  to: number,
): readonly [first: number, last: number] {
  const after = edges.findIndex((edge) => edge > from)
  const beyond = edges.findIndex((edge) => edge >= to)
  const count = edges.length - 1
  return [after === -1 ? count : Math.max(1, after), beyond === -1 ? count : Math.max(1, beyond)]
}

/** First and last row (from 1) that show between two offsets, with some to spare on each side. */
export function visibleRows(
  from: number,
  height: number,
  rowCount: number,
  spare = 8,
): readonly [first: number, last: number] {
  const first = Math.floor(from / ROW_HEIGHT) + 1 - spare
  const last = Math.ceil((from + height) / ROW_HEIGHT) + spare
  return [Math.max(1, Math.min(first, rowCount)), Math.max(1, Math.min(last, rowCount))]
}

/** Finds the merge a cell belongs to, among the cells of the rows from `first` to `last`. */
export function mergeFinder(
  merges: readonly Merge[],
  [first, last]: readonly [first: number, last: number],
  columnCount: number,
): (row: number, column: number) => Merge | undefined {
  const byCell = new Map<string, Merge>()
  for (const merge of merges) {
    const lastRow = Math.min(last, merge.row + merge.rows - 1)
    const lastColumn = Math.min(columnCount, merge.column + merge.columns - 1)
    for (let row = Math.max(first, merge.row); row <= lastRow; row += 1) {
      for (let { column } = merge; column <= lastColumn; column += 1) {
        byCell.set(`${row}:${column}`, merge)
      }
    }
  }
  return (row, column) => byCell.get(`${row}:${column}`)
}

/** The row where drawing must begin so that merges reaching into the window are drawn whole. */
export function firstDrawnRow(merges: readonly Merge[], first: number): number {
  const reaching = merges.filter(({ row, rows }) => row < first && row + rows > first)
  return Math.min(first, ...reaching.map(({ row }) => row))
}
