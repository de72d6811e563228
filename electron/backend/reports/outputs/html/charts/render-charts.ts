import type { ReportDataset } from '#domain/report/dataset.ts'
import { chartHeadings, planCharts } from '../../charts/plan-charts.ts'
import { escapeHtml } from '../escape.ts'
import { type LinkLabel, plainLabel } from '../figure.ts'
import { drawBars } from './draw-bars.ts'
import { drawCurve } from './draw-curve.ts'
import { type ChartRoom, packCharts, type PackedChart, ROOM_OF_REPORT } from './pack-charts.ts'
import { PATTERNS } from './svg.ts'

interface ChartsPage {
  /** That of the report's own pages when left out. */
  readonly room?: ChartRoom
  /** How labels lead to their figures; not at all when left out. */
  readonly link?: LinkLabel
}

/** The charts that were asked for and have something to show, on pages of their own. */
export function renderCharts(
  dataset: ReportDataset,
  { room = ROOM_OF_REPORT, link = plainLabel }: ChartsPage = {},
): string {
  const charts = planCharts(dataset)
  if (charts.length === 0) return ''
  const headings = chartHeadings(dataset)
  return [
    '<section class="charts" id="charts">',
    PATTERNS,
    // A heading that begins a page is told twice in the outline of the PDF; this stands before it.
    `<p class="charts-number">${escapeHtml(headings.number)}</p>`,
    `<h2>${escapeHtml(headings.title)}</h2>`,
    ...packCharts(charts, room).map((packed) =>
      [
        '<figure>',
        draw(dataset, packed, link),
        `<figcaption>${escapeHtml(packed.chart.caption)}</figcaption>`,
        '</figure>',
      ].join('\n'),
    ),
    '</section>',
  ].join('\n')
}

function draw(
  { unit }: ReportDataset,
  { chart, bars, curve }: PackedChart,
  link: LinkLabel,
): string {
  const { title, content, remark } = chart
  const drawn =
    content.kind === 'bars'
      ? drawBars(title, content.draft, { sizes: bars, link })
      : drawCurve(title, content.curve, unit, curve)
  return remark === '' ? drawn : `${drawn}\n<p>${escapeHtml(remark)}</p>`
}
