import type { ImportKind } from '#contract/imports/reading.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'
import type { DateContext } from '../../values/dates/read-date.ts'
import type { SaidYear } from '../../values/dates/years-of-months.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { RowDraft } from '../typed-row.ts'

export interface SheetDates extends DateContext {
  /** The day the sheet speaks of, YYYY-MM-DD: what has happened has happened by then. */
  readonly latest: string
  /** The year something in the file names; null where `year` was taken from the day. */
  readonly saidYear: SaidYear | null
}

/** What reading a cell needs to know of its sheet. */
export interface ReadIn {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly columns: readonly UnitColumn[]
  readonly dataRows: readonly number[]
  readonly lastHeaderRow: number
  readonly dates: SheetDates
  readonly county: string | null
}

/** Puts into a row what a cell of one column says. */
export type ColumnReader = (cell: Cell, draft: RowDraft) => void
