import { columnsTaken, type Merge } from './grid-layout.ts'

/** One box of a row: a cell, a merged block, or a text with the blank cells it runs over. */
export interface DrawnCell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Null while it is on the way. */
  readonly text: string | null
  readonly kind: 'text' | 'figure' | 'merged'
}

/** What the boxes of a row are made of. */
export interface RowSource {
  readonly edges: readonly number[]
  readonly textAt: (row: number, column: number) => string | null
  readonly mergeAt: (row: number, column: number) => Merge | undefined
}

const FIGURE = /^[-+]?[\d,]*\.?\d+%?$/

/** The boxes of a row that show between two columns, from left to right. */
export function cellsOfRow(
  row: number,
  [first, last]: readonly [first: number, last: number],
  source: RowSource,
): readonly DrawnCell[] {
  const cells: DrawnCell[] = []
  for (let column = first; column <= last;) {
    const merge = source.mergeAt(row, column)
    const cell = merge === undefined ? plainCell(row, column, source) : mergedCell(merge, source)
    if (merge === undefined || merge.row === row) cells.push(cell)
    column = cell.column + cell.columns
  }
  return cells
}

function mergedCell(merge: Merge, { textAt }: RowSource): DrawnCell {
  const { row, column, rows, columns } = merge
  return { column, columns, rows, text: textAt(row, column), kind: 'merged' }
}

function plainCell(row: number, column: number, source: RowSource): DrawnCell {
  const { edges, textAt, mergeAt } = source
  const text = textAt(row, column)
  if (text === null || text === '') return { column, columns: 1, rows: 1, text, kind: 'text' }
  if (FIGURE.test(text)) return { column, columns: 1, rows: 1, text, kind: 'figure' }
  const isFree = (next: number): boolean =>
    textAt(row, next) === '' && mergeAt(row, next) === undefined
  const columns = columnsTaken(text, column, edges, isFree)
  return { column, columns, rows: 1, text, kind: 'text' }
}
