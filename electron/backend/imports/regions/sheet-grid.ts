import type { SheetCorrections } from '#contract/imports/imports.ts'
import { plainNumber, showNumber } from '../values/numbers/shown-number.ts'
import { parseAddress } from '../workbook/cell-address.ts'
import {
  type Cell,
  cellAt,
  cellsOfRow,
  type Merge,
  type PlacedCell,
  type Sheet,
} from '../workbook/workbook.ts'

export type GridCell = PlacedCell

/** A sheet with the user's mended cells laid over it. Rows and columns are 0-based. */
export interface SheetGrid {
  readonly name: string
  readonly date1904: boolean
  /** Rows that hold anything, ascending. */
  readonly rows: readonly number[]
  readonly cell: (row: number, column: number) => Cell | null
  /** The cell as the file has it, before it was mended. */
  readonly asSent: (row: number, column: number) => Cell | null
  readonly isMended: boolean
  /** Filled cells of a row, left to right. */
  readonly rowCells: (row: number) => readonly GridCell[]
  /** The merged block the cell belongs to, or null. */
  readonly mergeAt: (row: number, column: number) => Merge | null
  /** The cell, or the top left cell of the block it belongs to. */
  readonly spread: (row: number, column: number) => Cell | null
}

/** Blocks are looked up by row; a sheet full of overlapping huge blocks must not fill the memory. */
const MERGE_INDEX_LIMIT = 2_000_000
const MERGES_PER_ROW = 200

export function createSheetGrid(
  sheet: Sheet,
  date1904: boolean,
  corrections: SheetCorrections,
): SheetGrid {
  const mended = readMended(corrections)
  const rows = rowsOf(sheet.cells.rows, mended)
  const mergesByRow = indexMerges(sheet.merges, rows)

  const asSent = (row: number, column: number): Cell | null => cellAt(sheet.cells, row, column)
  const cell = (row: number, column: number): Cell | null => {
    const mend = mended.size === 0 ? undefined : mended.get(row)?.get(column)
    return mend === undefined ? asSent(row, column) : mend
  }
  const mergeAt = (row: number, column: number): Merge | null =>
    mergesByRow.get(row)?.find((merge) => merge.left <= column && column <= merge.right) ?? null

  return {
    name: sheet.name,
    date1904,
    rows,
    cell,
    asSent,
    isMended: mended.size > 0,
    mergeAt,
    rowCells: (row) => {
      const cells = cellsOfRow(sheet.cells, row)
      const mends = mended.get(row)
      if (!mends) return cells
      const kept = cells.filter(({ column }) => !mends.has(column))
      for (const [column, mend] of mends) if (mend) kept.push({ column, cell: mend })
      return kept.toSorted((a, b) => a.column - b.column)
    },
    spread: (row, column) => {
      const own = cell(row, column)
      if (own) return own
      const merge = mergeAt(row, column)
      return merge ? cell(merge.top, merge.left) : null
    },
  }
}

function rowsOf(own: Iterable<number>, mended: ReadonlyMap<number, unknown>): readonly number[] {
  if (mended.size === 0) return Array.from(own)
  return [...new Set([...own, ...mended.keys()])].toSorted((a, b) => a - b)
}

/** What the cell shows, '' for blank. */
export function shownText(cell: Cell | null, date1904: boolean): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'number':
      return showNumber(cell.value, cell.format, date1904)
    case 'boolean':
      return cell.value ? '是' : '否'
    case 'text':
    case 'error':
      return cell.value
  }
}

/** The cell as a text value: numbers without display rounding. */
export function cellText(cell: Cell | null): string {
  if (cell?.kind === 'number') return plainNumber(cell.value)
  return cell?.kind === 'text' ? cell.value : ''
}

/** A mended cell is text again, or blank when it was emptied. */
function readMended(corrections: SheetCorrections): Map<number, Map<number, Cell | null>> {
  const mended = new Map<number, Map<number, Cell | null>>()
  for (const { cell: address, value } of corrections.cells ?? []) {
    const place = parseAddress(address)
    if (!place) continue
    const row = mended.get(place.row) ?? new Map<number, Cell | null>()
    row.set(place.column, value.trim() === '' ? null : { kind: 'text', value })
    mended.set(place.row, row)
  }
  return mended
}

function indexMerges(merges: readonly Merge[], rows: readonly number[]): Map<number, Merge[]> {
  const index = new Map<number, Merge[]>()
  let entries = 0
  for (const merge of merges) {
    for (let at = firstNotBefore(rows, merge.top); at < rows.length; at += 1) {
      const row = rows[at] ?? 0
      if (row > merge.bottom || entries > MERGE_INDEX_LIMIT) break
      const list = index.get(row)
      entries += 1
      if (!list) index.set(row, [merge])
      else if (list.length < MERGES_PER_ROW) list.push(merge)
    }
  }
  return index
}

function firstNotBefore(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
