import { type FieldType, fieldTypeOf } from '../columns/field-vocabulary.ts'
import type { MappedColumn } from '../columns/map-columns.ts'
import type { ClassifiedRow } from '../regions/body/classify-rows.ts'
import type { SheetGrid } from '../regions/sheet-grid.ts'
import type { Cell } from '../workbook/workbook.ts'

/** The cell that holds for a data row in a column: its own, or the one it belongs to. */
export type RowCells = (row: number, column: MappedColumn) => Cell | null

/** Columns that sort rows into groups; their value may stand at the first row only. */
const GROUP_TYPES: ReadonlySet<FieldType> = new Set(['township', 'category', 'stage', 'year'])
const GROUP_FIELDS: ReadonlySet<string> = new Set(['programme', 'leader', 'responsibleUnit'])

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
  const own: RowCells = (row, column) =>
    grid.cell(row, column.column) ?? mergedCell(grid, column, row, lastHeaderRow)
  const filled = new Map<number, Map<number, Cell>>()
  // Rows of a form each say their own: a blank there is a blank.
  const isForm = columns.some(({ field }) => field === 'key')
  for (const column of isForm ? [] : columns) {
    if (!isGroupColumn(column, columns, dataRows, own)) continue
    filled.set(column.column, fillDown(column, rows, own))
  }
  return (row, column) => own(row, column) ?? filled.get(column.column)?.get(row) ?? null
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

function isGroupColumn(
  column: MappedColumn,
  columns: readonly MappedColumn[],
  dataRows: readonly number[],
  own: RowCells,
): boolean {
  const { field } = column
  if (field === null) return false
  const type = fieldTypeOf(field)
  const canGroup = (type !== null && GROUP_TYPES.has(type)) || GROUP_FIELDS.has(field)
  if (!canGroup && field !== 'school') return false
  const first = dataRows[0]
  if (first === undefined || own(first, column) === null) return false
  const blanks = dataRows.filter((row) => own(row, column) === null).length
  if (canGroup) return blanks >= 2 && blanks / dataRows.length >= 0.34
  // A school left out by mistake must be noticed: it groups rows only where most rows say so, and
  // each of them says by its own name which project it is.
  const name = columns.find((candidate) => candidate.field === 'projectName')
  const allNamed = name !== undefined && dataRows.every((row) => own(row, name) !== null)
  return allNamed && blanks >= 3 && blanks / dataRows.length >= 0.5
}

function fillDown(
  column: MappedColumn,
  rows: readonly ClassifiedRow[],
  own: RowCells,
): Map<number, Cell> {
  const filled = new Map<number, Cell>()
  let current: Cell | null = null
  for (const { row, kind, isHeading } of rows) {
    // A heading begins another group.
    if (isHeading) current = null
    if (kind !== 'data') continue
    current = own(row, column) ?? current
    if (current) filled.set(row, current)
  }
  return filled
}
