import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { Category } from '#contract/office/dictionaries.ts'
import { keepingOf } from './columns/field-vocabulary.ts'
import { customHeader } from './rows/read-rows.ts'
import { columnLetter } from './workbook/cell-address.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'
import { showValue } from './planning/show-value.ts'
import type { UnderstoodSheet } from './planning/typed-row.ts'
import { readSheet, type ReadingContext } from './read-sheet.ts'

/** What reading needs beside the sheet, and the names values are shown by. */
export interface Understanding extends ReadingContext {
  readonly categories: readonly Category[]
}

/**
 * Reads a sheet and hands its rows to planning: 1-based, each value with its cell and as people read
 * it in the sheet's unit.
 */
export function understandSheet(
  workbook: Workbook,
  sheet: Sheet,
  corrections: SheetCorrections,
  context: Understanding,
): UnderstoodSheet {
  const result = readSheet(workbook, sheet, corrections, context)
  const mapped = result.columns.filter((column) => column.field !== null)
  const units = Object.fromEntries(mapped.map((column) => [column.field, column.cellUnit]))
  const letters = mapped.map((column): [string, string] => [
    column.field ?? '',
    columnLetter(column.column),
  ])
  const keptAsTheyLook = mapped.filter(({ field }) => keepingOf(field ?? '') === 'custom')
  return {
    reading: result.reading,
    units,
    headerFingerprint: result.fingerprint,
    titleProgramme: result.programme,
    titleYear: result.year,
    titleDay: result.day,
    today: context.today,
    titleDocument: result.document,
    rows: result.rows.map((row) => {
      const values = Object.fromEntries(
        Object.entries(row.values).filter(([, value]) => value !== undefined),
      ) as Record<string, string | number>
      return {
        row: row.row + 1,
        values,
        shown: Object.fromEntries([
          ...keptAsTheyLook.flatMap(({ field, path }) => {
            const text = row.custom[customHeader(path)]
            return text === undefined ? [] : [[field, text] as const]
          }),
          ...Object.entries(values).map(
            ([field, value]) =>
              [
                field,
                showValue(
                  field,
                  value,
                  units[field] ?? null,
                  context.categories,
                  context.phaseNames,
                ),
              ] as const,
          ),
        ]),
        custom: row.custom,
        cells: Object.fromEntries(
          letters.map(([field, letter]) => [field, `${letter}${row.row + 1}`]),
        ),
        problems: row.problems,
      }
    }),
  }
}
