import { expect, test } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { type ReportForm, STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { type PrintedRow, readPages } from '../../../helpers/report-files/read-pages.ts'
import { binchuan } from '../../../unit/reports/county-facts.ts'

/** 建筑面积, 预算总投资, 累计到位, 累计完成投资: behind five columns of words, or behind the name of a sum. */
const FIGURES = 4
const WORDS = 5

/** The rows of each page of the annex of all projects, cell by cell; one of them is cancelled. */
async function printedPages(form: Partial<ReportForm>): Promise<string[][][]> {
  const facts = binchuan()
  const projects = facts.projects.map((project, index) =>
    index === 0 ? { ...project, now: { ...project.now, status: 'cancelled' as const } } : project,
  )
  const whole = { ...STANDARD_FORM, ...form }
  const figures = buildReport(
    { ...facts, projects },
    { unit: 'wan', annexes: ['allProjects'], form: whole },
  )
  const html = renderHtml(composeReport(figures, [], whole))
  const pages = await readPages(await printHtmlToPdf(html))
  return pages
    .filter(({ width, height }) => width > height)
    .map(({ rows }) => rows.filter(({ isHeading }) => !isHeading).map(wordsOf))
}

function wordsOf({ cells }: PrintedRow): string[] {
  return cells
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => pieces.map(({ text }) => text).join(''))
}

const numbersOf = (cells: readonly string[]): number[] =>
  cells.map((text) => Math.round(Number(text.replaceAll(',', '')) * 100) || 0)

const sumOf = (rows: readonly (readonly number[])[]): number[] =>
  Array.from({ length: FIGURES }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))

test.each(['top', 'bottom'] as const)(
  'each page adds up its projects, and all pages come to the total at the %s',
  async (totals) => {
    const pages = await printedPages({ pageSubtotals: true, totals })
    expect(pages.length).toBeGreaterThan(1)
    const told = pages.map((rows) => {
      // What stands behind the cancelled ones' heading is counted nowhere.
      const end = rows.findIndex(([name]) => name?.startsWith('已取消'))
      const counted = rows
        .slice(0, end === -1 ? rows.length : end)
        .filter(([number = '']) => /^\d+$/.test(number))
      const subtotals = rows.filter(([name]) => name?.startsWith('本页小计'))
      expect(subtotals.map(([name]) => name)).toEqual([`本页小计（${counted.length}个）`])
      const sums = numbersOf(subtotals[0]?.slice(1) ?? [])
      expect(sums).toEqual(
        sumOf(counted.map((row) => numbersOf(row.slice(WORDS, WORDS + FIGURES)))),
      )
      return sums
    })
    const total = pages.flat().find(([name]) => name?.startsWith('合计'))
    expect(sumOf(told)).toEqual(numbersOf(total?.slice(1) ?? []))
  },
)

test('no page adds up its projects unless the office wants it', async () => {
  const pages = await printedPages({})
  expect(pages.flat(2).filter((text) => text.startsWith('本页小计'))).toEqual([])
})
