import type { ImportField } from '#contract/imports/reading.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import type { RowWork } from '../planning/planned-sheet.ts'

/** A row of a fund sheet: the entries it adds to one project. */
export interface FundWork extends RowWork {
  /** The project beyond doubt; null for one a person decides about, or a new one. */
  readonly projectId: string | null
  /** What a new project would be; null where the row names no school for it. */
  readonly newProject: {
    readonly name: string
    readonly categoryId: string
    readonly year: number | null
  } | null
  readonly entries: readonly PlannedEntry[]
}

/** An amount of a row before it is held against the ledger. */
export interface StatedAmount {
  readonly field: ImportField
  readonly kind: FundKind
  readonly sourceId: string | null
  /** No cell says the source: it is the only one of the project. */
  readonly isSourceOfProject?: boolean
  /** YYYY-MM-DD; of a sum to date the day it runs to. */
  readonly date: string
  /** The column the day stands in; null for the day of the sheet. */
  readonly dateField: ImportField | null
  readonly amount: Fen
  readonly isToDate: boolean
  /** A receipt whose booking, in this field, speaks of a refund: a payment taken back, or perhaps one. */
  readonly refund?: { readonly field: 'purpose' | 'note'; readonly isSure: boolean }
}

/** One entry that will be written. */
export interface PlannedEntry {
  readonly kind: FundKind
  readonly sourceId: string | null
  /** What the row says of the source: another project than the one it resembles has no other. */
  readonly statedSourceId: string | null
  readonly date: string
  readonly dateField: ImportField | null
  /** Of a sum to date, what is not recorded yet. */
  readonly amount: Fen
  /** The stated amount: what a project has nothing of yet is added whole. */
  readonly stated: Fen
  readonly isToDate: boolean
  readonly documentNumber: string | null
  readonly payee: string | null
  readonly note: string | null
  /** The allocation document it is a line of; its id is null while it is to be added. */
  readonly document: { readonly id: string | null; readonly title: string | null } | null
}
