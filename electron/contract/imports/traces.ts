import { z } from 'zod'
import { id } from '../fields.ts'
import type { ImportField } from './reading.ts'
import { method, returns } from '../method.ts'

/** What can be asked about: a project with all its parts, or one row of another table. */
export const TRACED_OWNERS = [
  'project',
  'target',
  'school',
  'school_condition',
  'allocation_document',
] as const

export type TracedOwner = (typeof TRACED_OWNERS)[number]

/** Where a value of the ledger came from: a cell of an imported sheet. */
export interface ValueTrace {
  /** The line of the change log that wrote it. */
  readonly changeId: number
  /** The ledger still holds this value; false for one that was changed since. */
  readonly isCurrent: boolean
  readonly table: string
  readonly rowId: string
  /** The column of the table that was written. */
  readonly column: string
  /** What the import read it as; the header of a column kept as a custom field. */
  readonly field: ImportField
  readonly batchId: string
  readonly fileName: string
  readonly sheet: string
  /** 1-based row of the sheet. */
  readonly sheetRow: number
  /** A1 address; null when it follows from other cells of the row, or from the title. */
  readonly cell: string | null
  /** Header of the cell's column. */
  readonly header: string | null
  /** ISO time, UTC */
  readonly importedAt: string
  readonly operator: string
}

export const traceMethods = {
  /** Every value of the row, and for a project of its parts, that an import wrote; oldest first. */
  'imports.trace': method(
    z.object({ table: z.enum(TRACED_OWNERS), id }),
    returns<readonly ValueTrace[]>(),
  ),
} as const
