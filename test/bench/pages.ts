import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { printHtmlToPdf } from '../../electron/browser-host/print-html-to-pdf.ts'
import { reportOfCrowdedCounty } from '../county/report-of-county.ts'
import { pageFaults } from '../helpers/report-files/page-faults.ts'
import { readPages } from '../helpers/report-files/read-pages.ts'
import type { Bench } from './bench.ts'

const PROJECTS = 3000
/** As told where something is wrong; the rest is the same most of the time. */
const MOST_TOLD = 20

/** Every page of a report too long for the tests is looked at as they look at shorter ones. */
export const pages: Bench = {
  name: 'pages',
  setting: `the report of ${PROJECTS} projects with long names and remarks, every page looked at`,
  measure: async () => {
    const dataset = await reportOfCrowdedCounty({
      seed: 7,
      projects: PROJECTS,
      quarters: 8,
      lastQuarter: '2020Q2',
    })
    const start = performance.now()
    const pdf = await printHtmlToPdf(renderHtml(dataset))
    const printed = performance.now()
    const faults = pageFaults(dataset, await readPages(pdf))
    if (faults.length > 0) throw new Error(faults.slice(0, MOST_TOLD).join('\n'))
    return [
      {
        what: 'looking at every page',
        beside: 'printing them',
        time: performance.now() - printed,
        timeBeside: printed - start,
        limit: null,
      },
    ]
  },
}
