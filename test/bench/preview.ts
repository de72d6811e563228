import { printHtmlToPdf } from '../../electron/browser-host/print-html-to-pdf.ts'
import { frontOf } from '../../renderer/features/reports/front-of.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { reportOfCounty } from '../county/report-of-county.ts'
import { type Bench, timeInTurn } from './bench.ts'

/** About 200 pages. */
const PROJECTS = 2000
const ROUNDS = 3

const ONE_PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>一页</title></head>' +
  '<body><h1>一页</h1><p>学校建设项目进展情况</p></body></html>'

/** The first pages of the preview, beside the browser printing a page with next to nothing on it. */
export const preview: Bench = {
  name: 'preview',
  setting: `the report of ${PROJECTS} projects, browser started each time, median of ${ROUNDS}`,
  measure: async () => {
    const dataset = await reportOfCounty({
      seed: 7,
      projects: PROJECTS,
      quarters: 8,
      lastQuarter: '2020Q2',
    })
    const [time, timeBeside] = await timeInTurn(
      ROUNDS,
      async () => {
        const html = renderHtml(dataset, { linked: true })
        await printHtmlToPdf(frontOf(html)?.html ?? html)
      },
      async () => {
        await printHtmlToPdf(ONE_PAGE)
      },
    )
    return [{ what: 'first pages', beside: 'one page printed', time, timeBeside, limit: 1.5 }]
  },
}
