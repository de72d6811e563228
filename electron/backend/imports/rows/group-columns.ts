import { tidy } from '#domain/text/comparable.ts'
import { type FieldType, fieldTypeOf } from '../columns/field-vocabulary.ts'
import type { MappedColumn } from '../columns/map-columns.ts'
import type { ClassifiedRow } from '../regions/body/classify-rows.ts'
import { cellText, type SheetGrid } from '../regions/sheet-grid.ts'
import type { Cell } from '../workbook/workbook.ts'

/** Columns that sort rows into groups; their value may stand at the first row only. */
const GROUP_TYPES: ReadonlySet<FieldType> = new Set(['township', 'category', 'stage', 'year'])
const GROUP_FIELDS: ReadonlySet<string> = new Set(['programme', 'leader', 'responsibleUnit'])

/** The table a column stands in. */
export interface GroupedTable {
  readonly grid: SheetGrid
  readonly columns: readonly MappedColumn[]
  readonly rows: readonly ClassifiedRow[]
  readonly dataRows: readonly number[]
  /** The cell that stands in a row, or in the merged block the row belongs to. */
  readonly own: (row: number, column: MappedColumn) => Cell | null
}

/**
 * Whether a column is filled once per group, at its first row, so that the blanks below mean the
 * same. Most rows say so, and no value begins a second group: 小学, 初中, blank, 小学 are rows that
 * each say their own, and the blank is one.
 */
export function isGroupColumn(column: MappedColumn, table: GroupedTable): boolean {
  const { dataRows, own, columns, grid } = table
  const isSchool = column.field === 'school'
  if (!isSchool && !canGroup(column)) return false
  const first = dataRows[0]
  if (first === undefined || own(first, column) === null) return false
  const blanks = dataRows.filter((row) => own(row, column) === null).length
  if (blanks < 2 || blanks / dataRows.length < 0.34) return false
  const heads = dataRows.filter((row) => grid.cell(row, column.column) !== null)
  if (heads.length * 2 > dataRows.length) return false
  if (isSchool) {
    // A school left out by mistake must be noticed: it groups rows only where most rows say so, and
    // each of them says by its own name which project it is.
    const isMost = blanks >= 3 && blanks / dataRows.length >= 0.5
    if (!isMost || !isInEveryRow('projectName', table)) return false
  }
  const textOf = (row: number): string => tidy(cellText(grid.cell(row, column.column)))
  if (areDistinct(heads.map(textOf))) return true
  // The stage is the school's own where every row names one.
  if (fieldTypeOf(column.field ?? '') === 'stage' && isInEveryRow('school', table)) return false
  const headRows = new Set(heads)
  const left = columns.filter((other) => other.column < column.column && canGroup(other))
  return blocksOf(left, table).every(
    (block) =>
      headRows.has(block[0] ?? -1) &&
      areDistinct(block.filter((row) => headRows.has(row)).map(textOf)),
  )
}

/** Whether a column says of rows what several of them may have in common. */
export function canGroup({ field }: MappedColumn): boolean {
  if (field === null) return false
  const type = fieldTypeOf(field)
  return (type !== null && GROUP_TYPES.has(type)) || GROUP_FIELDS.has(field)
}

function isInEveryRow(field: string, { columns, dataRows, own }: GroupedTable): boolean {
  const column = columns.find((candidate) => candidate.field === field)
  return column !== undefined && dataRows.every((row) => own(row, column) !== null)
}

/** Groups of rows within which a value may stand again: below a heading, or in a group further left. */
function blocksOf(left: readonly MappedColumn[], table: GroupedTable): number[][] {
  const starts = left.flatMap((column) => groupStarts(column, table) ?? [])
  const beginning = new Set(starts)
  const blocks: number[][] = []
  let isNew = true
  for (const { row, kind, isHeading } of table.rows) {
    if (isHeading) isNew = true
    if (kind !== 'data') continue
    if (isNew || beginning.has(row)) blocks.push([])
    blocks.at(-1)?.push(row)
    isNew = false
  }
  return blocks
}

/** The rows a column's groups begin at; null where its values come back, and so make no groups. */
function groupStarts(column: MappedColumn, { dataRows, own }: GroupedTable): number[] | null {
  const starts: number[] = []
  const texts: string[] = []
  for (const row of dataRows) {
    const cell = own(row, column)
    const text = cell === null ? null : tidy(cellText(cell))
    if (text === null || text === texts.at(-1)) continue
    starts.push(row)
    texts.push(text)
  }
  return areDistinct(texts) ? starts : null
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
