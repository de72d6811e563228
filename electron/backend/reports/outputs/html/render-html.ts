/**
 * The report as one self-contained print document: inline style, no scripts, nothing loaded but the
 * program's own fonts, project text always escaped. The PDF and the system print come from this document.
 */
import type { ReportDataset } from '#domain/report/dataset.ts'
import { layAnnex } from '../lay-annex.ts'
import { renderAnnex } from './annex.ts'
import { renderCharts } from './charts/render-charts.ts'
import { escapeHtml } from './escape.ts'
import { linkedFigure, linkedLabel, markedFigure, plainLabel } from './figure.ts'
import { reportStyle } from './style.ts'
import { renderTextPart } from './text-part.ts'

/** Blocks whatever a text could smuggle in, should escaping ever fail. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"

export function renderHtml(
  dataset: ReportDataset,
  { linked }: { readonly linked: boolean } = { linked: false },
): string {
  const figure = linked ? linkedFigure : markedFigure
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeHtml(dataset.text.title)}</title>`,
    `<style>${reportStyle(dataset.issue)}</style>`,
    '</head>',
    '<body>',
    renderTextPart(dataset, figure),
    renderCharts(dataset, { link: linked ? linkedLabel : plainLabel }),
    ...dataset.tables.flatMap(layAnnex).map((annex) => renderAnnex(dataset, annex, figure)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
