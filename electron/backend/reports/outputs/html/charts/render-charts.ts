import type { ReportDataset } from '#domain/report/dataset.ts'
import { chartHeadings, planCharts, type PlannedChart } from '../../charts/plan-charts.ts'
import { POINTS_PER_MM, TEXT_PAGE } from '../../paper.ts'
import { escapeHtml } from '../escape.ts'
import { barsHeight, drawBars } from './draw-bars.ts'
import { CURVE_HEIGHT, drawCurve } from './draw-curve.ts'
import { PATTERNS } from './svg.ts'

/** The charts that were asked for and have something to show, on pages of their own. */
export function renderCharts(dataset: ReportDataset): string {
  const charts = planCharts(dataset)
  if (charts.length === 0) return ''
  const headings = chartHeadings(dataset)
  const alone = curveAlone(charts)
  return [
    '<section class="charts" id="charts">',
    PATTERNS,
    // A heading that begins a page is told twice in the outline of the PDF; this stands before it.
    `<p class="charts-number">${escapeHtml(headings.number)}</p>`,
    `<h2>${escapeHtml(headings.title)}</h2>`,
    ...charts.map((chart) =>
      [
        '<figure>',
        draw(dataset, chart, chart === alone),
        `<figcaption>${escapeHtml(chart.caption)}</figcaption>`,
        '</figure>',
      ].join('\n'),
    ),
    '</section>',
  ].join('\n')
}

/** Points of a page: the room between the margins, the headings of the first, and what frames a chart. */
const PAGE = (TEXT_PAGE.height - TEXT_PAGE.margin.top - TEXT_PAGE.margin.bottom) * POINTS_PER_MM
const HEADINGS = 54
const FRAME = 40
/** Two lines of a remark. */
const REMARK = 30

/** The curve when it begins a page and nothing follows it there. */
function curveAlone(charts: readonly PlannedChart[]): PlannedChart | undefined {
  let left = PAGE - HEADINGS
  let onPage = 0
  for (const chart of charts) {
    const height = heightOf(chart)
    if (height > left && onPage > 0) [left, onPage] = [PAGE, 0]
    left -= height
    onPage += 1
  }
  const last = charts.at(-1)
  return onPage === 1 && charts.length > 1 && last?.content.kind === 'curve' ? last : undefined
}

function heightOf({ content, remark }: PlannedChart): number {
  const drawn = content.kind === 'curve' ? CURVE_HEIGHT.beside : barsHeight(content.draft)
  return drawn + FRAME + (remark === '' ? 0 : REMARK)
}

function draw(
  { unit }: ReportDataset,
  { title, content, remark }: PlannedChart,
  isAlone: boolean,
): string {
  const drawn =
    content.kind === 'bars'
      ? drawBars(title, content.draft)
      : drawCurve(title, content.curve, unit, CURVE_HEIGHT[isAlone ? 'alone' : 'beside'])
  return remark === '' ? drawn : `${drawn}\n<p>${escapeHtml(remark)}</p>`
}
