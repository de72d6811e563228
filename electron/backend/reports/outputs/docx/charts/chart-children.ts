import { ImportedXmlComponent, Paragraph, TextRun } from 'docx'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { knownSeries } from '../../charts/bar-drafts.ts'
import { chartHeadings, type PlannedChart } from '../../charts/plan-charts.ts'
import { escapeHtml } from '../../html/escape.ts'
import { STYLE } from '../styles.ts'
import { relationOf } from './add-charts.ts'

/** EMU: 12,700 to the point, 36,000 to the millimetre. */
const POINT = 12_700
/** The text between the margins. */
const WIDTH = 156 * 36_000
/** Points: the legend and the scale, a row of stacked parts, a bar of its own, a curve. */
const FRAME = 48
const STACKED_ROW = 17
const THIN_BAR = 9
const CURVE = 190
/** What fits on a page with its caption. */
const HIGHEST = 560

/** The charts on pages of their own, each with its caption. */
export function chartChildren(
  dataset: ReportDataset,
  charts: readonly PlannedChart[],
): Paragraph[] {
  if (charts.length === 0) return []
  const { number, title } = chartHeadings(dataset)
  return [
    new Paragraph({
      style: STYLE.annexNumber,
      pageBreakBefore: true,
      children: [new TextRun(number)],
    }),
    new Paragraph({ style: STYLE.annexTitle, children: [new TextRun(title)] }),
    ...charts.flatMap((chart, index) => [
      drawing(chart, index),
      ...(chart.remark === ''
        ? []
        : [new Paragraph({ style: STYLE.chartRemark, children: [new TextRun(chart.remark)] })]),
      new Paragraph({ style: STYLE.caption, children: [new TextRun(chart.caption)] }),
    ]),
  ]
}

function drawing({ title, content }: PlannedChart, index: number): Paragraph {
  const height = Math.round(heightOf(content) * POINT)
  const paragraph = new Paragraph({ style: STYLE.chart })
  paragraph.addChildElement(
    ImportedXmlComponent.fromXmlString(
      [
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
        `<wp:extent cx="${WIDTH}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
        `<wp:docPr id="${index + 1}" name="${escapeHtml(title)}" descr="${escapeHtml(title)}"/>`,
        '<wp:cNvGraphicFramePr/>',
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
        ` r:id="${relationOf(index)}"/>`,
        '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ].join(''),
    ),
  )
  return paragraph
}

/** In points. */
function heightOf(content: PlannedChart['content']): number {
  if (content.kind === 'curve') return CURVE
  const { rows, series, stacked } = knownSeries(content.draft)
  const row = stacked ? STACKED_ROW : series.length * THIN_BAR + 5
  return Math.min(HIGHEST, FRAME + rows.length * row)
}
