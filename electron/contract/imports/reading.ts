import type { AreaUnit } from '#domain/area.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { MoneyUnit } from '#domain/money.ts'
import type { Quarter } from '#domain/quarter.ts'

/** What a sheet holds. */
export type ImportKind = 'projects' | 'progress' | 'funds' | 'schools' | 'targets'

export const IMPORT_KINDS: readonly ImportKind[] = [
  'projects',
  'progress',
  'funds',
  'schools',
  'targets',
]

/** Rows of a ledger and of a quarterly form are projects alike. */
export function holdsProjects(kind: ImportKind | null): boolean {
  return kind === 'projects' || kind === 'progress'
}

/** First and last row of a block, 1-based and inclusive. */
export type RowRange = readonly [first: number, last: number]

export type ColumnUnit = MoneyUnit | AreaUnit | 'percent' | 'fraction'

/**
 * A field a column can mean. Budget columns name their funding source: `budget:central`. The full
 * list with its synonyms is resources/vocabularies/import-fields.json.
 */
export type ImportField = string

/**
 * The day of each kind of money. 下达日期 is a date of documents as well, and any date a sheet calls
 * nothing but 日期.
 */
export const DATE_FIELDS: Readonly<Record<FundKind, ImportField>> = {
  allocated: 'documentDate',
  received: 'receivedDate',
  paid: 'paidDate',
}

export interface ColumnReading {
  readonly letter: string
  /** Header cells from the outermost group to the column itself. */
  readonly path: readonly string[]
  /** The first distinct values below the header, as shown. */
  readonly samples: readonly string[]
  /** Null: mapped to nothing; `custom`: kept as a custom field under its own header. */
  readonly field: ImportField | null
  readonly unit: ColumnUnit | null
  /** 0 to 1. Below 0.75 the wizard asks for a look. */
  readonly confidence: number
  readonly reason: MappingReason
}

export type MappingReason =
  | 'exact'
  | 'synonym'
  | 'partial'
  | 'alike'
  | 'group'
  | 'values'
  /** Money of several sources in one: the ledger keeps each apart. */
  | 'several'
  /** 月 beside 日: read together with that column, as one date. */
  | 'joined'
  /** A bare 日期 beside money of several kinds: each row's money is dated by it, whichever it is. */
  | 'shared'
  /** The figures below say something else than the header. */
  | 'contradicted'
  | 'remembered'
  | 'corrected'
  | 'none'

/** A unit statement and where it stood: `单位:万元` in A2, or a unit row, or a header. */
export interface UnitFinding {
  readonly unit: ColumnUnit
  readonly cell: string
  readonly text: string
}

/** The sheet's own total of one column against the sum of the rows read, in the sheet's unit. */
export interface TotalCheck {
  readonly letter: string
  /** 合计, 小计 … as the row calls itself. */
  readonly label: string
  readonly row: number
  /** Rows it covers. */
  readonly covers: RowRange
  readonly sheetValue: number
  readonly sum: number
  /** sheetValue − sum; 0 proves the column. */
  readonly difference: number
}

export type ProblemSeverity = 'error' | 'warning'

export type ProblemCode =
  | 'not_a_number'
  | 'not_whole'
  | 'negative_number'
  | 'not_a_date'
  | 'percent_out_of_range'
  | 'percent_unclear'
  | 'date_spans_months'
  | 'unknown_value'
  | 'required_missing'
  | 'formula_error'
  | 'text_too_long'
  | 'duplicate_in_sheet'
  | 'possible_duplicate'
  | 'updated_twice'
  | 'school_several'
  | 'school_placed_twice'
  | 'area_misplaced'
  | 'area_as_sports'
  | 'area_as_quantity'
  | 'area_of_other_unit'
  | 'area_twice'
  | 'quantity_as_text'
  | 'areas_not_counted'
  | 'quarter_differs'
  | 'code_of_another'
  | 'part_above_whole'
  | 'cumulative_falls'
  | 'progress_falls'
  | 'unit_missing'
  | 'total_differs'
  | 'budget_differs'
  | 'budget_differs_from_total'
  | 'budget_of_other_source'
  | 'budget_of_others_stays'
  | 'required_column_missing'
  | 'booked_unproven'
  | 'category_guessed'
  | 'header_not_found'
  | 'hidden_rows'
  | 'table_beside'
  | 'read_warning'
  | 'quarter_closed'
  | 'quarter_closed_in_part'
  | 'date_of_closed_quarter'
  | 'project_unnamed'
  | 'project_unknown'
  | 'project_unsure'
  | 'project_several'
  | 'several_projects_named'
  | 'fund_kind_unclear'
  | 'fund_parts_differ'
  | 'fund_source_missing'
  | 'recorded_without_source'
  | 'recorded_by_source'
  | 'counted_in_form'
  | 'refund_in_form'
  | 'money_dated_ahead'
  | 'money_without_day'
  | 'year_assumed'
  | 'amount_in_red'
  | 'refund_received'
  | 'refund_unsure'
  | 'sums_dated_early'
  | 'sums_of_documents'
  | 'quarter_contradicted'
  | 'parts_counted_twice'
  | 'whole_left_out'
  | 'document_differs'
  | 'document_repeats_project'
  | 'document_total_differs'
  | 'columns_not_stored'
  | 'kind_unsure'
  | 'kind_not_held'
  | 'target_not_area'
  | 'target_without_unit'
  | 'target_units_differ'
  | 'part_exceeds_whole'
  | 'finish_before_start'
  | 'share_not_of_columns'
  | 'price_implausible'

/** Sheets that offices keep and the ledger has no place of its own for. */
export type OtherSheet =
  | 'contracts'
  | 'findings'
  | 'indicators'
  | 'tenders'
  | 'staff'
  | 'assets'
  | 'vehicles'
  | 'wages'
  | 'deposits'
  | 'archives'
  | 'summaries'

/** One finding about a cell, a row or the sheet, as data; the sentence is made where it is shown. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: ProblemSeverity
  readonly sheet: string
  /** A1 address, or null when the whole row or sheet is meant. */
  readonly cell: string | null
  readonly row: number | null
  /** Header of the column, e.g. 计划总投资. */
  readonly column: string | null
  readonly field: ImportField | null
  /** What the cell holds, shortened to 80 characters. */
  readonly value: string | null
  /** A value that would be accepted, when one can be guessed. */
  readonly suggestion: string | null
  /** The earlier quarter that `suggestion` was reported for. */
  readonly quarter?: Quarter
}

/** How one sheet was understood. */
export interface SheetReading {
  readonly name: string
  readonly kind: ImportKind | null
  /** Who says so: an earlier import of the same headers, or the user. Absent: title and headers do. */
  readonly kindBy?: 'remembered' | 'corrected'
  /** 0 to 1 */
  readonly kindScore: number
  readonly hidden: boolean
  readonly title: string | null
  readonly units: readonly UnitFinding[]
  /** The quarter the title or a date line speaks of, as the as-at quarter of cumulative figures. */
  readonly quarter: Quarter | null
  /** The cell that says so; null where only the name of the sheet does. */
  readonly quarterSaid?: { readonly cell: string; readonly text: string } | null
  /** What the title says of rows that name none; null where it says nothing. */
  readonly titleProgramme: string | null
  readonly titleYear: number | null
  readonly headerRows: RowRange | null
  readonly dataRows: RowRange | null
  readonly totalRows: readonly number[]
  readonly footerRows: RowRange | null
  readonly columns: readonly ColumnReading[]
  /** Data rows without total and blank rows. */
  readonly rowCount: number
  readonly totals: readonly TotalCheck[]
  readonly problems: readonly Problem[]
  /** Set when the sheet is a form this program gave out: everything about it is known. */
  readonly form?: {
    readonly quarter: Quarter
    readonly year: number | null
    readonly scope: string
  }
}

export interface ImportFile {
  /** Handle of the opened file until it is closed or the program ends. */
  readonly fileId: string
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly sheets: readonly SheetReading[]
  /** Set when the same bytes were imported before and not undone. */
  readonly importedBefore: { readonly batchId: string; readonly at: string } | null
}

/** A part of a sheet as it looks. */
export interface CellBlock {
  readonly firstRow: number
  /** Shown text per row and column; '' for blank. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
  readonly columnCount: number
  readonly merges: readonly { row: number; column: number; rows: number; columns: number }[]
}
