import {
  holdsProjects,
  type ImportField,
  type ImportKind,
  type Problem,
} from '#contract/imports/reading.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import type { Cell } from '../workbook/workbook.ts'

/** A value as the ledger stores it: fen, 0.01 ㎡, 0.01 %, counts and years as numbers, else text. */
export type FieldValue = string | number

/**
 * One data row as it was understood. Beside the fields of the columns, `status` stands for 停工 and
 * 取消 read from the phase's words.
 */
export interface TypedRow {
  /** 0-based row of the sheet. */
  readonly row: number
  readonly values: Readonly<Record<ImportField, FieldValue>>
  /** Kept columns by their header. */
  readonly custom: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
  /** The school with the township its cell writes in front of it, where `values` has the bare name. */
  readonly schoolInFull?: string | undefined
  /**
   * Fields no cell of the row states: guessed from the words of others or taken from a row above, for
   * what the ledger does not have yet.
   */
  readonly guessed?: readonly ImportField[] | undefined
}

/** A row while it is being read. */
export interface RowDraft {
  readonly row: number
  readonly values: Record<string, FieldValue>
  /** What its coded cells say, to be read once the whole row is known. */
  readonly written: Record<string, FieldValue>
  readonly custom: Record<string, string>
  readonly problems: Problem[]
  readonly guessed: ImportField[]
  /** The figure whose unit may stand in another cell of the row, to be read once that is known. */
  figure?: { readonly column: UnitColumn; readonly cell: Cell }
}

/** Fields of projects that are read by what else the row says: a phase by the kind of work. */
const READ_LATER: ReadonlySet<ImportField> = new Set([
  'category',
  'workType',
  'phase',
  'reachedStart',
  'reachedFinish',
  'reachedAcceptance',
  'reachedUse',
])

/** Where a field is put while its row is being read. */
export function placeOf(field: ImportField, kind: ImportKind): 'values' | 'written' {
  const isReadLater = field === 'stage' || (holdsProjects(kind) && READ_LATER.has(field))
  return isReadLater ? 'written' : 'values'
}
