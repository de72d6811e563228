import type { AnnexPaper } from '#domain/report/form/annex-paper.ts'
import type { ReportTable, TableColumn } from '#domain/report/table.ts'
import { layOutTable, leastShare, type TableLayout } from './paper.ts'

/** An annex, or a part of one, with the layout it is drawn in. */
export interface LaidAnnex {
  readonly table: ReportTable
  readonly layout: TableLayout
  /** 0, and more for the parts that go on with further columns of the same rows. */
  readonly part: number
}

/** Of number and names, which stand in every part and tell whose row it is. */
const MOST_NAMES = 3

/**
 * A table on the paper the office wants: whole where it fits, otherwise in parts that repeat the names
 * of the rows, for figures do not wrap and no type is smaller than 9 pt.
 */
export function layAnnex(table: ReportTable): LaidAnnex[] {
  const { columns, paper } = table
  if (paper === undefined) return [{ table, layout: layOutTable(columns), part: 0 }]
  const parts = columnParts(columns, paper)
  // All parts of a table are set in one size.
  const size = Math.min(...parts.map((part) => layOutTable(part, [paper]).fontSize))
  return parts.map((some, part) => ({
    table: parts.length === 1 ? table : withColumns(table, some),
    layout: layOutTable(some, [paper], [size]),
    part,
  }))
}

/** The columns of each part; one part where all fit on the paper. */
export function columnParts(
  columns: readonly TableColumn[],
  paper: AnnexPaper,
): (readonly TableColumn[])[] {
  const whole = leastShare(columns, paper)
  const names = columns.slice(0, countNames(columns))
  const room = 1 - leastShare(names, paper)
  if (whole <= 1 || room <= 0) return [columns]
  const others = columns.slice(names.length)
  const wanted = leastShare(others, paper) / Math.ceil(leastShare(others, paper) / room)
  const parts: TableColumn[][] = []
  let used = Infinity
  for (const group of groupsOf(others, room, paper)) {
    const share = leastShare(group, paper)
    if (used >= wanted || used + share > room) {
      parts.push([...names])
      used = 0
    }
    parts.at(-1)?.push(...group)
    used += share
  }
  return parts
}

/** Number and names at the head of a row. */
export function countNames(columns: readonly TableColumn[]): number {
  const figures = columns.findIndex(({ kind }) => kind !== 'text')
  return Math.min(MOST_NAMES, figures === -1 ? columns.length : figures)
}

/** Columns under one heading stay together where a part has room for them. */
function groupsOf(
  columns: readonly TableColumn[],
  room: number,
  paper: AnnexPaper,
): (readonly TableColumn[])[] {
  const groups: TableColumn[][] = []
  for (const column of columns) {
    const last = groups.at(-1)
    const [heading, ...below] = column.path
    const isOfLast = below.length > 0 && last?.at(-1)?.path[0] === heading
    if (last && isOfLast && leastShare([...last, column], paper) <= room) last.push(column)
    else groups.push([column])
  }
  return groups
}

/** The same rows with some of the columns, in the order of the table. */
function withColumns(table: ReportTable, columns: readonly TableColumn[]): ReportTable {
  const places = columns.map((column) => table.columns.indexOf(column))
  return {
    ...table,
    columns,
    rows: table.rows.map((row) => ({
      ...row,
      span: Math.max(1, places.filter((place) => place < row.span).length),
      cells: places.flatMap((place) => row.cells[place] ?? []),
    })),
  }
}
