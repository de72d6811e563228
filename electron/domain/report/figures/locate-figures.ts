import type { ReportDataset } from '../dataset.ts'
import type { Chapter, Span } from '../text/report-text.ts'
import { figuresOf } from './list-figures.ts'
import { CHARTS_NAME } from '../names.ts'
import type { FigureKind } from './rule.ts'
import { signedText } from './signed-text.ts'
import { cellId, type ReportTable, type TableCell, type TableRow } from '../table.ts'

/** A figure, or a word of a table, where a reader finds it. */
export interface LocatedFigure {
  /** Exact integer; null for words and for what is not known. */
  readonly value: number | null
  /** As printed, with the sign that a verb has in its sentence. */
  readonly text: string
  /** 三、资金情况, or the title of an annex. */
  readonly place: string
  /** The clause or the row and column it stands in. */
  readonly label: string
  /** Null for words and dates. */
  readonly kind: FigureKind | null
}

/** Every figure that is printed, under its name: those of the text, then the cells of the annexes. */
export function locateFigures(dataset: ReportDataset): Map<string, LocatedFigure> {
  const figures = figuresOf(dataset)
  const located = new Map<string, LocatedFigure>()
  for (const chapter of dataset.text.chapters) {
    for (const [id, label] of clausesOf(chapter)) {
      const figure = figures.get(id)
      if (!figure || located.has(id)) continue
      const { value, kind } = figure
      located.set(id, { value, text: signedText(figure), kind, place: chapter.heading, label })
    }
  }
  for (const table of dataset.tables) for (const entry of cellsOf(table)) located.set(...entry)
  return located
}

/** The numbers of projects that only a chart shows, by category. */
export function locateChartFigures({ charts }: ReportDataset): Map<string, LocatedFigure> {
  return new Map(
    (charts?.categories ?? []).map(({ name, count }) => [
      count.id,
      { value: count.value, text: count.text, kind: count.kind, place: CHARTS_NAME, label: name },
    ]),
  )
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

function* cellsOf(table: ReportTable): Generator<[id: string, located: LocatedFigure]> {
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
