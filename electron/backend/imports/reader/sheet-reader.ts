import { isDeepStrictEqual } from 'node:util'
import type { CellBlock, SheetReading } from '#contract/imports/reading.ts'
import type { ApplyRequest, PlanRequest, SheetCorrections } from '#contract/imports/imports.ts'
import type { ImportPlan } from '#contract/imports/plan.ts'
import { appError } from '#contract/result.ts'
import { type FormStamp, isFormSheet, readingOfForm, readStamp } from '../../forms/form-stamp.ts'
import { isImportField } from '../columns/field-vocabulary.ts'
import { readWorkbook } from '../formats/read-workbook.ts'
import { Refusal } from '../formats/refusal.ts'
import type { LedgerSnapshot } from '../planning/ledger-snapshot.ts'
import { type AnyPlan, isRefused, planSheet } from '../planning/plan-sheet.ts'
import type { UnderstoodSheet } from '../planning/typed-row.ts'
import { createSheetGrid } from '../regions/sheet-grid.ts'
import { splitTables } from '../regions/tables/split-tables.ts'
import type { RowProgress, RowWatch } from '../row-watch.ts'
import { type Understanding, understandSheet } from '../understand-sheet.ts'
import { columnIndex } from '../workbook/cell-address.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { cellBlock } from './cell-block.ts'

/** A sheet of the file and what the user set right in it. */
type SheetRequest = Pick<PlanRequest, 'sheet' | 'corrections'>

/** What writing a sheet begins with. */
export interface SheetToWrite {
  readonly reading: SheetReading
  readonly headerFingerprint: string
  readonly plan: AnyPlan
}

/** The refused rows as a file. */
export interface RefusedFile {
  readonly bytes: Uint8Array
  readonly rowCount: number
}

/**
 * What can be asked of one opened file. What goes in and comes out is plain data, for it crosses
 * from thread to thread. What names a sheet throws AppError `not_found` when the file has none such,
 * and `not_allowed` when a correction names a field or column there is not.
 */
export interface SheetReader {
  /** First of all. @throws AppError `file_refused` */
  readonly open: (bytes: Uint8Array, fileName: string) => void
  /** Every sheet that can hold a table, as the program understands it. */
  readonly readAll: (context: Understanding) => SheetReading[]
  readonly read: (request: SheetRequest, context: Understanding) => SheetReading
  /** What a sheet is; null when it holds no table. */
  readonly kindOf: (request: SheetRequest, context: Understanding) => SheetReading['kind']
  /** Rows 1-based and inclusive. */
  readonly cells: (sheet: string, from: number, to: number) => CellBlock
  /** What importing a sheet would do. */
  readonly preview: (
    request: PlanRequest,
    context: Understanding,
    ledger: LedgerSnapshot,
  ) => ImportPlan
  /** The same with what is to be written of each row. */
  readonly plan: (
    request: PlanRequest,
    context: Understanding,
    ledger: LedgerSnapshot,
  ) => SheetToWrite
  readonly refusedRows: (
    request: PlanRequest & Pick<ApplyRequest, 'decisions'>,
    context: Understanding,
    ledger: LedgerSnapshot,
  ) => Promise<RefusedFile>
}

/** A sheet as it was understood last, for the questions that follow about the same. */
interface Remembered {
  readonly request: SheetRequest
  readonly context: Understanding
  readonly understood: UnderstoodSheet
}

/** Gives what watches the rows of one step of the work. */
export type WatchRows = (step: RowProgress['step']) => RowWatch

/** @param watch is told how far the work is, and may end it by throwing */
export function createSheetReader(watch: WatchRows): SheetReader {
  let opened: { readonly workbook: Workbook; readonly fileName: string } | null = null
  let last: Remembered | null = null

  const file = (): { readonly workbook: Workbook; readonly fileName: string } => {
    if (!opened) throw new RangeError('no file was opened')
    return opened
  }

  const understand = (
    { sheet, corrections }: SheetRequest,
    context: Understanding,
  ): UnderstoodSheet => {
    const request = { sheet, corrections }
    const isSame = last && isDeepStrictEqual([last.request, last.context], [request, context])
    if (last && isSame) return last.understood
    // What is not asked for any more makes room first.
    last = null
    const watched = { ...context, onRow: watch('reading') }
    const understood = understandAsked(file().workbook, request, watched)
    last = { request, context, understood }
    return understood
  }

  const plan: SheetReader['plan'] = (request, context, ledger) => {
    const understood = understand(request, context)
    return {
      reading: understood.reading,
      headerFingerprint: understood.headerFingerprint,
      plan: planSheet(
        understood,
        ledger,
        { ...request, onRow: watch('matching') },
        file().fileName,
      ),
    }
  }

  return {
    open: (bytes, fileName) => {
      opened = { workbook: workbookOf(bytes, fileName), fileName }
    },
    readAll: (context) => {
      const { workbook } = file()
      const isForm = readStamp(workbook) !== null
      return workbook.sheets
        .filter(({ name }) => !isForm || !isFormSheet(name))
        .map(({ name }) => understand({ sheet: name, corrections: {} }, context).reading)
    },
    read: (request, context) => understand(request, context).reading,
    kindOf: (request, context) => understand(request, context).reading.kind,
    cells: (name, from, to) => {
      const { workbook } = file()
      return cellBlock(sheetOf(workbook, name), workbook.date1904, from, to)
    },
    preview: (request, context, ledger) => plan(request, context, ledger).plan.planned.plan,
    plan,
    refusedRows: async (request, context, ledger) => {
      const { workbook } = file()
      const understood = understand(request, context)
      const { rows } = plan(request, context, ledger).plan.planned.plan
      const refused = rows.filter((row) => isRefused(row, request.decisions))
      const sheet = sheetOf(workbook, request.sheet)
      // Few ask for it, and what writes workbooks takes long to load.
      const { refusedRows } = await import('../refused-rows.ts')
      const bytes = await refusedRows({
        grid: createSheetGrid(sheet, workbook.date1904, request.corrections),
        merges: sheet.merges,
        reading: understood.reading,
        rows: understood.rows,
        refused,
      })
      return { bytes, rowCount: refused.length }
    },
  }
}

/** @throws AppError `file_refused`; what is no refusal of ours is a file nobody can read */
function workbookOf(bytes: Uint8Array, fileName: string): Workbook {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return { ...splitTables(readWorkbook(buffer, fileName.replace(/\.[^.]*$/, ''))), fileName }
  } catch (error) {
    const { reason, limit } = error instanceof Refusal ? error : new Refusal('damaged')
    throw appError('file_refused', { reason, fileName, ...(limit === undefined ? {} : { limit }) })
  }
}

/** @throws AppError `not_found` */
function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (!sheet) throw appError('not_found', { what: 'sheet', id: name })
  return sheet
}

function understandAsked(
  workbook: Workbook,
  { sheet, corrections }: SheetRequest,
  context: Understanding,
): UnderstoodSheet {
  const cells = sheetOf(workbook, sheet)
  refuseUnknown(corrections, cells)
  const stamp = readStamp(workbook)
  if (stamp?.sheet !== sheet) return understandSheet(workbook, cells, corrections, context)
  const said = overForm(readingOfForm(stamp, cells), corrections)
  const understood = understandSheet(workbook, cells, said, { ...context, remembered: new Map() })
  return asForm(understood, stamp)
}

/** What the user says about a form still wins over what the form says. */
function overForm(form: SheetCorrections, corrections: SheetCorrections): SheetCorrections {
  const columns = [...(form.columns ?? []), ...(corrections.columns ?? [])]
  return { ...form, ...corrections, columns }
}

/** A form names its quarter and its year, whatever its title says by now. */
function asForm(sheet: UnderstoodSheet, { quarter, year, scope }: FormStamp): UnderstoodSheet {
  const reading = {
    ...sheet.reading,
    quarter,
    titleProgramme: null,
    titleYear: year,
    form: { quarter, year, scope },
  }
  return { ...sheet, reading, titleProgramme: null, titleYear: year, titleDay: null }
}

/** A name that is no field would otherwise be kept as one nobody reads. */
function refuseUnknown({ columns = [] }: SheetCorrections, { cells }: Sheet): void {
  for (const { letter, field } of columns) {
    if (!cells.columns.includes(columnIndex(letter))) {
      throw appError('not_allowed', { rule: 'unknown_import_column', subject: letter })
    }
    if (field !== null && !isImportField(field)) {
      throw appError('not_allowed', { rule: 'unknown_import_field', subject: field })
    }
  }
}
