import type { AnnexPaper } from './form/annex-paper.ts'
import type { FigureKind, RuleId, SelectionId } from './figures/rule.ts'

export type TableId =
  | 'byCategory'
  | 'byTownship'
  | 'byProgramme'
  | 'fundsBySource'
  | 'areaTargets'
  | 'allProjects'
  | 'problems'
  | 'corrections'
  | 'indicators'

/**
 * An annex table ready to be drawn. Page, Word and spreadsheet only draw it: what a cell prints,
 * and which rows a total adds up, is decided here once.
 */
export interface ReportTable {
  readonly id: TableId
  /** 附表1, 附表2 … among the annexes shown. */
  readonly number: number
  readonly title: string
  /** 单位：万元、平方米 */
  readonly unitLine: string
  /** Each printed page adds up the rows on it that its total counts. */
  readonly pageSubtotals?: boolean
  /** The paper the office wants; what the table fits on where it is left out. */
  readonly paper?: AnnexPaper
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly key: string
  /** Headings from the outermost group to the column itself; equal neighbours are one cell. */
  readonly path: readonly string[]
  readonly kind: 'text' | 'number' | 'percent' | 'date'
  readonly align: 'left' | 'center' | 'right'
  /** What its figures count; null for words and dates. */
  readonly figure: FigureKind | null
  readonly rule: RuleId | null
  /** Half-width characters the widest content needs, at most what wraps well. */
  readonly width: number
  /** Decimals printed; a printed figure is `printed / 10^decimals`. */
  readonly decimals: number
}

/** `subtotal` and `total` rows add up `sumOf`; `within` rows lie inside another row. */
export type RowKind = 'heading' | 'data' | 'within' | 'subtotal' | 'total'

export interface TableRow {
  readonly id: string
  readonly kind: RowKind
  /** Leading columns drawn as one cell showing the first cell's text; 1 means none are merged. */
  readonly span: number
  /** One cell per column. */
  readonly cells: readonly TableCell[]
  readonly projects: SelectionId
  /** Indexes of the rows whose figures add up to this one's; empty for plain rows. */
  readonly sumOf: readonly number[]
  /**
   * What would be printed in columns that are left out, by their keys: — for what is not known, / for what
   * cannot be; missing where none is left out, and in older closings.
   */
  readonly leftOut?: Readonly<Record<string, string>>
}

export interface TableCell {
  readonly text: string
  /** Exact integer: a count, fen, 0.01 ㎡ or 0.01 %. Null for words and for what is not known. */
  readonly value: number | null
  /** The printed figure as an integer of the last printed decimal; null where `value` is. */
  readonly printed: number | null
  /** True when the cell is the sum of the row's `sumOf` cells. */
  readonly isSum: boolean
  /** Set when the figure is made of fewer projects than its row. */
  readonly projects?: SelectionId
}

/** A total above the rows it adds up: it is read with the row below it. */
export function isLeading({ rows }: Pick<ReportTable, 'rows'>, row: TableRow): boolean {
  return row.kind === 'total' && row.sumOf.length > 0 && Math.min(...row.sumOf) > rows.indexOf(row)
}

/** Names one figure of a table everywhere: `byCategory/total/completed`. */
export function cellId(table: ReportTable, row: TableRow, column: TableColumn): string {
  return `${table.id}/${row.id}/${column.key}`
}
