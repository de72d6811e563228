import { expect, test } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { reportOfCrowdedCounty } from '../../../county/report-of-county.ts'
import { pageFaults } from '../../../helpers/report-files/page-faults.ts'
import { readPages } from '../../../helpers/report-files/read-pages.ts'

test.each(['A4', 'A3'] as const)(
  'prints every annex on %s where the office wants it',
  async (paper) => {
    const county = { seed: 7, projects: 28, quarters: 8, lastQuarter: '2020Q2' } as const
    const crowded = await reportOfCrowdedCounty(county)
    const dataset = { ...crowded, tables: crowded.tables.map((table) => ({ ...table, paper })) }
    const pages = await readPages(await printHtmlToPdf(renderHtml(dataset)))
    const annexes = pages.filter(({ width, height }) => width > height)
    expect(new Set(annexes.map(({ width }) => Math.round(width)))).toEqual(
      new Set([paper === 'A4' ? 297 : 420]),
    )
    expect(pageFaults(dataset, pages)).toEqual([])
  },
)
