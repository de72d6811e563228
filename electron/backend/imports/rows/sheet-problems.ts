import warnings from '#resources/vocabularies/read-warnings.json' with { type: 'json' }
import type { ImportKind, Problem, TotalCheck } from '#contract/imports.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import type { RowClassification } from '../regions/classify-rows.ts'
import { columnIndex } from '../workbook/cell-address.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { makeProblem } from './problems.ts'

export interface SheetProblemsInput {
  readonly sheet: Sheet
  readonly columns: readonly UnitColumn[]
  readonly kind: ImportKind
  readonly dataRows: readonly number[]
  readonly totals: readonly TotalCheck[]
  readonly classification: RowClassification
}

/** What is wrong with the sheet as a whole, or worth a look. */
export function sheetProblems(input: SheetProblemsInput): Problem[] {
  const { sheet, columns, dataRows, totals, classification } = input
  const problems = [...missingColumns(input)]
  for (const column of columns) {
    if (!column.isUnitGuessed) continue
    problems.push(makeProblem('unit_missing', 'warning', { sheet: sheet.name, column }))
  }
  for (const check of totals) {
    if (check.difference === 0) continue
    const column = columns.find((candidate) => candidate.column === columnIndex(check.letter))
    problems.push(
      makeProblem('total_differs', 'warning', {
        sheet: sheet.name,
        row: check.row - 1,
        ...(column ? { column } : {}),
        value: String(check.sheetValue),
        suggestion: String(check.sum),
      }),
    )
  }
  const hidden = new Set(sheet.hiddenRows)
  if (dataRows.some((row) => hidden.has(row))) {
    problems.push(makeProblem('hidden_rows', 'warning', { sheet: sheet.name }))
  }
  if (classification.secondTable !== null) {
    problems.push(
      makeProblem('read_warning', 'warning', {
        sheet: sheet.name,
        row: classification.secondTable,
        value: warnings.secondTable,
      }),
    )
  }
  return problems
}

function missingColumns({ sheet, columns, kind, dataRows }: SheetProblemsInput): Problem[] {
  if (dataRows.length === 0) return []
  const has = (...fields: string[]): boolean =>
    columns.some((column) => column.field !== null && fields.includes(column.field))
  const missing =
    kind === 'projects'
      ? has('school', 'projectName')
        ? null
        : 'school'
      : has('floorArea', 'landArea', 'sportsArea', 'targetAmount')
        ? null
        : 'targetAmount'
  if (missing === null) return []
  return [makeProblem('required_column_missing', 'error', { sheet: sheet.name, field: missing })]
}
