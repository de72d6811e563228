import type { FigureKind, RuleId } from '../../figures/rule.ts'
import type { Standing } from '../../standing.ts'
import type { RowKind, TableColumn, TableId } from '../../table.ts'

/** A column as a table asks for it; what it prints and how wide it is follows from the rows. */
export interface ColumnDraft {
  readonly key: string
  readonly path: readonly string[]
  readonly kind: TableColumn['kind']
  readonly figure?: FigureKind
  readonly rule?: RuleId
  /** Total rows add this column up; otherwise their figure stands on its own, like a rate. */
  readonly additive?: boolean
  /** The column prints `first − second` of the printed figures, so that each line can be checked. */
  readonly difference?: readonly [first: string, second: string]
  /** Half-width characters after which words wrap. */
  readonly wrapAt?: number
  /** Left out when no row has anything in it. */
  readonly optional?: boolean
}

/** Words as they are, or a figure. */
export type CellDraft = string | CellFigure

export interface CellFigure {
  readonly value: number | null
  /** The projects it is made of, when they are fewer than the row's. */
  readonly of?: readonly Standing[]
  /** 100 for a count in a column of areas: its units in one unit of the column. */
  readonly scale?: number
  /** The figure as another table prints it, in the last printed decimal, so that both agree. */
  readonly printed?: number | null
}

export interface RowDraft {
  readonly id: string
  readonly kind: RowKind
  readonly span?: number
  readonly cells: Readonly<Record<string, CellDraft>>
  readonly of: readonly Standing[]
  readonly sumOf?: readonly number[]
  /** Of a total: index of the first row of its block, above which it stands when totals come first. */
  readonly blockStart?: number
}

export interface TableDraft {
  readonly id: TableId
  readonly title: string
  readonly unitLine: string
  readonly columns: readonly ColumnDraft[]
  readonly rows: readonly RowDraft[]
}
