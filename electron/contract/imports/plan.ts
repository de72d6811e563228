import type { Quarter } from '#domain/quarter.ts'
import type { ImportField, ImportKind, Problem, TotalCheck } from './reading.ts'

export type PlanStatus = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'wrong'

export interface PlannedChange {
  readonly field: ImportField
  /** Shown texts in the sheet's unit; null for blank. */
  readonly before: string | null
  readonly after: string | null
  /** The earlier quarter `before` was reported for, where the quarter itself has no such figure yet. */
  readonly beforeOf?: Quarter
}

/** A day no cell of the row writes, and what it was taken from instead. */
export interface AssumedDay {
  /** The date column it is shown in. */
  readonly field: ImportField
  /** The day the sheet says it is as at, the last day of the quarter, or today while it runs. */
  readonly basis: 'sheet' | 'quarterEnd' | 'today'
}

export interface PlanRow {
  readonly row: number
  readonly status: PlanStatus
  readonly school: string
  /** Of its school, where several are called so. */
  readonly township?: string
  readonly name: string
  /** Every mapped value as it will be stored, as shown text. */
  readonly values: Readonly<Record<ImportField, string>>
  /** Fields of `values` the sheet does not say: read from other words of the row. */
  readonly guessed?: readonly ImportField[] | undefined
  /** Of money without a day of its own. */
  readonly assumedDay?: AssumedDay
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
  /** What rows that want no decision add to the dictionaries. */
  readonly added: AddedNames
  /** What each row that wants one would add, by its number. */
  readonly addedIfWritten: Readonly<Record<string, AddedNames>>
}

/** Names that are new to the dictionaries. */
export interface AddedNames {
  readonly townships: readonly string[]
  readonly schools: readonly string[]
  readonly programmes: readonly string[]
}
