import type { Chapter, ReportDataset, Span } from '../report/dataset.ts'
import { figuresOf } from '../report/list-figures.ts'
import type { FigureKind } from '../report/rule.ts'
import { cellId, type ReportTable, type TableCell, type TableRow } from '../report/table.ts'

/** One figure, or one word of a table, as two issues of a report say it. */
export interface FigureDifference {
  /** The figure's name in both datasets. */
  readonly id: string
  /** 三、资金情况, or the title of an annex. */
  readonly place: string
  /** The clause or the row and column it stands in. */
  readonly label: string
  /** Null for words and dates. */
  readonly kind: FigureKind | null
  /** Null when that issue does not have it. */
  readonly before: ComparedValue | null
  readonly after: ComparedValue | null
}

export interface ComparedValue {
  /** Exact integer; null for words and for what is not known. */
  readonly value: number | null
  /** As printed. */
  readonly text: string
}

interface Located extends ComparedValue {
  readonly place: string
  readonly label: string
  readonly kind: FigureKind | null
}

/**
 * Everything two issues of a report say differently, in the order of the report: first the figures
 * of the text, then each annex by row and column. Both must be in the same unit. What stands in one
 * issue only is said with a null on the other side; running numbers and headings are not compared.
 *
 * @param everything lists what both say alike as well
 */
export function compareReports(
  before: ReportDataset,
  after: ReportDataset,
  { everything = false }: { readonly everything?: boolean } = {},
): FigureDifference[] {
  const [old, current] = [locate(before), locate(after)]
  const ids = [...new Set([...current.keys(), ...old.keys()])]
  return ids.flatMap((id): FigureDifference[] => {
    const [was, is] = [old.get(id), current.get(id)]
    const either = is ?? was
    if (!either || (!everything && saysTheSame(was ?? null, is ?? null))) return []
    const { place, label, kind } = either
    return [{ id, place, label, kind, before: valueOf(was), after: valueOf(is) }]
  })
}

/** Both issues have it, with the same value and the same print. */
export function saysTheSame(before: ComparedValue | null, after: ComparedValue | null): boolean {
  return (
    before !== null && after !== null && before.value === after.value && before.text === after.text
  )
}

function valueOf(located: Located | undefined): ComparedValue | null {
  return located ? { value: located.value, text: located.text } : null
}

/** Every figure that is printed, under its name: those of the text, then the cells of the annexes. */
function locate(dataset: ReportDataset): Map<string, Located> {
  const figures = figuresOf(dataset)
  const located = new Map<string, Located>()
  for (const chapter of dataset.text.chapters) {
    for (const [id, label] of clausesOf(chapter)) {
      const figure = figures.get(id)
      if (!figure || located.has(id)) continue
      const { value, text, kind } = figure
      located.set(id, { value, text, kind, place: chapter.heading, label })
    }
  }
  for (const table of dataset.tables) for (const entry of cellsOf(table)) located.set(...entry)
  return located
}

/** The figures of a chapter, each with the clause it stands in, its own value left open. */
function* clausesOf({ paragraphs }: Chapter): Generator<[id: string, clause: string]> {
  for (const { spans } of paragraphs) {
    for (const [index, { figure }] of spans.entries()) {
      if (figure !== undefined) yield [figure, clauseAround(spans, index)]
    }
  }
}

const CLAUSE_END = /[。；，：]/

function clauseAround(spans: readonly Span[], index: number): string {
  const text = (from: number, to?: number) =>
    spans
      .slice(from, to)
      .map((span) => span.text)
      .join('')
  const before = text(0, index).split(CLAUSE_END).at(-1) ?? ''
  const after = text(index + 1).split(CLAUSE_END)[0] ?? ''
  return `${before}…${after}`
}

function* cellsOf(table: ReportTable): Generator<[id: string, located: Located]> {
  for (const row of table.rows) {
    if (row.kind === 'heading') continue
    const name = rowName(table, row)
    for (const [index, column] of table.columns.entries()) {
      const cell = row.cells[index]
      if (!cell || index < Math.max(row.span, 1) || column.key === 'number') continue
      if (cell.value === null && isPlace(cell)) continue
      yield [
        cellId(table, row, column),
        {
          value: cell.value,
          text: cell.text,
          kind: cell.value === null ? null : column.figure,
          place: table.title,
          label: `${name}　${column.path.join('·')}`,
        },
      ]
    }
  }
}

/** Cells that only fill the grid say nothing. */
function isPlace({ text }: TableCell): boolean {
  return text === '' || text === '/'
}

/** The words before the first figure: what the row is about. */
function rowName({ columns }: ReportTable, { cells, span }: TableRow): string {
  if (span > 1) return cells[0]?.text ?? ''
  const words = columns.flatMap(({ kind, key }, index) =>
    kind === 'text' && key !== 'number' ? [cells[index]?.text ?? ''] : [],
  )
  return words.slice(0, 2).filter(Boolean).join('　')
}
