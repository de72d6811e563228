import type { ColumnUnit, ImportField, Problem, SheetReading } from '#contract/imports/reading.ts'

/**
 * The values of one row in the ledger's own units: fen, 0.01 ㎡, 0.01 %, partial ISO dates, ids of
 * categories, stages and work types, names of schools, townships and programmes. A blank cell has
 * no entry. Beside the columns' own fields: `status` when the phase text says 停工 or 取消, and the
 * dates a construction period was split into.
 */
export type FieldValues = Readonly<Record<ImportField, string | number>>

/** One data row as it was understood. */
export interface TypedRow {
  /** 1-based row of the sheet. */
  readonly row: number
  readonly values: FieldValues
  /** The same values as people read them, in the sheet's unit. */
  readonly shown: Readonly<Record<ImportField, string>>
  /** Columns kept as custom fields: header → text. */
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

/** A sheet read with its corrections: what the wizard shows, and the rows behind it. */
export interface UnderstoodSheet {
  readonly reading: SheetReading
  readonly rows: readonly TypedRow[]
  /** Unit of each mapped field's column, for writing values as the sheet does. */
  readonly units: Readonly<Record<ImportField, ColumnUnit | null>>
  /** Same for every sheet with the same headers. */
  readonly headerFingerprint: string
  /** The programme the title speaks of, for rows that name none; null when it names none. */
  readonly titleProgramme: string | null
  /** The year the title speaks of, for rows that name none. */
  readonly titleYear: number | null
  /** The last day the figures can speak of, YYYY-MM-DD, for amounts without a date of their own. */
  readonly titleDay: string | null
  /** YYYY-MM-DD in the office: nothing has moved after it. */
  readonly today: string
  /** 文号 in the head of the sheet, for rows that name no document. */
  readonly titleDocument: string | null
}
