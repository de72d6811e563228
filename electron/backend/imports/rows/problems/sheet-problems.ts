import warningTexts from '#resources/vocabularies/read-warnings.json' with { type: 'json' }
import {
  holdsProjects,
  type ImportKind,
  type Problem,
  type TotalCheck,
} from '#contract/imports/reading.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import type { KindGuess } from '../../columns/kinds/kind-guess.ts'
import { splitField } from '../../columns/field-vocabulary.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { isStored } from '../../columns/stored-fields.ts'
import type { RowClassification } from '../../regions/body/classify-rows.ts'
import { MOST_HEADERS } from '../../regions/header/header-paths.ts'
import { columnIndex } from '../../workbook/cell-address.ts'
import type { Sheet } from '../../workbook/workbook.ts'
import { guessCategory } from '../completing/coded-values.ts'
import { columnTitle, makeProblem } from './make-problem.ts'
import type { TypedRow } from '../typed-row.ts'

export interface SheetProblemsInput {
  readonly sheet: Sheet
  /** What the reader of the file had to pass over, by its key in read-warnings.json. */
  readonly warnings: readonly string[]
  readonly columns: readonly UnitColumn[]
  readonly kind: ImportKind
  /** The sheet is sure to be of the kind. */
  readonly isKnown: boolean
  /** What it may be instead, and what it is that the ledger has no place for. */
  readonly kindDoubt: Pick<KindGuess, 'rival' | 'otherSheet'>
  readonly typed: readonly TypedRow[]
  readonly totals: readonly TotalCheck[]
  readonly classification: RowClassification
  /** Taken for the days of an account book that names none; empty where one is named. */
  readonly assumedYears: readonly string[]
}

/** What is wrong with the sheet as a whole, or worth a look. */
export function sheetProblems(input: SheetProblemsInput): Problem[] {
  const { sheet, columns, typed, totals, classification } = input
  const problems = [...doubtOfKind(input), ...missingColumns(input), ...notStored(input)]
  const texts: Readonly<Record<string, string>> = warningTexts
  const isCutOff = columns.length >= MOST_HEADERS
  for (const warning of [...input.warnings, ...(isCutOff ? ['tooManyColumns'] : [])]) {
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
  if (input.assumedYears.length > 0) {
    const value = input.assumedYears.join('、')
    problems.push(makeProblem('year_assumed', 'warning', { sheet: sheet.name, value }))
  }
  const hidden = new Set(sheet.hiddenRows)
  if (typed.some(({ row }) => hidden.has(row))) {
    problems.push(makeProblem('hidden_rows', 'warning', { sheet: sheet.name }))
  }
  if (sheet.beside !== undefined) {
    const value = sheet.beside.map(({ name }) => name).join('、')
    problems.push(makeProblem('table_beside', 'warning', { sheet: sheet.name, value }))
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

/** Columns without which a sheet of the kind says nothing: any one of them, named by the first. */
const NEEDED: Readonly<Record<ImportKind, readonly string[]>> = {
  projects: ['school', 'projectName'],
  progress: ['school', 'projectName'],
  schools: ['school', 'schoolCode'],
  funds: ['fundAmount', 'fundAllocated', 'fundReceived', 'fundPaid'],
  targets: ['targetAmount', 'floorArea', 'landArea', 'sportsArea'],
}

function missingColumns({ sheet, columns, kind, typed }: SheetProblemsInput): Problem[] {
  if (typed.length === 0) return []
  const has = (fields: readonly string[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field))
  const isSplit =
    kind === 'funds' && columns.some(({ field }) => field !== null && splitField(field) !== null)
  const problems: Problem[] = []
  if (!has(NEEDED[kind]) && !isSplit) {
    const booked = kind === 'funds' ? columns.filter(isBooked).map(columnTitle) : []
    const problem =
      booked.length > 1
        ? makeProblem('booked_unproven', 'error', { sheet: sheet.name, value: booked.join('、') })
        : makeProblem('required_column_missing', 'error', {
            sheet: sheet.name,
            field: NEEDED[kind][0] ?? null,
          })
    problems.push(problem)
  }
  // Without the column a category may still follow from name and content; where it does not, the
  // catch-all is used, and that is worth a look.
  const isUnsorted = holdsProjects(kind) && !has(['category']) && typed.some(lacksCategory)
  if (isUnsorted) {
    const place = { sheet: sheet.name, field: 'category' }
    problems.push(makeProblem('category_guessed', 'warning', place))
  }
  return problems
}

/** 借方 and 贷方: which of them pays out depends on the book. */
function isBooked({ field, path }: MappedColumn): boolean {
  return field === null && /^[借贷]方/.test(path.at(-1) ?? '')
}

/** 合同台账 is named as what it is; a sheet between two kinds asks which of them. */
function doubtOfKind({ sheet, kind, isKnown, kindDoubt }: SheetProblemsInput): Problem[] {
  const { rival, otherSheet } = kindDoubt
  const place = { sheet: sheet.name }
  if (otherSheet !== null) {
    const of = { ...place, value: otherSheet, suggestion: isKnown ? kind : null }
    return [makeProblem('kind_not_held', 'warning', of)]
  }
  if (rival === null || !isKnown) return []
  return [makeProblem('kind_unsure', 'warning', { ...place, value: kind, suggestion: rival })]
}

/** What is read and will not be written is said, never dropped without a word. */
function notStored({ sheet, columns, kind, isKnown }: SheetProblemsInput): Problem[] {
  if (!isKnown) return []
  const unwritten = columns.filter(({ field }) => field !== null && !isStored(kind, field))
  if (unwritten.length === 0) return []
  const value = unwritten.map(columnTitle).join('、')
  return [makeProblem('columns_not_stored', 'warning', { sheet: sheet.name, value })]
}

function lacksCategory({ values }: TypedRow): boolean {
  return values['school'] !== undefined && guessCategory(values) === null
}
