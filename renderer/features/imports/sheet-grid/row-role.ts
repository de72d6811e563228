import type { SheetReading } from '#contract/imports/reading.ts'

/** What a row of the sheet is, as the program reads it or as the person corrected it. */
export type RowRole =
  'title' | 'unit' | 'header' | 'data' | 'total' | 'ignored' | 'footer' | 'outside'

/** In the order the legend shows them. */
export const ROW_ROLES: readonly RowRole[] = [
  'title',
  'unit',
  'header',
  'data',
  'total',
  'ignored',
  'footer',
  'outside',
]

/** The role of every row of a sheet, as a function of its number, counted from 1. */
export function roleOfRows(
  reading: SheetReading,
  ignoredRows: readonly number[],
): (row: number) => RowRole {
  const ignored = new Set(ignoredRows)
  const totals = new Set(reading.totalRows)
  const units = new Set(reading.units.map(({ cell }) => rowOfCell(cell)))
  const { headerRows, dataRows, footerRows } = reading
  return (row) => {
    if (ignored.has(row)) return 'ignored'
    if (headerRows && row >= headerRows[0] && row <= headerRows[1]) return 'header'
    if (totals.has(row)) return 'total'
    if (footerRows && row >= footerRows[0] && row <= footerRows[1]) return 'footer'
    if (dataRows && row >= dataRows[0] && row <= dataRows[1]) return 'data'
    if (headerRows && row < headerRows[0]) return units.has(row) ? 'unit' : 'title'
    return 'outside'
  }
}

/** 14 for F14; 0 when the text names no row. */
function rowOfCell(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0)
}
