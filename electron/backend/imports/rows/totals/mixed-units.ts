import { comparable } from '#domain/text/comparable.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { figureColumnOf } from '../../columns/figure-of-unit.ts'
import { measuredInCell } from '../../columns/row-unit.ts'
import { readUnit } from '../../columns/unit-text.ts'
import { cellText, type SheetGrid } from '../../regions/sheet-grid.ts'
import { readQuantity } from '../../values/numbers/quantity-text.ts'
import type { TextCell } from '../../workbook/workbook.ts'

/** The column whose rows are in ㎡ here and 套 there: a sum of them is nothing to be held against one. */
export function columnOfMixedUnits(
  grid: SheetGrid,
  columns: readonly UnitColumn[],
  dataRows: readonly number[],
): UnitColumn | null {
  const figure = figureColumnOf(columns)
  if (figure === null) return null
  const unit = columns.find(({ field }) => field === 'unit')
  const units = new Set<string>()
  for (const row of dataRows) {
    const cell = grid.cell(row, figure.column)
    if (cell === null) continue
    const own = cell.kind === 'text' ? ownUnitIn(cell) : ''
    const beside = unit === undefined ? '' : cellText(grid.spread(row, unit.column))
    const written = own === '' ? beside.trim() : own
    if (written !== '') units.add(readUnit(written)?.unit ?? comparable(written))
  }
  return units.size > 1 ? figure : null
}

function ownUnitIn(cell: TextCell): string {
  return readQuantity(cell.value)?.unitText ?? measuredInCell(cell)?.written ?? ''
}
