import { type FigureWithUnit, measuredInCell, type RowUnit } from '../../columns/row-unit.ts'
import { cellText } from '../../regions/sheet-grid.ts'
import { readQuantity } from '../../values/numbers/quantity-text.ts'
import { readCount } from '../../values/numbers/read-number.ts'
import type { ValueReading } from '../../values/value-reading.ts'
import type { Cell } from '../../workbook/workbook.ts'

/** What the cell of a figure says by itself, whatever unit stands beside it. */
export interface WrittenFigure {
  /** Of 20套 and 2亩; null where the cell names no such unit. */
  readonly ownUnit: RowUnit | null
  /** 420米 in its parts; null of anything else. */
  readonly measured: FigureWithUnit | null
  readonly count: ValueReading<number>
  /** 套 of 20套, listed as a unit or not. */
  readonly piece: string | undefined
}

export function readWrittenFigure(cell: Cell): WrittenFigure {
  const measured = measuredInCell(cell)
  return {
    ownUnit: ownUnitOf(cell),
    measured,
    count: readCount(measured?.number ?? cell),
    piece: /^[\d.]+([\p{Script=Han}]{1,2})$/u.exec(cellText(cell).trim())?.[1],
  }
}

function ownUnitOf(cell: Cell): RowUnit | null {
  const own = cell.kind === 'text' ? readQuantity(cell.value) : null
  if (own?.base === 'count') return { kind: 'counted' }
  const isArea = own?.base === 'squareMetre' || own?.base === 'mu' || own?.base === 'hectare'
  return isArea ? { kind: 'area', unit: own.base === 'mu' ? 'mu' : 'squareMetre' } : null
}
