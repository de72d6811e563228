import { readSheet, type SheetResult } from '#backend/imports/read-sheet.ts'
import { createCellStoreBuilder } from '#backend/imports/workbook/cell-store-builder.ts'
import type { Sheet } from '#backend/imports/workbook/workbook.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'

/** A sheet of texts and numbers from A1, without a file around it. */
export function madeSheet(rows: readonly (readonly (string | number | null)[])[]): Sheet {
  const builder = createCellStoreBuilder(4)
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value === 'number')
        builder.add(row, column, { kind: 'number', value, format: 'General' })
      else if (value !== null) builder.add(row, column, { kind: 'text', value })
    }
  }
  return {
    name: '表',
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cells: builder.build(),
  }
}

/** Reads such a sheet with the user's corrections. */
export function readMade(
  rows: readonly (readonly (string | number | null)[])[],
  corrections: SheetCorrections = {},
): SheetResult {
  const sheet = madeSheet(rows)
  const workbook = { sheets: [sheet], date1904: false, warnings: [] }
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  return readSheet(workbook, sheet, corrections, context)
}
