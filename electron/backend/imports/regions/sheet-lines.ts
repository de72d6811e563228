import { headerText } from './header/header-paths.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

/** A cell beside the table, as text that can speak of the whole sheet. */
export interface Line {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Lines that speak of the whole sheet stand in its first columns. */
const READ_COLUMNS = 60

/** Characters of a line that can speak of the sheet; what is longer is a text of its own. */
const READ_CHARACTERS = 1000

/** What the rows say, cell by cell, on one line each. */
export function linesOf(grid: SheetGrid, rows: readonly number[]): Line[] {
  return rows.flatMap((row) =>
    grid
      .rowCells(row)
      .slice(0, READ_COLUMNS)
      .map(({ column, cell }) => ({
        row,
        column,
        text: headerText(shownText(cell, grid.date1904)).slice(0, READ_CHARACTERS),
      })),
  )
}
