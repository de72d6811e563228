import type { ChartId, Forecast, InvestmentCurve } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { unreportedQuarters } from '#domain/report/charts/investment-curve.ts'
import { PRINT_UNIT_NAMES, sentenceText, toPrinted } from '#domain/report/form/print-form.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { TableId } from '#domain/report/table.ts'
import { REPORT_SENTENCES } from '../../narrative/sentences.ts'
import { fill, plainText } from '../../narrative/template.ts'
import { type BarDraft, categoryDraft, fundsDraft, targetsDraft } from './bar-drafts.ts'

const words = REPORT_SENTENCES.charts

/** The annex that has a chart's figures. */
const TABLES: Record<ChartId, TableId | null> = {
  categories: 'byCategory',
  funds: 'fundsBySource',
  targets: 'areaTargets',
  investment: null,
}

/** A chart that is printed, whoever draws it. */
export interface PlannedChart {
  readonly id: ChartId
  readonly title: string
  /** 图1 分类别项目进展（单位：个；数据见附表1） */
  readonly caption: string
  /** What is said below it; empty when there is nothing to say. */
  readonly remark: string
  readonly content:
    | { readonly kind: 'bars'; readonly draft: BarDraft }
    | { readonly kind: 'curve'; readonly curve: InvestmentCurve }
}

/** 附图, and the title above the charts. */
export function chartHeadings({ county }: ReportDataset): {
  readonly number: string
  readonly title: string
} {
  return { number: words.heading, title: worded(words.title, { county }) }
}

/** The charts that were asked for and have something to show, in their order. */
export function planCharts(dataset: ReportDataset): PlannedChart[] {
  return (dataset.printedCharts ?? [])
    .flatMap((id) => {
      const content = contentOf(dataset, id)
      return content === null ? [] : [{ id, content }]
    })
    .map(({ id, content }, index) => ({
      id,
      content,
      title: words.titles[id],
      caption: caption(dataset, id, index + 1),
      remark:
        content.kind === 'curve' ? remark(dataset, content.curve) : undrawnWords(content.draft),
    }))
}

function bars(draft: BarDraft): PlannedChart['content'] {
  return { kind: 'bars', draft }
}

function contentOf(dataset: ReportDataset, id: ChartId): PlannedChart['content'] | null {
  const { charts, funds, targets } = dataset
  switch (id) {
    case 'categories':
      return charts && charts.categories.length > 0 ? bars(categoryDraft(charts.categories)) : null
    case 'funds':
      return funds.bySource.length > 0 ? bars(fundsDraft(funds)) : null
    case 'targets':
      return targets.length > 0 ? bars(targetsDraft(targets)) : null
    case 'investment':
      return charts?.investment ? { kind: 'curve', curve: charts.investment } : null
  }
}

function caption({ tables, unit }: ReportDataset, id: ChartId, number: number): string {
  const table = tables.find((one) => one.id === TABLES[id])
  return worded(words.caption, {
    number: String(number),
    title: words.titles[id],
    unit: id === 'funds' || id === 'investment' ? PRINT_UNIT_NAMES[unit] : words.units[id],
    annex: table ? String(table.number) : null,
  })
}

/** Which quarters have no point, when the rest will be done at this pace, and what the plan leaves out. */
function remark({ unit, quarter }: ReportDataset, curve: InvestmentCurve): string {
  const { forecast, undated } = curve
  const gaps = unreportedQuarters(curve, quarter).map(quarterLabel)
  const money = (fen: number) =>
    sentenceText(fen, toPrinted(fen, 'money', unit), 'money', unit) + PRINT_UNIT_NAMES[unit]
  return [
    gaps.length === 0
      ? ''
      : worded(words.unreported, { quarters: gaps.join(REPORT_SENTENCES.separators.item) }),
    forecastWords(forecast, money),
    undated.value ? worded(words.undated, { count: undated.text }) : '',
  ].join('')
}

/** Bars that are not there: Word cannot mark a place where there is none, so they are named. */
function undrawnWords({ rows, series }: BarDraft): string {
  const withTarget = rows.filter(({ isWithoutTarget }) => isWithoutTarget !== true)
  const items = rows.flatMap(({ isWithoutTarget, said, name }) =>
    isWithoutTarget === true ? [said ?? name] : [],
  )
  return [
    unknownWords(withTarget, series),
    items.length === 0
      ? ''
      : worded(words.withoutTarget, { items: items.join(REPORT_SENTENCES.separators.group) }),
  ].join('')
}

/** Sums nobody has recorded, series by series where nobody has recorded any. */
function unknownWords(rows: BarDraft['rows'], series: BarDraft['series']): string {
  if (rows.length === 0) return ''
  const { item, group } = REPORT_SENTENCES.separators
  const nowhere = series.filter((_one, place) => rows.every((row) => isUnknown(row, place)))
  const some = rows.flatMap((row) => {
    const unknown = series.filter((one, place) => isUnknown(row, place) && !nowhere.includes(one))
    if (unknown.length === 0) return []
    const isWhole = unknown.length + nowhere.length === series.length
    return [(row.said ?? row.name) + (isWhole ? '' : unknown.map((one) => one.name).join(item))]
  })
  const missing = [
    ...(nowhere.length > 0 ? [nowhere.map((one) => one.name).join(item)] : []),
    ...some,
  ]
  return missing.length === 0 ? '' : worded(words.unknown, { items: missing.join(group) })
}

function isUnknown({ lengths }: BarDraft['rows'][number], place: number): boolean {
  return (lengths[place] ?? null) === null
}

function forecastWords(forecast: Forecast, money: (fen: number) => string): string {
  if (forecast.kind === 'done') return words.forecast.done
  if (forecast.kind === 'unknown') return words.forecast[forecast.because]
  return worded(words.forecast.expected, {
    over: String(forecast.over),
    pace: money(forecast.pace),
    remaining: money(forecast.remaining),
    left: String(forecast.quartersLeft),
    quarter: quarterLabel(forecast.quarter),
  })
}

function worded(template: string, fields: Readonly<Record<string, string | null>>): string {
  return plainText(fill(template, fields) ?? [])
}
