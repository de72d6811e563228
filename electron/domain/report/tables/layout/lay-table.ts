import { columnText, maxDecimals, MISSING, NOT_APPLICABLE } from '../../form/print-form.ts'
import type { ReportScope } from '../../form/report-scope.ts'
import type { Standing } from '../../standing.ts'
import type { ReportTable, TableCell, TableColumn, TableRow } from '../../table.ts'
import { placeTotals } from './place-totals.ts'
import { type PrintedColumn, printColumn } from './print-column.ts'
import type { ColumnDraft, RowDraft, TableDraft } from './table-draft.ts'
import { textWidth } from './text-width.ts'

/** Rounds, prints and measures a table. Its number is given when the annexes are counted. */
export function layTable(scope: ReportScope, draft: TableDraft): Omit<ReportTable, 'number'> {
  const rows = placeTotals(draft.rows, scope.form.totals)
  const shown = draft.columns.filter((column) => !column.optional || hasContent(column, rows))
  const leftOut = draft.columns.filter((column) => !shown.includes(column))
  const printed = new Map<string, readonly (number | null)[]>()
  const figures = shown.map((column) => {
    const drawn = printColumn(scope, column, rows, printed)
    printed.set(column.key, drawn.printed)
    return { column, drawn }
  })
  const broken = new Set(
    figures.flatMap(({ column, drawn }) => (hasFraction(drawn) ? [column.figure] : [])),
  )
  const laid = figures.map(({ column, drawn }, place) =>
    layColumn(scope, column, rows, { ...drawn, place, isWhole: !broken.has(column.figure) }),
  )
  return {
    id: draft.id,
    title: draft.title,
    unitLine: draft.unitLine,
    columns: laid.map(({ column }) => column),
    rows: rows.map((row, index) => ({
      id: row.id,
      kind: row.kind,
      span: Math.min(row.span ?? 1, laid.length),
      cells: laid.flatMap(({ cells }) => cells[index] ?? []),
      projects: selectionOf(scope, row.of),
      sumOf: row.sumOf ?? [],
      ...(leftOut.length > 0 && { leftOut: blanksOf(row, leftOut) }),
    })) satisfies TableRow[],
  }
}

/** What the row has in columns without content, by their keys. */
function blanksOf({ cells }: RowDraft, columns: readonly ColumnDraft[]): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key }) => {
      const cell = cells[key] ?? ''
      return [key, typeof cell === 'string' ? cell : MISSING]
    }),
  )
}

interface PrintedFigures extends PrintedColumn {
  /** Which column it is, from the left: labels stand across the first ones. */
  readonly place: number
  /** No figure of its kind has decimals anywhere in the table, so that none of them prints any. */
  readonly isWhole: boolean
}

function hasFraction({ printed }: PrintedColumn): boolean {
  return printed.some((value) => value !== null && value % 100 !== 0)
}

function layColumn(
  scope: ReportScope,
  draft: ColumnDraft,
  rows: readonly RowDraft[],
  { printed, sums, place, isWhole }: PrintedFigures,
): { readonly column: TableColumn; readonly cells: readonly TableCell[] } {
  const figure = draft.figure ?? null
  const finest = figure === null ? 0 : maxDecimals(figure)
  const decimals = isWhole ? 0 : finest
  const scale = 10 ** (finest - decimals)
  const cells = rows.map((row, index): TableCell => {
    const cell = row.cells[draft.key] ?? ''
    if (typeof cell === 'string') return { text: cell, value: null, printed: null, isSum: false }
    const value = printed[index] ?? null
    if (value === null || figure === null || cell.value === null) return BLANK
    const isCounted = cell.scale !== undefined && cell.scale > 1
    const text = isCounted
      ? columnText(value / 10 ** finest, 'count', 0)
      : columnText(value / scale, figure, decimals)
    const isSum = sums[index] ?? false
    const plain = { text, value: cell.value, printed: value / scale, isSum }
    return cell.of ? { ...plain, projects: selectionOf(scope, cell.of) } : plain
  })
  const widest = Math.max(
    4,
    ...cells.map(({ text }, index) => {
      const { span = 1 } = rows[index] ?? {}
      return span > 1 && place < span ? 0 : textWidth(text)
    }),
  )
  const column: TableColumn = {
    key: draft.key,
    path: draft.path,
    kind: draft.kind,
    align: alignOf(draft),
    figure,
    rule: draft.rule ?? null,
    width: Math.min(widest, draft.wrapAt ?? widest),
    decimals,
  }
  return { column, cells }
}

/** Figures stand right; names, which wrap late, stand left; short words and dates in the middle. */
function alignOf({ kind, wrapAt = 0 }: ColumnDraft): TableColumn['align'] {
  if (kind === 'number' || kind === 'percent') return 'right'
  return kind === 'text' && wrapAt >= 16 ? 'left' : 'center'
}

const EMPTY: ReadonlySet<string> = new Set(['', MISSING, NOT_APPLICABLE])
const BLANK: TableCell = { text: MISSING, value: null, printed: null, isSum: false }

function hasContent({ key }: ColumnDraft, rows: readonly RowDraft[]): boolean {
  return rows.some(({ cells }) => {
    const cell = cells[key] ?? ''
    return typeof cell === 'string' ? !EMPTY.has(cell) : cell.value !== null
  })
}

function selectionOf({ selections }: ReportScope, of: readonly Standing[]): string {
  return selections.name(of.map(({ project }) => project.id))
}
