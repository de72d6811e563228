import type { SheetGrid } from '../../regions/sheet-grid.ts'
import { shownText } from '../../regions/sheet-grid.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import type { ProblemCode } from '#contract/imports/reading.ts'
import type { ValueReading } from '../../values/value-reading.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { makeProblem } from './make-problem.ts'
import type { RowDraft } from '../typed-row.ts'

/** Notes in the row what is wrong with a cell, with what it holds and what would be accepted. */
export function addProblem(
  { grid }: { readonly grid: SheetGrid },
  column: UnitColumn,
  cell: Cell,
  draft: RowDraft,
  {
    code,
    suggestion,
  }: Pick<Extract<ValueReading<never>, { status: 'bad' }>, 'code' | 'suggestion'>,
): void {
  draft.problems.push(
    makeProblem(code, 'error', {
      sheet: grid.name,
      row: draft.row,
      column,
      value: shownText(cell, grid.date1904),
      suggestion,
    }),
  )
}

/** Asks about a cell that was read, but may be meant otherwise. */
export function addDoubt(
  { grid }: { readonly grid: SheetGrid },
  column: UnitColumn,
  cell: Cell,
  draft: RowDraft,
  code: ProblemCode,
  suggestion: string | null = null,
): void {
  const value = shownText(cell, grid.date1904)
  const place = { sheet: grid.name, row: draft.row, column, value, suggestion }
  draft.problems.push(makeProblem(code, 'warning', place))
}
