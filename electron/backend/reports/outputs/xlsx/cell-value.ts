import type { CellValue } from 'exceljs'
import type { TableCell, TableColumn } from '#domain/report/table.ts'
import { withoutControls } from '../plain-characters.ts'

/** Where a total finds the cells it adds up: its own column, the sheet rows of its parts. */
export interface SumPlace {
  readonly column: number
  readonly rows: readonly number[]
}

/**
 * What a sheet cell holds: the printed figure as a number in the print unit, a SUM with the
 * report's figure as its stored result, or text. Text is always a typed string, never a formula.
 */
export function cellValue(column: TableColumn, cell: TableCell, place: SumPlace): CellValue {
  if (cell.printed === null) return cell.text === '' ? null : withoutControls(cell.text)
  const figure = Number(`${cell.printed}e-${column.decimals + (column.kind === 'percent' ? 2 : 0)}`)
  if (!cell.isSum || place.rows.length === 0) return figure
  return { formula: sumFormula(place), result: figure }
}

/** #,##0.00 or 0.00%, with the decimals the column prints; a count among areas has none. */
export function numberFormat({ kind, decimals }: TableColumn, { text }: TableCell): string {
  const fraction = text.includes('.') ? `.${'0'.repeat(decimals)}` : ''
  return kind === 'percent' ? `0${fraction}%` : `#,##0${fraction}`
}

/** SUM(F6:F9,F12): neighbouring rows as ranges. */
function sumFormula({ column, rows }: SumPlace): string {
  const letters = columnLetters(column)
  const ranges: { first: number; last: number }[] = []
  for (const row of rows) {
    const range = ranges.at(-1)
    if (range && range.last === row - 1) range.last = row
    else ranges.push({ first: row, last: row })
  }
  const parts = ranges.map(({ first, last }) =>
    first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`,
  )
  return `SUM(${parts.join(',')})`
}

/** A for 1. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
