import { read, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { reportFileName } from '#backend/reports/outputs/file-name.ts'
import { renderReport } from '#backend/reports/outputs/render-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { toFen } from '#domain/money.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { docxRows, htmlRows, rowsOf, xlsxRows } from '../../../helpers/report-files/read-rows.ts'
import { binchuan, facts, project, yanjin } from '../county-facts.ts'
import { randomFacts } from '../random-facts.ts'

const report = (given: ReportFacts) =>
  composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES }))

async function drawn(dataset: ReportDataset, format: 'html' | 'docx' | 'xlsx' | 'json') {
  return (await renderReport(dataset, format)).bytes
}

function sheetOf({ Sheets, SheetNames }: WorkBook, nameEnd: string) {
  return Sheets[SheetNames.find((name) => name.endsWith(nameEnd)) ?? ''] ?? {}
}

describe('renderReport', () => {
  it.each([
    ['Binchuan', binchuan()],
    ['Yanjin', yanjin()],
  ])('prints the same figures of %s in every format', async (_name, given) => {
    const dataset = report(given)
    const rows = rowsOf(dataset)
    expect(htmlRows(strFromU8(await drawn(dataset, 'html')))).toEqual(rows)
    expect(docxRows(await drawn(dataset, 'docx'))).toEqual(rows)
    expect(xlsxRows(await drawn(dataset, 'xlsx'), dataset)).toEqual(rows)
  })

  it('prints the same figures in every format, for any facts', async () => {
    await fc.assert(
      fc.asyncProperty(randomFacts(12), async (given) => {
        const dataset = report(given)
        const rows = rowsOf(dataset)
        expect(htmlRows(strFromU8(await drawn(dataset, 'html')))).toEqual(rows)
        expect(docxRows(await drawn(dataset, 'docx'))).toEqual(rows)
        expect(xlsxRows(await drawn(dataset, 'xlsx'), dataset)).toEqual(rows)
      }),
      // Each run writes three files: enough of them for one test, and shrinking would take minutes.
      { numRuns: 8, endOnFailure: true },
    )
  }, 60_000)

  it('writes the same bytes whenever it is written', async () => {
    const dataset = report(binchuan())
    const formats = ['html', 'docx', 'xlsx', 'json'] as const
    vi.useFakeTimers({ now: new Date('2020-07-03T02:00:00.000Z'), toFake: ['Date'] })
    const first = await Promise.all(formats.map((format) => drawn(dataset, format)))
    vi.setSystemTime(new Date('2026-11-26T09:30:00.000Z'))
    const later = await Promise.all(formats.map((format) => drawn(dataset, format)))
    vi.useRealTimers()
    expect(later).toEqual(first)
    const { 'docProps/core.xml': core } = unzipSync(first[1] ?? new Uint8Array())
    expect(strFromU8(core ?? new Uint8Array())).toContain(`>${dataset.madeOn}T00:00:00Z<`)
  })

  it('prints the same sentences on the page and in Word', async () => {
    const dataset = report(binchuan())
    const sentence = '公厕13座、食堂1个、餐厅1个、教学设备配置1项，预算总投资3957.5万元'
    const html = strFromU8(await drawn(dataset, 'html')).replace(/<[^>]+>/g, '')
    const files = unzipSync(await drawn(dataset, 'docx'))
    const word = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    expect([html.includes(sentence), word.includes(sentence)]).toEqual([true, true])
  })

  it('writes totals as formulas whose stored results are the figures of the report', async () => {
    const dataset = report(binchuan())
    const workbook = read(await drawn(dataset, 'xlsx'), { cellFormula: true })
    const sheet = sheetOf(workbook, '明细表')
    const cells = Object.entries(sheet) as [string, { f?: string; v?: unknown; t?: string }][]
    const planned = cells.filter(([address, { f }]) => f !== undefined && address.startsWith('G'))
    expect({
      sheets: workbook.SheetNames,
      first: planned[0],
      last: planned.at(-1),
    }).toEqual({
      sheets: [
        '附表1 学校建设项目分类汇总表',
        '附表2 学校建设项目分乡镇汇总表',
        '附表3 学校建设项目分专项分学段汇总表',
        '附表4 学校建设项目资金来源及使用情况表',
        '附表5 学校建设项目明细表',
        '附表6 存在问题及逾期项目一览表',
        '注',
      ],
      first: ['G4', expect.objectContaining({ f: 'SUM(G5:G8)', v: 530 })],
      last: ['G39', expect.objectContaining({ f: 'SUM(G4,G9,G14,G19,G24,G29,G34)', v: 3957.5 })],
    })
  })

  it('never takes project text for markup or for a formula', async () => {
    const names = [
      '=HYPERLINK("http://x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '<img src=x onerror=alert(1)>&"\'',
      '控制\u0001符\u000b',
    ]
    const dataset = report(
      facts({
        projects: names.map((name, index) =>
          project(`p${index}`, {
            name,
            schoolName: `<b>学校${index}</b>`,
            plannedTotal: toFen(1, 'wan'),
            problems: name,
          }),
        ),
      }),
    )
    const html = strFromU8(await drawn(dataset, 'html'))
    const workbook = read(await drawn(dataset, 'xlsx'), { cellFormula: true, dense: false })
    const sheet = sheetOf(workbook, '明细表')
    const written = names.map((_name, index) => {
      const cell = sheet[`C${index + 5}`] as { t: string; f?: string; v: string; z?: string }
      return [cell.t, cell.f, cell.v]
    })
    // oxlint-disable-next-line no-control-regex -- the very characters the names were given
    const clean = names.map((name) => name.replace(/[\u0001\u000b]/g, ''))
    expect(html).not.toMatch(/<img|<b>|<script/)
    expect(written).toEqual(clean.map((name) => ['s', undefined, name]))
    expect(docxRows(await drawn(dataset, 'docx')).map((row) => row[2])).toEqual(
      expect.arrayContaining(clean),
    )
  })

  it('keeps the page to itself: nothing to run, nothing to fetch but our fonts', async () => {
    const html = strFromU8(await drawn(report(binchuan()), 'html'))
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|https?:|\son\w+=/i)
    const fetched = [...html.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address)
    expect(fetched).toEqual(['song', 'title', 'hei', 'kai'].map((name) => `'/fonts/${name}.woff2'`))
  })

  it('marks every figure of the page with the figure it is', async () => {
    const dataset = report(binchuan())
    const html = strFromU8(await drawn(dataset, 'html'))
    const marks = [...html.matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(marks)).toContain('overview.projectCount')
    expect(new Set(marks)).toContain('byCategory/total/completed')
  })

  it('writes canonical JSON that reads back as the dataset', async () => {
    const dataset = report(yanjin())
    const text = strFromU8(await drawn(dataset, 'json'))
    const again = report(yanjin())
    expect(JSON.parse(text)).toEqual(dataset)
    expect(strFromU8(await drawn(again, 'json'))).toBe(text)
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(dataset).toSorted())
  })

  it('draws a workbook and a document even of an empty ledger', async () => {
    const dataset = report(facts({}))
    expect(read(await drawn(dataset, 'xlsx')).SheetNames).toEqual(['注'])
    expect(Object.keys(unzipSync(await drawn(dataset, 'docx')))).toContain('word/document.xml')
  })
})

describe('reportFileName', () => {
  it('replaces what Windows forbids in names', () => {
    expect([
      reportFileName('宾川县2020年第二季度学校建设项目进展情况报告', 'docx'),
      reportFileName('甲/乙:丙*?"<>|\\县. ', 'html'),
    ]).toEqual(['宾川县2020年第二季度学校建设项目进展情况报告.docx', '甲_乙_丙_______县.html'])
  })
})
