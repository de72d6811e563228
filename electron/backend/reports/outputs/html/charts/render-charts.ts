import type { ReportDataset } from '#domain/report/dataset.ts'
import { chartHeadings, planCharts, type PlannedChart } from '../../charts/plan-charts.ts'
import { escapeHtml } from '../escape.ts'
import { drawBars } from './draw-bars.ts'
import { drawCurve } from './draw-curve.ts'
import { PATTERNS } from './svg.ts'

/** The charts that were asked for and have something to show, on pages of their own. */
export function renderCharts(dataset: ReportDataset): string {
  const charts = planCharts(dataset)
  if (charts.length === 0) return ''
  const headings = chartHeadings(dataset)
  return [
    '<section class="charts" id="charts">',
    PATTERNS,
    // A heading that begins a page is told twice in the outline of the PDF; this stands before it.
    `<p class="charts-number">${escapeHtml(headings.number)}</p>`,
    `<h2>${escapeHtml(headings.title)}</h2>`,
    ...charts.map((chart) =>
      [
        '<figure>',
        draw(dataset, chart),
        `<figcaption>${escapeHtml(chart.caption)}</figcaption>`,
        '</figure>',
      ].join('\n'),
    ),
    '</section>',
  ].join('\n')
}

function draw({ unit }: ReportDataset, { title, content, remark }: PlannedChart): string {
  if (content.kind === 'bars') return drawBars(title, content.draft)
  return `${drawCurve(title, content.curve, unit)}\n<p>${escapeHtml(remark)}</p>`
}
