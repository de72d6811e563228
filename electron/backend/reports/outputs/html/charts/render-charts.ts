import type { ChartId, Forecast, InvestmentCurve } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { PRINT_UNIT_NAMES, sentenceText, toPrinted } from '#domain/report/print-form.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { TableId } from '#domain/report/table.ts'
import { REPORT_SENTENCES } from '../../../narrative/sentences.ts'
import { fill, plainText } from '../../../narrative/template.ts'
import { escapeHtml } from '../escape.ts'
import { categoryDraft, fundsDraft, targetsDraft } from './bar-drafts.ts'
import { drawBars } from './draw-bars.ts'
import { drawCurve } from './draw-curve.ts'
import { PATTERNS } from './svg.ts'

const words = REPORT_SENTENCES.charts

/** The annex that has a chart's figures. */
const TABLES: Record<ChartId, TableId | null> = {
  categories: 'byCategory',
  funds: 'fundsBySource',
  targets: 'areaTargets',
  investment: null,
}

/** The charts that were asked for and have something to show, on pages of their own. */
export function renderCharts(dataset: ReportDataset): string {
  const figures = (dataset.printedCharts ?? []).flatMap((id) => {
    const drawn = draw(dataset, id)
    return drawn === null ? [] : [{ id, drawn }]
  })
  if (figures.length === 0) return ''
  return [
    '<section class="charts" id="charts">',
    PATTERNS,
    // A heading that begins a page is told twice in the outline of the PDF; this stands before it.
    `<p class="charts-number">${escapeHtml(words.heading)}</p>`,
    `<h2>${escapeHtml(worded(words.title, { county: dataset.county }))}</h2>`,
    ...figures.map(({ id, drawn }, index) =>
      [
        '<figure>',
        drawn,
        `<figcaption>${escapeHtml(caption(dataset, id, index + 1))}</figcaption>`,
        '</figure>',
      ].join('\n'),
    ),
    '</section>',
  ].join('\n')
}

function draw(dataset: ReportDataset, id: ChartId): string | null {
  const { charts, funds, targets, unit } = dataset
  const title = words.titles[id]
  switch (id) {
    case 'categories':
      return charts && charts.categories.length > 0
        ? drawBars(title, categoryDraft(charts.categories))
        : null
    case 'funds':
      return funds.bySource.length > 0 ? drawBars(title, fundsDraft(funds)) : null
    case 'targets':
      return targets.length > 0 ? drawBars(title, targetsDraft(targets)) : null
    case 'investment':
      return charts?.investment
        ? `${drawCurve(title, charts.investment, unit)}\n<p>${escapeHtml(remark(dataset, charts.investment))}</p>`
        : null
  }
}

/** 图1 分类别项目进展（单位：个；数据见附表1） */
function caption({ tables, unit }: ReportDataset, id: ChartId, number: number): string {
  const table = tables.find((one) => one.id === TABLES[id])
  return worded(words.caption, {
    number: String(number),
    title: words.titles[id],
    unit: id === 'funds' || id === 'investment' ? PRINT_UNIT_NAMES[unit] : words.units[id],
    annex: table ? String(table.number) : null,
  })
}

/** When the rest will be done at this pace, how that is reckoned, and what the plan leaves out. */
function remark({ unit }: ReportDataset, { forecast, undated }: InvestmentCurve): string {
  const money = (fen: number) =>
    sentenceText(toPrinted(fen, 'money', unit), 'money') + PRINT_UNIT_NAMES[unit]
  return [
    forecastWords(forecast, money),
    undated.value ? worded(words.undated, { count: undated.text }) : '',
  ].join('')
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
