import { printHtmlToPdf } from '../../electron/browser-host/print-html-to-pdf.ts'
import { frontOf } from '../../renderer/features/reports/front-of.ts'
import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { makeReport } from '#backend/reports/make-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { ANNEXES } from '#contract/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { generateCounty } from '../county/generate-county.ts'
import { loadCounty } from '../county/load-county.ts'
import { type Bench, timeInTurn } from './bench.ts'

/** About 200 pages. */
const PROJECTS = 2000
const QUARTER = '2020Q2'
const ROUNDS = 3

const ONE_PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>一页</title></head>' +
  '<body><h1>一页</h1><p>学校建设项目进展情况</p></body></html>'

/** The first pages of the preview, beside the browser printing a page with next to nothing on it. */
export const preview: Bench = {
  name: 'preview',
  setting: `the report of ${PROJECTS} projects, browser started each time, median of ${ROUNDS}`,
  measure: async () => {
    const dataset = await largeReport()
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

async function largeReport(): Promise<ReportDataset> {
  const { db, sqlite, close } = connect(':memory:')
  await migrate({ db, sqlite, close })
  await loadCounty(
    db,
    generateCounty({ seed: 7, projects: PROJECTS, quarters: 8, lastQuarter: QUARTER }),
  )
  const signed = { operator: '李梅', operatorId: null, reason: null, batchId: null }
  await db
    .transaction()
    .execute((trx) =>
      writeOffice(
        trx,
        { ...signed, at: '2020-01-01T00:00:00.000Z', actionId: 'seed' },
        { county: '示范县', bureau: '示范县教育体育局', operator: '李梅', recipient: null },
      ),
    )
  const clock = (): Date => new Date('2020-07-05T02:00:00.000Z')
  const dataset = await makeReport(
    { db, clock },
    { quarter: QUARTER, unit: 'wan', annexes: [...ANNEXES] },
  )
  await close()
  return dataset
}
