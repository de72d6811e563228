import warningTexts from '#resources/vocabularies/read-warnings.json' with { type: 'json' }
import type { ImportKind, Problem, TotalCheck } from '#contract/imports.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import type { RowClassification } from '../regions/classify-rows.ts'
import { columnIndex } from '../workbook/cell-address.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { guessCategory } from './coded-values.ts'
import { makeProblem } from './problems.ts'
import type { TypedRow } from './typed-row.ts'

export interface SheetProblemsInput {
  readonly sheet: Sheet
  /** What the reader of the file had to pass over, by its key in read-warnings.json. */
  readonly warnings: readonly string[]
  readonly columns: readonly UnitColumn[]
  readonly kind: ImportKind
  readonly typed: readonly TypedRow[]
  readonly totals: readonly TotalCheck[]
  readonly classification: RowClassification
}

/** What is wrong with the sheet as a whole, or worth a look. */
export function sheetProblems(input: SheetProblemsInput): Problem[] {
  const { sheet, columns, typed, totals, classification } = input
  const problems = [...missingColumns(input)]
  const texts: Readonly<Record<string, string>> = warningTexts
  for (const warning of input.warnings) {
    const value = texts[warning] ?? warning
    problems.push(makeProblem('read_warning', 'warning', { sheet: sheet.name, value }))
  }
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
  if (typed.some(({ row }) => hidden.has(row))) {
    problems.push(makeProblem('hidden_rows', 'warning', { sheet: sheet.name }))
  }
  if (classification.secondTable !== null) {
    problems.push(
      makeProblem('read_warning', 'warning', {
        sheet: sheet.name,
        row: classification.secondTable,
        value: warningTexts.secondTable,
      }),
    )
  }
  return problems
}

function missingColumns({ sheet, columns, kind, typed }: SheetProblemsInput): Problem[] {
  if (typed.length === 0) return []
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
  const problems: Problem[] = []
  if (missing !== null) {
    const place = { sheet: sheet.name, field: missing }
    problems.push(makeProblem('required_column_missing', 'error', place))
  }
  // Without the column a category may still follow from name and content; where it does not, the
  // catch-all is used, and that is worth a look.
  const isUnsorted = kind === 'projects' && !has('category') && typed.some(lacksCategory)
  if (isUnsorted) {
    const place = { sheet: sheet.name, field: 'category' }
    problems.push(makeProblem('category_guessed', 'warning', place))
  }
  return problems
}

function lacksCategory({ values }: TypedRow): boolean {
  return values['school'] !== undefined && guessCategory(values) === null
}
