import { remembering } from '../../values/remembering.ts'
import type { SheetGrid } from '../sheet-grid.ts'
import { isDitto } from './row-label.ts'

/** First and last row (0-based). */
export type RowRange = readonly [first: number, last: number]

/** The rows one below the other that say the same in a column, by any of them; a row for itself where it is alone. */
export function createRuns(grid: SheetGrid): (row: number, column: number) => RowRange {
  const runsIn = remembering((column: number) => runsOf(grid, column))
  return (row, column) => runsIn(column).get(row) ?? [row, row]
}

function runsOf(grid: SheetGrid, column: number): ReadonlyMap<number, RowRange> {
  const runs = new Map<number, RowRange>()
  let from = 0
  for (const [index, row] of grid.rows.entries()) {
    const next = grid.rows[index + 1]
    if (next === row + 1 && isSame(grid, column, [row, next])) continue
    const run = grid.rows.slice(from, index + 1)
    for (const one of run) runs.set(one, [run[0] ?? row, row])
    from = index + 1
  }
  return runs
}

function isSame(grid: SheetGrid, column: number, [one, other]: RowRange): boolean {
  const [above, below] = [grid.cell(one, column), grid.cell(other, column)]
  if (below?.kind === 'text' && isDitto(below.value)) return above !== null
  return above !== null && above.kind === below?.kind && above.value === below.value
}
