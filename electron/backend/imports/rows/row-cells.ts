import { fieldTypeOf } from '../columns/field-vocabulary.ts'
import type { MappedColumn } from '../columns/map-columns.ts'
import type { ClassifiedRow } from '../regions/body/classify-rows.ts'
import type { SheetGrid } from '../regions/sheet-grid.ts'
import type { Cell } from '../workbook/workbook.ts'
import { canGroup, isGroupColumn } from './group-columns.ts'

/** The cells that hold for the data rows. */
export interface RowCells {
  /** The row's own cell of a column, or the one it belongs to. */
  readonly cell: (row: number, column: MappedColumn) => Cell | null
  /** Whether that cell is taken from a row above without being merged with it. */
  readonly isFromAbove: (row: number, column: MappedColumn) => boolean
  /** What the sum right above a row says of the group both stand in: 石桥镇 | 公办园 above 〃 | 石桥一幼. */
  readonly ofSumAbove: (row: number, column: MappedColumn) => Cell | null
}

/**
 * A value merged over several rows belongs to each of them, unless it is a sum: money merged over
 * three rows is one amount, and counts once, on the first. A blank outside merges takes the value
 * above only in a column that is clearly filled once per group.
 */
export function createRowCells(
  grid: SheetGrid,
  columns: readonly MappedColumn[],
  rows: readonly ClassifiedRow[],
  lastHeaderRow: number,
): RowCells {
  const dataRows = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row)
  const own = (row: number, column: MappedColumn): Cell | null =>
    grid.cell(row, column.column) ?? mergedCell(grid, column, row, lastHeaderRow)
  const table = { grid, columns, rows, dataRows, own }
  const filled = new Map<number, Map<number, Cell>>()
  // Rows of a form each say their own: a blank there is a blank.
  const isForm = columns.some(({ field }) => field === 'key')
  for (const column of isForm ? [] : columns) {
    if (!isGroupColumn(column, table)) continue
    filled.set(
      column.column,
      fillDown(rows, (row) => own(row, column)),
    )
  }
  const fromAbove = (row: number, { column }: MappedColumn): Cell | undefined =>
    filled.get(column)?.get(row)
  const sums = sumsAbove(rows)
  const isFilledDown = filled.size > 0
  return {
    ofSumAbove: (row, column) => {
      const sum = sums.get(row)
      return sum === undefined || !canGroup(column) ? null : grid.cell(sum, column.column)
    },
    cell: (row, column) => own(row, column) ?? fromAbove(row, column) ?? null,
    isFromAbove: (row, column) => isFilledDown && fromAbove(row, column) !== undefined,
  }
}

/** The sum right above a data row, where the row stands in its group. */
function sumsAbove(rows: readonly ClassifiedRow[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const [index, { row, kind }] of rows.entries()) {
    const above = rows[index - 1]
    if (kind !== 'data' || above?.kind !== 'total') continue
    const [first, last] = above.partsWithin ?? []
    if (first !== undefined && last !== undefined && row >= first && row <= last) {
      sums.set(row, above.row)
    }
  }
  return sums
}

function mergedCell(
  grid: SheetGrid,
  { column, field }: MappedColumn,
  row: number,
  lastHeaderRow: number,
): Cell | null {
  const merge = grid.mergeAt(row, column)
  if (!merge || merge.top === row || merge.left !== column || merge.top <= lastHeaderRow)
    return null
  const type = field === null ? null : fieldTypeOf(field)
  const isSum = type === 'money' || type === 'area' || type === 'count' || type === 'percent'
  return isSum || type === 'sequence' ? null : grid.cell(merge.top, merge.left)
}

/** The cell above for every row that has none of its own. */
function fillDown(
  rows: readonly ClassifiedRow[],
  own: (row: number) => Cell | null,
): Map<number, Cell> {
  const filled = new Map<number, Cell>()
  let current: Cell | null = null
  for (const { row, kind, isHeading } of rows) {
    // A heading begins another group.
    if (isHeading) current = null
    if (kind !== 'data') continue
    const cell = own(row)
    if (cell !== null) current = cell
    else if (current !== null) filled.set(row, current)
  }
  return filled
}
