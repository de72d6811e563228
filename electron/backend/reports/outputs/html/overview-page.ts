import { formatPartialDate } from '#domain/partial-date.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { Figure, ReportDataset } from '#domain/report/dataset.ts'
import { signedText } from '#domain/report/figures/signed-text.ts'
import { MISSING, PRINT_UNIT_NAMES } from '#domain/report/form/print-form.ts'
import { leftOutOfQuarter } from '../../narrative/notes.ts'
import { REPORT_SENTENCES } from '../../narrative/sentences.ts'
import { fill, plainText } from '../../narrative/template.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { CHART_PAGE, POINTS_PER_MM } from '../paper.ts'
import { renderCharts } from './charts/render-charts.ts'
import { CHART_WIDTH } from './charts/svg.ts'
import { escapeHtml } from './escape.ts'
import { reportStyle } from './style.ts'

const words = REPORT_SENTENCES.overviewPage

/** The first screen on paper: its figures in a table, its charts below, of one report's dataset. */
export function renderOverviewPage(dataset: ReportDataset): string {
  const { county, quarter, asOf, dataDay = asOf, madeOn } = dataset
  const fields = {
    county,
    quarter: quarterLabel(quarter),
    asOf: formatPartialDate(dataDay),
    madeOn: formatPartialDate(madeOn),
  }
  const name = plainText(fill(words.title, fields) ?? [])
  const title = escapeHtml(name)
  const said = saidBelow(dataset)
  const heads = words.heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${title}</title><style>${reportStyle(dataset.issue)}${STYLE}</style></head><body>`,
    `<section class="overview"><h1>${title}</h1>`,
    `<p>${escapeHtml(plainText(fill(words.asOf, fields) ?? []))}</p>`,
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows(dataset)}</tbody></table>`,
    ...said.map((line) => `<p class="said">${escapeHtml(line)}</p>`),
    '</section>',
    renderCharts(dataset, { room: { height: PAGE.height, above: heightAbove(name, said) } }),
    '</body></html>',
  ].join('\n')
}

type Name = keyof typeof words.figures

function rows({ overview, progress: { all }, funds, charts, unit }: ReportDataset): string {
  const { change } = all
  const { quarter } = funds
  const row = (name: Name, ...figures: readonly (Figure | null | undefined)[]) => {
    const title = plainText(fill(words.figures[name], { unit: PRINT_UNIT_NAMES[unit] }) ?? [])
    const cells = figures.map(
      (figure) => `<td>${escapeHtml(figure ? signedText(figure) : MISSING)}</td>`,
    )
    return `<tr><th scope="row">${escapeHtml(title)}</th>${cells.join('')}</tr>`
  }
  return [
    row('projectCount', overview.projectCount, null, null),
    row('planned', overview.planned, null, null),
    row('started', all.started, change?.newlyStarted, all.startedRate),
    row('completed', all.completed, change?.newlyCompleted, all.completedRate),
    row('floorCompleted', all.floorCompleted, charts?.floorCompletedAdded, all.floorCompletedRate),
    row('allocated', funds.allocated, quarter?.allocated, funds.allocationRate),
    row('received', funds.received, quarter?.received, funds.receiptRate),
    row('paid', funds.paid, quarter?.paid, funds.paymentRate),
    row(
      'completedInvestment',
      funds.completedInvestment,
      quarter?.completedInvestment,
      funds.investmentRate,
    ),
  ].join('')
}

/** Of how many projects the figures are, where not of all. */
function saidBelow(dataset: ReportDataset): string[] {
  const { overview, funds, completeness } = dataset
  const all = overview.projectCount.value ?? 0
  const blank = completeness.withoutCompletedInvestment.value ?? 0
  const invested =
    funds.completedInvestment.value === null || blank === 0
      ? null
      : fill(words.invested, { all: String(all), count: String(all - blank) })
  return [invested, ...leftOutOfQuarter(dataset).map(({ text }) => text)].flatMap((text) =>
    text === null ? [] : [plainText(text)],
  )
}

/** Between the margins, in points. */
const PAGE = {
  width: (CHART_PAGE.width - 2 * 22) * POINTS_PER_MM,
  height: (CHART_PAGE.height - 2 * 18) * POINTS_PER_MM,
}

/** Points of the day and the table of ten lines. */
const TABLE_HEIGHT = 22 + 10 * 18.5 + 12

const TITLE_TYPE = 16
const SAID_TYPE = 9
/** Of the height of the type. */
const LINE = 1.5

/** Points of all that stands above the charts. */
function heightAbove(title: string, said: readonly string[]): number {
  const below = said.map((text) => linesHeight(text, SAID_TYPE) + 2)
  return below.reduce(
    (sum, height) => sum + height,
    linesHeight(title, TITLE_TYPE) + 4 + TABLE_HEIGHT,
  )
}

function linesHeight(text: string, type: number): number {
  const lines = Math.ceil((textWidth(text) * type) / 2 / (PAGE.width - type))
  return lines * type * LINE
}

/** The charts follow on the same page. */
const STYLE = `
@page { margin: 18mm 22mm; }
body { letter-spacing: 0; line-height: ${LINE}; }
.overview h1 { font-size: ${TITLE_TYPE}pt; line-height: ${LINE}; margin-bottom: 4pt; }
.overview p { font-size: 10.5pt; text-align: center; margin-bottom: 6pt; }
.overview p.said { font-size: ${SAID_TYPE}pt; text-align: left; margin-bottom: 2pt; }
.overview table { width: 100%; border-collapse: collapse; font-size: 10.5pt;
  line-height: 1.4; font-variant-numeric: tabular-nums; margin-bottom: 12pt; }
.overview th, .overview td { border: 0.5pt solid #000; padding: 1.5pt 6pt; font-weight: normal; }
.overview td { text-align: right; }
.overview tbody th { text-align: left; }
.charts { page: auto; break-before: auto; }
.charts figure { width: ${CHART_WIDTH}pt; margin-inline: auto; }
.charts-number, .charts h2 { display: none; }`
