import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderOverviewPage } from '#backend/reports/outputs/html/overview-page.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { binchuan } from '../../../unit/reports/county-facts.ts'

/** 28 projects with what was invested, and a curve of it. */
function withInvestment(): ReportDataset {
  const given = {
    ...binchuan(),
    investment: [
      { quarter: '2020Q1' as const, completed: 500_000_000, ofPriced: 500_000_000 },
      { quarter: '2020Q2' as const, completed: 1_900_000_000, ofPriced: 1_900_000_000 },
    ],
  }
  return composeReport(buildReport(given, { unit: 'wan', annexes: [], charts: CHART_IDS }))
}

/** With all three sentences below the table. */
function withSentences(dataset: ReportDataset): ReportDataset {
  const { completeness, progress, overview, funds } = dataset
  const five = { ...overview.projectCount, value: 5 }
  const { all } = progress
  const change = {
    newlyStarted: five,
    newlyCompleted: five,
    undated: five,
    startedRate: all.startedRate,
    completedRate: all.completedRate,
  }
  const quarter = {
    allocated: funds.allocated,
    received: funds.received,
    paid: funds.paid,
    completedInvestment: funds.completedInvestment,
    unknownInvestment: five,
    unknownInvested: funds.completedInvestment,
  }
  return {
    ...dataset,
    completeness: { ...completeness, withoutCompletedInvestment: five },
    progress: { ...progress, all: { ...all, change } },
    funds: { ...funds, quarter },
  }
}

async function pagesOf(html: string): Promise<number> {
  const file = await getDocument({ data: await printHtmlToPdf(html), verbosity: 0 }).promise
  const { numPages } = file
  await file.loadingTask.destroy()
  return numPages
}

it('the dashboard of a county of five categories and two sources is printed on one page, whatever is said below its table and however long its name', async () => {
  const dataset = withInvestment()
  const county = '双江拉祜族佤族布朗族傣族自治县'
  const htmls = [dataset, withSentences(dataset), { ...dataset, county }].map((one) =>
    renderOverviewPage(one),
  )
  expect(htmls.map((html) => html.split('class="said"').length - 1)).toEqual([0, 3, 0])
  for (const html of htmls) expect(await pagesOf(html)).toBe(1)
})
