import { tidy } from '#domain/text/comparable.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { cellText, type SheetGrid, shownText } from '../../regions/sheet-grid.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import { bad, BLANK, ok, type ValueReading } from '../../values/value-reading.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { ColumnReader } from './column-reader.ts'

const LONGEST_TEXT = 5000
const LONGEST_NAME = 200
const LONGEST_HEADER = 200
const NAME_FIELDS = new Set(['projectName', 'programme', 'school', 'township'])

/** Coded fields keep their text here; their values are read once the whole row is known. */
export function readText(cell: Cell, field: string, { date1904 }: SheetGrid): ValueReading<string> {
  if (cell.kind === 'error') return bad('formula_error')
  const text = tidy(cell.kind === 'number' ? shownText(cell, date1904) : cellText(cell))
  if (isBlankWord(text)) return BLANK
  const limit = NAME_FIELDS.has(field) ? LONGEST_NAME : LONGEST_TEXT
  return text.length > limit ? bad('text_too_long') : ok(text)
}

/** What a kept column is called: its head cells from the outermost group to its own. */
export function customHeader(path: readonly string[]): string {
  return path.join('›').slice(0, LONGEST_HEADER)
}

/** Columns nobody knows are kept as they look. */
export function readCustom(column: UnitColumn, grid: SheetGrid): ColumnReader {
  const header = customHeader(column.path)
  const textOf = rememberingTexts((cell) =>
    tidy(shownText(cell, grid.date1904)).slice(0, LONGEST_TEXT),
  )
  return (cell, draft) => {
    const text = textOf(cell)
    if (text !== '') draft.custom[header] = text
  }
}
