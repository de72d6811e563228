import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { Category } from '#contract/office/dictionaries.ts'
import { keepingOf } from './columns/field-vocabulary.ts'
import { customHeader } from './rows/cells/read-texts.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'
import { createValueShower, type ValueShower } from './planning/show-value.ts'
import type { TypedRow as ShownRow, UnderstoodSheet } from './planning/typed-row.ts'
import { readSheet } from './read-sheet.ts'
import type { ReadingContext } from './read-table.ts'
import type { TypedRow } from './rows/typed-row.ts'

/** What reading needs beside the sheet, and the names values are shown by. */
export interface Understanding extends ReadingContext {
  readonly categories: readonly Category[]
}

/**
 * Reads a sheet and hands its rows to planning: 1-based, each value also as people
 * read it in the sheet's unit.
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
  const keptAsTheyLook = mapped
    .filter(({ field }) => keepingOf(field ?? '') === 'custom')
    .map(({ field, path }) => ({ field: field ?? '', header: customHeader(path) }))
  const showers = new Map<string, ValueShower>()
  const showerOf = (field: string): ValueShower => {
    const known = showers.get(field) ?? createValueShower(field, units[field] ?? null, context)
    showers.set(field, known)
    return known
  }
  const shownOf = ({ values, custom }: TypedRow): Record<string, string> => {
    // A copy has room for all of them at once, and most texts are shown as they are.
    const shown: Record<string, string | number> = { ...values }
    for (const field in shown) {
      const value = shown[field] ?? ''
      const show = showerOf(field)
      if (show === String && typeof value === 'string') continue
      const text = show(value)
      if (text !== value) shown[field] = text
    }
    for (const { field, header } of keptAsTheyLook) {
      const text = custom[header]
      if (text !== undefined) shown[field] ??= text
    }
    return shown as Record<string, string>
  }
  const numbered = (read: TypedRow): ShownRow => {
    const { row, values, custom, problems, guessed, schoolInFull } = read
    return { row: row + 1, values, shown: shownOf(read), custom, problems, guessed, schoolInFull }
  }
  return {
    reading: result.reading,
    units,
    headerFingerprint: result.fingerprint,
    titleProgramme: result.programme,
    titleYear: result.year,
    titleDay: result.day,
    today: context.today,
    titleDocument: result.document,
    rows: result.rows.map(numbered),
  }
}
