import type {
  ColumnReading,
  ImportKind,
  Problem,
  SheetReading,
  TotalCheck,
} from '#contract/imports/reading.ts'
import { type UnitColumn, unitFindings } from './columns/column-units.ts'
import type { ClassifiedRow, RowClassification } from './regions/body/classify-rows.ts'
import type { HeaderBlock } from './regions/header/header-block.ts'
import { type SheetGrid, shownText } from './regions/sheet-grid.ts'
import { type TitleFacts, yearOfRows } from './regions/title-lines.ts'
import { makeProblem } from './rows/problems/make-problem.ts'
import type { TypedRow } from './rows/typed-row.ts'
import { columnLetter } from './workbook/cell-address.ts'
import type { Sheet } from './workbook/workbook.ts'

const SAMPLES = 3

/** What the steps found out about a sheet. */
export interface Understood {
  readonly sheet: Sheet
  readonly grid: SheetGrid
  readonly block: HeaderBlock
  readonly title: TitleFacts
  readonly kind: ImportKind
  readonly kindBy: SheetReading['kindBy']
  readonly kindScore: number
  readonly columns: readonly UnitColumn[]
  readonly rows: readonly ClassifiedRow[]
  readonly classification: RowClassification
  readonly totals: readonly TotalCheck[]
  readonly typed: readonly TypedRow[]
  readonly problems: readonly Problem[]
}

/** A sheet below this score is shown, but nobody claims to know what it is. */
export const LEAST_KIND_SCORE = 0.4

export function describeReading(understood: Understood): SheetReading {
  const { sheet, block, title, kind, kindBy, kindScore, columns, rows, classification } = understood
  const { totals, typed } = understood
  const dataRows = typed.map(({ row }) => row + 1)
  const { footer } = classification
  return {
    name: sheet.name,
    kind: kindScore >= LEAST_KIND_SCORE ? kind : null,
    ...(kindBy && { kindBy }),
    kindScore,
    hidden: sheet.hidden,
    title: title.title,
    units: unitFindings(columns, title.units, block.pathRows.at(-1) ?? block.first),
    quarter: title.quarter,
    quarterSaid: title.quarterSaid,
    titleProgramme: title.programme,
    titleYear: yearOfRows(kind, title),
    headerRows: [block.first + 1, block.last + 1],
    dataRows: dataRows.length > 0 ? [dataRows[0] ?? 1, dataRows.at(-1) ?? 1] : null,
    totalRows: rows.filter((row) => row.kind === 'total').map(({ row }) => row + 1),
    footerRows: footer.length > 0 ? [(footer[0] ?? 0) + 1, (footer.at(-1) ?? 0) + 1] : null,
    columns: columns.map((column) => describeColumn(understood.grid, column, typed)),
    rowCount: typed.length,
    totals,
    problems: [...understood.problems, ...typed.flatMap(({ problems }) => problems)],
  }
}

function describeColumn(
  grid: SheetGrid,
  column: UnitColumn,
  typed: readonly TypedRow[],
): ColumnReading {
  const samples = new Set<string>()
  for (const { row } of typed.slice(0, 200)) {
    const text = shownText(grid.cell(row, column.column), grid.date1904).trim()
    if (text !== '') samples.add(text.slice(0, 80))
    if (samples.size >= SAMPLES) break
  }
  return {
    letter: columnLetter(column.column),
    path: column.path,
    samples: [...samples],
    field: column.field,
    unit: column.cellUnit,
    confidence: column.confidence,
    reason: column.reason,
  }
}

/** The reading of a sheet without any header. */
export function describeUnread(sheet: Sheet, title: TitleFacts): SheetReading {
  return {
    name: sheet.name,
    kind: null,
    kindScore: 0,
    hidden: sheet.hidden,
    title: title.title,
    units: [],
    quarter: title.quarter,
    quarterSaid: title.quarterSaid,
    titleProgramme: title.programme,
    titleYear: title.year,
    headerRows: null,
    dataRows: null,
    totalRows: [],
    footerRows: null,
    columns: [],
    rowCount: 0,
    totals: [],
    problems: [makeProblem('header_not_found', 'error', { sheet: sheet.name })],
  }
}
