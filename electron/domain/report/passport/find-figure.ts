import type { Figure, MeasureTargets, ReportDataset, TargetLine } from '../dataset.ts'
import { figuresIn, figuresOf } from '../figures/list-figures.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { FigureKind, RuleId } from '../figures/rule.ts'
import { signedText } from '../figures/signed-text.ts'
import type { Standing } from '../standing.ts'
import { correctionPlace } from '../tables/corrections.ts'
import {
  cellId,
  type ReportTable,
  type TableCell,
  type TableColumn,
  type TableRow,
} from '../table.ts'
import type { MoneyFigure } from './passport.ts'
import type { Narrowing } from './pick.ts'

/** One figure with everything needed to take it apart. */
export interface FigureQuestion {
  readonly id: string
  readonly kind: FigureKind
  readonly value: number | null
  readonly text: string
  readonly rule: RuleId
  readonly of: readonly Standing[]
  readonly narrowing: Narrowing
  /** A rate of areas, not of numbers of projects. */
  readonly byArea: boolean
  readonly target: { readonly line: TargetLine; readonly measures: MeasureTargets } | null
}

/** Everything of a report that has a number, those of its charts included, by its id. */
export interface FigureIndex {
  readonly figures: ReadonlyMap<string, Figure>
  readonly cells: ReadonlyMap<string, FoundCell>
}

interface FoundCell {
  readonly table: ReportTable
  readonly row: TableRow
  readonly column: TableColumn
  readonly cell: TableCell
}

export function indexFigures(dataset: ReportDataset): FigureIndex {
  const cells = new Map<string, FoundCell>()
  for (const table of dataset.tables) {
    for (const row of table.rows) {
      for (const [place, column] of table.columns.entries()) {
        const cell = row.cells[place]
        if (!cell || cell.value === null) continue
        cells.set(cellId(table, row, column), { table, row, column, cell })
      }
    }
  }
  const figures = new Map([...figuresOf(dataset), ...figuresIn(dataset.charts)])
  return { figures, cells }
}

/** The figure of a sentence or the cell of an annex by its id; null when the report has none. */
export function findFigure(
  scope: ReportScope,
  dataset: ReportDataset,
  index: FigureIndex,
  id: string,
): FigureQuestion | null {
  const figure = index.figures.get(id)
  if (figure) return sentenceQuestion(scope, dataset, figure)
  const found = index.cells.get(id)
  if (!found) return null
  const { table, row, column, cell } = found
  if (!column.figure || !column.rule) return null
  if (table.id === 'areaTargets') {
    const same = findFigure(scope, dataset, index, `targets.${row.id}.${column.key}`)
    return same && { ...same, id, text: cell.text }
  }
  return {
    id,
    kind: column.figure,
    value: cell.value,
    text: cell.text,
    rule: column.rule,
    of: standingsOf(scope, dataset, cell.projects ?? row.projects),
    narrowing: { kind: column.figure, ...cellNarrowing(scope, found) },
    byArea: false,
    target: null,
  }
}

function sentenceQuestion(
  scope: ReportScope,
  dataset: ReportDataset,
  figure: Figure,
): FigureQuestion {
  const { id, kind, value, rule } = figure
  const target = targetOf(dataset, figure)
  return {
    id,
    kind,
    value,
    text: signedText(figure),
    rule,
    of: standingsOf(scope, dataset, figure.projects),
    narrowing: {
      kind,
      ...sentenceNarrowing(dataset, figure),
      ...(target && { measure: target.measures.measure }),
    },
    byArea: /\.floor\w+Rate$/.test(id),
    target,
  }
}

function sentenceNarrowing(
  { overview, progress, funds }: ReportDataset,
  figure: Figure,
): Partial<Narrowing> {
  const source = funds.bySource.find((one) => holds(one, figure))
  if (source) return { sourceId: source.sourceId }
  if (overview.plannedBySource.some(({ amount }) => amount === figure)) {
    const name = figure.id.slice('overview.planned.'.length)
    return { sourceId: name === 'none' ? null : name }
  }
  const money = [funds.quarter, funds.corrected]
    .flatMap((group) => Object.entries(group ?? {}))
    .find(([, one]) => one === figure)?.[0]
  if (money !== undefined && isMoneyFigure(money)) return { money }
  const categories = progress.programmes.flatMap((one) => one.categories)
  return { pieces: categories.some((one) => holds(one, figure)) }
}

function holds(group: object | null, figure: Figure): boolean {
  return group !== null && Object.values(group).includes(figure)
}

function targetOf({ targets }: ReportDataset, figure: Figure): FigureQuestion['target'] {
  for (const { measures } of targets) {
    for (const measure of measures) {
      const line = [measure.total, ...measure.lines].find((one) => holds(one, figure))
      if (line) return { line, measures: measure }
    }
  }
  return null
}

function cellNarrowing(
  { facts }: ReportScope,
  { table, row, column }: FoundCell,
): Partial<Narrowing> {
  if (table.id === 'corrections') {
    const correction = facts.corrections?.[correctionPlace(row.id)]
    if (!correction || !isMoneyFigure(correction.figure)) return {}
    const { figure: money, sourceId } = correction
    return { correction, money, ...(money !== 'completedInvestment' && { sourceId }) }
  }
  if (table.id !== 'fundsBySource') return {}
  const money = /^(allocated|received|paid)(Now|Corrected)$/.exec(column.key)?.[1]
  return {
    ...(row.id !== 'total' && { sourceId: row.id === 'none' ? null : row.id }),
    ...(money !== undefined && isMoneyFigure(money) && { money }),
  }
}

function isMoneyFigure(name: string): name is MoneyFigure {
  return ['allocated', 'received', 'paid', 'completedInvestment'].includes(name)
}

function standingsOf(scope: ReportScope, { selections }: ReportDataset, name: string): Standing[] {
  const wanted = new Set(selections[name])
  return scope.now.filter(({ project }) => wanted.has(project.id))
}
