import type { TotalCheck } from '#contract/imports/reading.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { totalLabelOf } from '../../regions/body/row-label.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'
import { columnIndex } from '../../workbook/cell-address.ts'
import { createColumnSums, difference, exactNumber, toNumber } from './column-sums.ts'
import { numberAt } from './reconcile.ts'

/** A table that makes one list with another, read by itself. */
export interface TableBeside {
  readonly grid: SheetGrid
  readonly columns: readonly UnitColumn[]
  /** 0-based */
  readonly dataRows: readonly number[]
}

/**
 * A list broken to stand side by side has one 合计, below the last of its parts: what does not add up in
 * one part may in all of them.
 */
export function withTablesBeside(
  totals: readonly TotalCheck[],
  columns: readonly UnitColumn[],
  readBeside: () => readonly TableBeside[],
): readonly TotalCheck[] {
  if (!totals.some(mayBeOfAll)) return totals
  const tables = readBeside()
  return totals.map((check) => {
    const at = columns.findIndex(({ column }) => column === columnIndex(check.letter))
    if (!mayBeOfAll(check) || at === -1) return check
    const others = tables.flatMap((table) => {
      const column = table.columns[at]
      return column ? table.dataRows.map((row) => numberAt(table.grid, row, column)) : []
    })
    const sum = createColumnSums([check.sum, ...others]).between(0, others.length + 1)
    const off = difference(exactNumber(check.sheetValue), sum)
    const isNearer = Math.abs(off) < Math.abs(check.difference)
    return isNearer ? { ...check, sum: toNumber(sum), difference: off } : check
  })
}

function mayBeOfAll({ label, row, covers, difference: off }: TotalCheck): boolean {
  const read = totalLabelOf(label)
  return off !== 0 && row > covers[1] && read !== 'subtotal' && read !== 'breakdown'
}
