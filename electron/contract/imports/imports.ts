import { z } from 'zod'
import { MONEY_UNITS } from '#domain/money.ts'
import type { Quarter } from '#domain/quarter.ts'
import { officeInput } from '../app.ts'
import { id, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import type { ImportPlan } from './plan.ts'
import {
  type CellBlock,
  IMPORT_KINDS,
  type ImportFile,
  type ImportKind,
  type SheetReading,
} from './reading.ts'

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
  /** The latest quarter that a report or an entry of money was written for; null without one. */
  readonly quarter: Quarter | null
}

/** A workbook of the rows that cannot be written as they are, to be given back. */
export interface RefusedRows {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly rowCount: number
}

/** What an import wrote, in the order of the sheet. */
export interface WrittenRows {
  /** All of them, of which at most 200 are named. */
  readonly count: number
  readonly rows: readonly {
    readonly id: string
    /** Null once the row is gone. */
    readonly name: string | null
    /** Of a project, or of what belongs to one. */
    readonly projectId: string | null
    /** 1-based */
    readonly sheetRow: number
  }[]
}

interface NamedRow {
  readonly id: string
  readonly name: string
}

/** What taking a batch back counts, in the order it is said. */
export const UNDO_THINGS = [
  'project',
  'progress_entry',
  'allocation_document',
  'fund_entry',
  'target',
  'school_condition',
  'school',
  'township',
  'programme',
] as const

/** How much of one thing goes, and how much returns to what it was; budgets count as their project. */
export interface UndoCount {
  readonly thing: (typeof UNDO_THINGS)[number]
  readonly removed: number
  readonly restored: number
}

/** What taking a batch back would do, and everything that keeps it, or a part of it, as things stand. */
export interface UndoObstacles {
  /** What is taken back while edited rows stay, and what when they go as well. */
  readonly goes: {
    readonly withoutEdited: readonly UndoCount[]
    readonly withEdited: readonly UndoCount[]
  }
  /**
   * What counts in a closed quarter: while it is closed nothing of the batch can be taken back.
   * `onlyEdited`: it is so only for rows edited since, which stay anyway unless they are to go;
   * those bound to others, which stay even then, do not count.
   */
  readonly closed: {
    readonly quarter: Quarter
    readonly onlyEdited: boolean
    readonly rows: readonly NamedRow[]
  } | null
  /** Imports since into rows of this one, newest first. */
  readonly laterFiles: readonly {
    readonly batchId: string
    readonly fileName: string
    /** ISO time, UTC */
    readonly importedAt: string
  }[]
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
  readonly takenBack: readonly UndoCount[]
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
  /** The projects of the ledger that rows of money speak of, where somebody said so. */
  projects: z.array(z.strictObject({ row: rowNumber, projectId: id })).optional(),
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

/**
 * Names the question, to cancel it and to hear how far it is. Of questions of one method about one
 * file only the newest is answered: those before it answer `cancelled`.
 */
const ofJob = { jobId: id.optional() }

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
  'imports.read': method(sheetRequest.extend(ofJob), returns<SheetReading>()),
  /** Says what importing would do; writes nothing. */
  'imports.plan': method(planRequest.extend(ofJob), returns<ImportPlan>()),
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
  /** The rows of the ledger a batch wrote. */
  'imports.writtenRows': method(z.object({ batchId: id }), returns<WrittenRows>()),
  /** What stands in the way of taking a batch back, all at once; writes nothing. */
  'imports.undoObstacles': method(z.object({ batchId: id }), returns<UndoObstacles>()),
  /** Errors: `not_allowed` (`undo_import_closed`) while a quarter it wrote into is closed. */
  'imports.undo': method(
    z.object({ batchId: id, includeEdited: z.boolean().default(false) }),
    returns<UndoOutcome>(),
  ),
} as const
