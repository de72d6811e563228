import { z } from 'zod'
import type { AreaUnit } from '#domain/area.ts'
import { MONEY_UNITS, type MoneyUnit } from '#domain/money.ts'
import type { Quarter } from '#domain/quarter.ts'
import { officeInput } from './app.ts'
import { id, quarter } from './fields.ts'
import { method, returns } from './method.ts'

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
  | 'code_of_another'
  | 'part_above_whole'
  | 'cumulative_falls'
  | 'unit_missing'
  | 'total_differs'
  | 'budget_differs'
  | 'required_column_missing'
  | 'category_guessed'
  | 'header_not_found'
  | 'hidden_rows'
  | 'read_warning'
  | 'quarter_closed'
  | 'project_unknown'
  | 'project_unsure'
  | 'project_several'
  | 'fund_kind_unclear'
  | 'fund_parts_differ'
  | 'fund_source_missing'
  | 'recorded_without_source'
  | 'recorded_by_source'
  | 'counted_in_form'
  | 'document_differs'
  | 'document_repeats_project'
  | 'document_total_differs'
  | 'columns_not_stored'

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
}

/** How one sheet was understood. */
export interface SheetReading {
  readonly name: string
  readonly kind: ImportKind | null
  /** 0 to 1 */
  readonly kindScore: number
  readonly hidden: boolean
  readonly title: string | null
  readonly units: readonly UnitFinding[]
  /** The quarter the title or a date line speaks of, as the as-at quarter of cumulative figures. */
  readonly quarter: Quarter | null
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

export type PlanStatus = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'wrong'

export interface PlannedChange {
  readonly field: ImportField
  /** Shown texts in the sheet's unit; null for blank. */
  readonly before: string | null
  readonly after: string | null
}

export interface PlanRow {
  readonly row: number
  readonly status: PlanStatus
  readonly school: string
  readonly name: string
  /** Every mapped value as it will be stored, as shown text. */
  readonly values: Readonly<Record<ImportField, string>>
  readonly changes: readonly PlannedChange[]
  readonly problems: readonly Problem[]
  /** The row of the ledger it matches or resembles. */
  readonly matchedId: string | null
  readonly matchedName: string | null
  /** 0 to 1; 1 for the same project code or key. */
  readonly similarity: number
}

export interface ImportPlan {
  readonly kind: ImportKind
  readonly counts: Readonly<Record<PlanStatus, number>>
  readonly rows: readonly PlanRow[]
  readonly totals: readonly TotalCheck[]
  /** Of the sheet as a whole; those of rows stand with the rows. */
  readonly problems: readonly Problem[]
  /** Names that will be added to the dictionaries. */
  readonly added: {
    readonly townships: readonly string[]
    readonly schools: readonly string[]
    readonly programmes: readonly string[]
  }
}

export interface ImportBatch {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly sheet: string
  /** ISO time, UTC */
  readonly importedAt: string
  readonly operator: string
  readonly added: number
  readonly changed: number
  readonly skipped: number
  readonly undoneAt: string | null
  /** Set when it was undone but for some rows that stayed; the rest can still be taken back. */
  readonly partlyUndoneAt: string | null
}

export interface ImportOutcome {
  readonly batchId: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly skipped: number
}

/** A workbook of the rows that cannot be written as they are, to be given back. */
export interface RefusedRows {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly rowCount: number
}

interface NamedRow {
  readonly id: string
  readonly name: string
}

/** Everything that keeps a batch, or a part of it, from being taken back as things stand. */
export interface UndoObstacles {
  /**
   * What counts in a closed quarter: while it is closed nothing of the batch can be taken back.
   * `onlyEdited`: it is so only for rows edited since, which stay anyway unless they are to go.
   */
  readonly closed: {
    readonly quarter: Quarter
    readonly onlyEdited: boolean
    readonly rows: readonly NamedRow[]
  } | null
  /** Files imported since into rows of this one, newest first. */
  readonly laterFiles: readonly string[]
  /** Rows changed since, by hand or by a later file: they stay unless they are to go as well. */
  readonly edited: readonly NamedRow[]
  /** Rows of these that stay even then, and what holds them. */
  readonly bound: readonly NamedRow[]
  readonly boundBy: {
    /** Numbers of allocation documents with lines of others. */
    readonly documents: readonly string[]
    readonly transfers: number
    readonly attachments: number
  }
}

export interface UndoOutcome {
  /** Rows removed or returned to what they were. */
  readonly takenBack: number
  /** Rows edited since the import, kept as they are now. */
  readonly keptEdited: readonly NamedRow[]
  /** Projects that share a document or a transfer with others and therefore stay. */
  readonly notPossible: readonly NamedRow[]
}

const rowNumber = z.number().int().min(1).max(1_048_576)
const rowRange = z.tuple([rowNumber, rowNumber])

/** What the user set right; everything left out is found by the program. */
export const sheetCorrections = z.strictObject({
  kind: z.enum(IMPORT_KINDS).optional(),
  headerRows: rowRange.optional(),
  dataRows: rowRange.optional(),
  totalRows: z.array(rowNumber).optional(),
  /** Rows that are no data though they look like it. */
  ignoredRows: z.array(rowNumber).optional(),
  columns: z
    .array(
      z.strictObject({
        letter: z.string().regex(/^[A-Z]{1,3}$/),
        field: z.string().max(60).nullable(),
        unit: z
          .enum([...MONEY_UNITS, 'squareMetre', 'wanSquareMetre', 'mu', 'percent', 'fraction'])
          .nullable()
          .optional(),
      }),
    )
    .optional(),
  /** Cells mended in place. */
  cells: z
    .array(
      z.strictObject({
        cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/),
        value: z.string().max(5000),
      }),
    )
    .optional(),
})

export type SheetCorrections = z.output<typeof sheetCorrections>

const sheetRequest = z.object({
  fileId: id,
  sheet: z.string(),
  corrections: sheetCorrections.default({}),
})

export const planRequest = sheetRequest.extend({
  /** Cumulative figures and phases of the sheet are reported as of this quarter. */
  asAt: quarter,
  /**
   * For rows that name no programme; created when it does not exist. Left out: what the title
   * says. Null: none.
   */
  programme: z.string().trim().max(200).nullable().optional(),
  /** For rows that name no year, likewise. */
  year: z.number().int().min(1949).max(2200).nullable().optional(),
})

export type PlanRequest = z.output<typeof planRequest>

/** What to do with a row that may be a duplicate. */
export type RowDecision = 'add' | 'update' | 'skip'

const decisions = z.record(z.string().regex(/^\d+$/), z.enum(['add', 'update', 'skip'])).default({})

/** `all`: nothing is written unless every row is good. `good`: wrong rows are left out. */
const wantedRows = z.enum(['all', 'good']).default('all')

const sheetToApply = planRequest.extend({ rows: wantedRows, decisions })

export type ApplyRequest = z.output<typeof sheetToApply>

const fileBytes = z.instanceof(Uint8Array)

export const importMethods = {
  /** Reads a file in a process of its own; answers `file_refused` when it cannot be read. */
  'imports.open': method(
    z.object({ fileName: z.string().min(1).max(260), bytes: fileBytes, jobId: id }),
    returns<ImportFile>(),
  ),
  'imports.openSample': method(
    z.object({ sample: z.enum(['binchuan', 'yanjin']), jobId: id }),
    returns<ImportFile>(),
  ),
  'imports.cells': method(
    z.object({ fileId: id, sheet: z.string(), from: rowNumber, to: rowNumber }),
    returns<CellBlock>(),
  ),
  /** Reads one sheet again with the corrections; writes nothing. */
  'imports.read': method(sheetRequest, returns<SheetReading>()),
  /** Says what importing would do; writes nothing. */
  'imports.plan': method(planRequest, returns<ImportPlan>()),
  /** Wrong rows and undecided duplicates in the sheet's own layout, with the reasons; writes nothing. */
  'imports.refusedRows': method(planRequest.extend({ decisions }), returns<RefusedRows>()),
  /** Backs up, then writes everything in one transaction. */
  'imports.apply': method(sheetToApply.extend({ jobId: id }), returns<ImportOutcome>()),
  /**
   * Several sheets in one transaction, each planned after the ones before: all are written or none.
   * An office given with them is entered in the same transaction, and signs them.
   */
  'imports.applyAll': method(
    z.object({
      sheets: z.array(sheetToApply).min(1).max(200),
      office: officeInput.optional(),
      jobId: id,
    }),
    returns<readonly ImportOutcome[]>(),
  ),
  'imports.close': method(z.object({ fileId: id }), returns<{ readonly closed: boolean }>()),
  /** Newest first. */
  'imports.batches': method(z.object({}), returns<readonly ImportBatch[]>()),
  /** What stands in the way of taking a batch back, all at once; writes nothing. */
  'imports.undoObstacles': method(z.object({ batchId: id }), returns<UndoObstacles>()),
  /** Errors: `not_allowed` (`undo_import_closed`) while a quarter it wrote into is closed. */
  'imports.undo': method(
    z.object({ batchId: id, includeEdited: z.boolean().default(false) }),
    returns<UndoOutcome>(),
  ),
} as const
