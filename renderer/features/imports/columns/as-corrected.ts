import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { ColumnReading } from '#contract/imports/reading.ts'

/**
 * The columns with what was said of them since they were read, so that the next correction meets
 * this one although the sheet is still being read again.
 */
export function asCorrected(
  columns: readonly ColumnReading[],
  settings: NonNullable<SheetCorrections['columns']>,
): readonly ColumnReading[] {
  const said = new Map(settings.map((setting) => [setting.letter, setting]))
  return columns.map((column) => {
    const setting = said.get(column.letter)
    if (!setting) return column
    const { field, unit = column.unit } = setting
    return { ...column, field, unit, confidence: 1, reason: 'corrected' }
  })
}
