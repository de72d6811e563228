import type { TableColumn } from '../../table.ts'

/** One heading cell; row and column count from 0. */
export interface HeaderCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The heading rows of a table: neighbours under the same group share one cell, a column without
 * a group reaches down through all rows.
 */
export function headerGrid(columns: readonly TableColumn[]): HeaderCell[][] {
  const depth = Math.max(1, ...columns.map(({ path }) => path.length))
  return Array.from({ length: depth }, (_row, row) => {
    const cells: HeaderCell[] = []
    for (let column = 0; column < columns.length; column += 1) {
      const path = columns[column]?.path ?? []
      const text = path[row]
      if (text === undefined) continue
      const last = row === path.length - 1
      const columnSpan = last ? 1 : sharedWidth(columns, column, row)
      cells.push({ text, row, column, rowSpan: last ? depth - row : 1, columnSpan })
      column += columnSpan - 1
    }
    return cells
  })
}

/** How many columns from here on stand under the same group. */
function sharedWidth(columns: readonly TableColumn[], from: number, row: number): number {
  const group = groupKey(columns[from], row)
  let width = 1
  while (groupKey(columns[from + width], row) === group) width += 1
  return width
}

function groupKey(column: TableColumn | undefined, row: number): string | null {
  return column && column.path.length > row + 1 ? column.path.slice(0, row + 1).join('\n') : null
}
