import { tidy } from '#domain/text/comparable.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { cellText, type SheetGrid, shownText } from '../../regions/sheet-grid.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { addProblem } from '../problems/cell-problem.ts'
import { placeOf } from '../typed-row.ts'
import type { ColumnReader, ReadIn } from './column-reader.ts'

const LONGEST_TEXT = 5000
const LONGEST_NAME = 200
const LONGEST_HEADER = 200
const NAME_FIELDS = new Set(['projectName', 'programme', 'school', 'township'])

/** Coded fields keep their text here; their values are read once the whole row is known. */
export function readText(column: UnitColumn, input: ReadIn): ColumnReader {
  const field = column.field ?? ''
  const limit = NAME_FIELDS.has(field) ? LONGEST_NAME : LONGEST_TEXT
  return (cell, draft) => {
    if (cell.kind === 'error') {
      addProblem(input, column, cell, draft, { code: 'formula_error', suggestion: null })
      return
    }
    const text = tidy(
      cell.kind === 'number' ? shownText(cell, input.grid.date1904) : cellText(cell),
    )
    if (isBlankWord(text)) return
    if (text.length > limit) {
      addProblem(input, column, cell, draft, { code: 'text_too_long', suggestion: null })
    } else placeOf(draft, field, input.kind)[field] = text
  }
}

/** What a kept column is called: its head cells from the outermost group to its own. */
export function customHeader(path: readonly string[]): string {
  return path.join('›').slice(0, LONGEST_HEADER)
}

/** Columns nobody knows are kept as they look. */
export function readCustom(column: UnitColumn, grid: SheetGrid): ColumnReader {
  const header = customHeader(column.path)
  return (cell, draft) => {
    const text = tidy(shownText(cell, grid.date1904)).slice(0, LONGEST_TEXT)
    if (text !== '') draft.custom[header] = text
  }
}
