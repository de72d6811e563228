import { read } from '@e965/xlsx'
import { strFromU8 } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../electron/browser-host/print-html-to-pdf.ts'
import { plainText } from '#backend/reports/narrative/template.ts'
import { renderCsv } from '#backend/reports/outputs/render-csv.ts'
import { renderReport } from '#backend/reports/outputs/render-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { figuresOf } from '#domain/report/figures/list-figures.ts'
import { signedText } from '#domain/report/figures/signed-text.ts'
import { printStep } from '#domain/report/form/print-form.ts'
import { cellId, type ReportTable } from '#domain/report/table.ts'
import { HAS_LIBRE_OFFICE, saveInLibreOffice } from '../../helpers/libre-office.ts'
import { pdfText, solid } from '../../helpers/report-files/read-pdf.ts'
import {
  docxParagraphs,
  docxRows,
  htmlFigures,
  htmlParagraphs,
  htmlRows,
  plainTextOf,
  rowsOf,
  xlsxRows,
} from '../../helpers/report-files/read-rows.ts'
import { numbersOf, sumsOf, withoutResults } from '../../helpers/report-files/read-sheets.ts'
import { seededReport } from '../../helpers/report-files/seeded-report.ts'

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1)
const unitOf = (seed: number) => (seed % 3 === 0 ? ('yuan' as const) : ('wan' as const))

/** What every figure says by its id: those of the sentences, then those of the annexes. */
function saidBy(dataset: ReportDataset): Map<string, string> {
  const said = new Map([...figuresOf(dataset)].map(([id, figure]) => [id, signedText(figure)]))
  for (const table of dataset.tables) {
    for (const row of table.rows) {
      for (const [index, column] of table.columns.entries()) {
        const cell = row.cells[index]
        if (cell && cell.value !== null) said.set(cellId(table, row, column), cell.text)
      }
    }
  }
  return said
}

/** Headings, sentences and notes in the order they are read. */
function paragraphsOf({ text }: ReportDataset): string[] {
  return [
    plainText(text.leadIn.spans),
    ...text.chapters.flatMap(({ heading, paragraphs }) => [
      heading,
      ...paragraphs.map(({ spans }) => plainText(spans)),
    ]),
    ...text.notes.map(({ spans }) => plainText(spans)),
  ]
}

/** 负责人：张三审核人：填表人：, the lines to sign on aside. */
function signatureLine({ text: { labels } }: ReportDataset): string {
  return labels.signatures
    .map((role, index) => `${role}：${labels.signedBy?.[index] ?? ''}`)
    .join('')
}

describe.each(SEEDS)('the report of seeded county %i', (seed) => {
  it('says the same in dataset, page, Word and Excel', async () => {
    const dataset = await seededReport(seed, unitOf(seed))
    const said = saidBy(dataset)
    const html = strFromU8((await renderReport(dataset, 'html')).bytes)
    const docx = (await renderReport(dataset, 'docx')).bytes
    const xlsx = (await renderReport(dataset, 'xlsx')).bytes
    const rows = rowsOf(dataset)
    const paragraphs = paragraphsOf(dataset)

    const marked = htmlFigures(html)
    // In a sentence the verb has the sign of a sum that was taken back.
    const figures = figuresOf(dataset)
    expect(marked).toEqual(marked.map(([id]) => [id, figures.get(id)?.text ?? said.get(id)]))
    const cells = [...said.keys()].filter((id) => id.includes('/'))
    expect(marked.flatMap(([id]) => (id.includes('/') ? [id] : []))).toEqual(cells)
    expect([htmlRows(html), docxRows(docx), xlsxRows(xlsx, dataset)]).toEqual([rows, rows, rows])
    expect(htmlParagraphs(html)).toEqual(expect.arrayContaining(paragraphs))
    expect(docxParagraphs(docx)).toEqual(expect.arrayContaining(paragraphs))

    const signatures = signatureLine(dataset)
    expect([htmlParagraphs(html), docxParagraphs(docx)]).toEqual([
      expect.arrayContaining([signatures]),
      expect.arrayContaining([signatures]),
    ])

    // What persons wrote is in all of them, and what they left out in none.
    expect(paragraphs).toContain('=主体<封顶 & 抓紧验收。')
    expect(paragraphs.filter((one) => one.startsWith('项目分布在'))).toEqual([])
    const rewritten = paragraphs.find((one) => one.startsWith('经统计，全县共')) ?? ''
    const typed = unitOf(seed) === 'wan' ? '1234.5万元' : '12345000元'
    expect(rewritten).toBe(
      `经统计，全县共${said.get('overview.projectCount')}个项目，计划投资${said.get('overview.planned')}${typed.replace(/[\d.]/g, '')}，其中争取到${typed}。`,
    )

    const csv = dataset.tables.flatMap((table) => csvRows(renderCsv(dataset, table).bytes, table))
    expect(csv).toEqual(rows.map((row) => row.map(asCsvWord)))

    const workbook = read(xlsx, { cellFormula: true })
    for (const [place, table] of dataset.tables.entries()) {
      const sheet = workbook.Sheets[workbook.SheetNames[place] ?? ''] ?? {}
      const numbers = numbersOf(table)
      const stored = numbers.map(([at]) => [at, (sheet[at] as { v?: unknown } | undefined)?.v])
      expect(stored).toEqual(numbers)
      const sums = sumsOf(sheet)
      expect(sums.map(({ at, added }) => [at, added])).toEqual(
        sums.map(({ at, stored: result }) => [at, result]),
      )
    }
  })

  it('foots on paper, rounds by the largest remainder and says in words what the tables say', async () => {
    const dataset = await seededReport(seed, unitOf(seed))
    const { tables, unit } = dataset
    const sums = tables.flatMap(({ id, columns, rows }) =>
      rows.flatMap(({ cells, sumOf }) =>
        cells.flatMap((cell, index) =>
          cell.isSum
            ? [
                {
                  at: `${id}/${columns[index]?.key ?? ''}`,
                  printed: cell.printed,
                  added: sumOf.reduce(
                    (sum, part) => sum + (rows[part]?.cells[index]?.printed ?? 0),
                    0,
                  ),
                },
              ]
            : [],
        ),
      ),
    )
    expect(sums.length).toBeGreaterThan(0)
    expect(sums.map(({ at, added }) => [at, added])).toEqual(
      sums.map(({ at, printed }) => [at, printed]),
    )
    const moved = tables.flatMap(({ id, columns, rows }) =>
      rows.flatMap((row) =>
        columns.flatMap(({ key, figure, decimals }, index) => {
          const { value = null, printed = null } = row.cells[index] ?? {}
          if (figure !== 'money' || key === 'balance' || value === null || printed === null)
            return []
          const step = printStep('money', unit)
          const off = Math.abs(printed * 10 ** (2 - decimals) * step - value)
          return off < step ? [] : [`${id}/${row.id}/${key}`]
        }),
      ),
    )
    expect(moved).toEqual([])
    expect(disagreements(dataset)).toEqual([])
  })
})

/** Body rows of a CSV file, without what merged cells cover. */
function csvRows(bytes: Uint8Array, { rows }: ReportTable): string[][] {
  const [, ...lines] = Papa.parse<string[]>(strFromU8(bytes).slice(1)).data
  return lines.map((line, place) =>
    line.filter((_cell, index) => index === 0 || index >= (rows[place]?.span ?? 1)),
  )
}

/** Figures go without thousands' commas, and words that look like formulas behind a mark. */
function asCsvWord(text: string): string {
  if (/^-?[\d,]+(?:\.\d+)?%?$/.test(text)) return text.replaceAll(',', '')
  return /^[=+\-@]/.test(text) ? `'${text}` : text
}

/** Cells that speak of the same project or the same whole and print it differently. */
function disagreements(dataset: ReportDataset): string[] {
  const said = saidBy(dataset)
  const same = (a: string, b: string): string[] => {
    const [one, other] = [said.get(a), said.get(b)]
    if (one === undefined || other === undefined) return []
    return bare(one) === bare(other) ? [] : [`${a}=${one} ${b}=${other}`]
  }
  const totals = ['byCategory', 'byTownship', 'byProgramme'].flatMap((table) => [
    ...same('overview.projectCount', `${table}/total/projects`),
    ...same('progress.count', `${table}/total/projects`),
    ...same('overview.planned', `${table}/total/planned`),
    ...['notStarted', 'underConstruction', 'completed', 'startedRate', 'completedRate'].flatMap(
      (name) => same(`progress.${name}`, `${table}/total/${name}`),
    ),
    ...same('progress.floorPlanned', `${table}/total/floor`),
    ...same('progress.floorStarted', `${table}/total/floorStarted`),
    ...same('progress.floorCompleted', `${table}/total/floorCompleted`),
    ...[
      'planned',
      'allocated',
      'received',
      'paid',
      'completedInvestment',
      'investmentRate',
    ].flatMap((name) => same(`funds.${name}`, `${table}/total/${name}`)),
  ])
  const programmes = dataset.progress.programmes.flatMap(({ programmeId }) =>
    ['notStarted', 'underConstruction', 'completed', 'startedRate', 'completedRate'].flatMap(
      (name) =>
        same(
          `progress.programme.${programmeId ?? 'none'}.${name}`,
          `byProgramme/${programmeId ?? 'none'}/${name}`,
        ),
    ),
  )
  const sources = dataset.funds.bySource.flatMap(({ sourceId }) => {
    const id = sourceId ?? 'none'
    return [
      ...same(`overview.planned.${id}`, `fundsBySource/${id}/planned`),
      ...['planned', 'allocated', 'received', 'paid', 'balance', 'paymentRate'].flatMap((name) =>
        same(`funds.source.${id}.${name}`, `fundsBySource/${id}/${name}`),
      ),
    ]
  })
  const quarter = ['allocated', 'received', 'paid'].flatMap((name) =>
    same(`funds.quarter.${name}`, `fundsBySource/total/${name}Now`),
  )
  const townships = ['planned', 'received', 'paid', 'completedInvestment', 'floor'].flatMap(
    (name) =>
      (dataset.tables.find(({ id }) => id === 'byTownship')?.rows ?? []).flatMap(({ id, kind }) =>
        kind === 'total'
          ? same(`byTownship/total/${name}`, `allProjects/total/${name}`)
          : same(`byTownship/${id}/${name}`, `allProjects/township.${id}/${name}`),
      ),
  )
  const targets = dataset.targets.flatMap(({ programmeId, measures }) =>
    measures.flatMap(({ measure, lines }) =>
      [...lines.map(({ schoolId, stage }) => schoolId ?? stage ?? 'all'), 'total'].flatMap((line) =>
        ['target', 'completed', 'underConstruction', 'notStarted', 'shortfall'].flatMap((name) =>
          same(
            `targets.${programmeId}.${measure}.${line}.${name}`,
            `areaTargets/${programmeId}.${measure}.${line}/${name}`,
          ),
        ),
      ),
    ),
  )
  const projects = (dataset.tables.find(({ id }) => id === 'problems')?.rows ?? []).flatMap(
    ({ id }) => same(`problems/${id}/planned`, `allProjects/${id}/planned`),
  )
  return [totals, programmes, sources, quarter, townships, targets, projects].flat()
}

/** Without thousands' commas and padding: sentences write neither. */
function bare(text: string): string {
  const plain = text.replace(/,/g, '')
  return plain.includes('.') ? plain.replace(/\.?0+(?=%?$)/, '') : plain
}

describe('the printed PDF', () => {
  it.each([2, 9, 16, 23, 31])(
    'of seeded county %i says what the dataset says',
    async (seed) => {
      const dataset = await seededReport(seed, unitOf(seed))
      const html = strFromU8((await renderReport(dataset, 'html')).bytes)
      const text = await pdfText(await printHtmlToPdf(html))
      const wanted = [
        ...paragraphsOf(dataset),
        ...rowsOf(dataset).map((row) => row.join('')),
        dataset.text.title,
      ]
      expect(
        wanted.map((one) => solid(plainTextOf(one))).filter((one) => !text.includes(one)),
      ).toEqual([])
    },
    120_000,
  )
})

describe.runIf(HAS_LIBRE_OFFICE)('LibreOffice', () => {
  it('calculates the totals that the workbooks store', async () => {
    const stored: ReturnType<typeof sumsOf>[] = []
    const withoutSums: Uint8Array[] = []
    for (const seed of [3, 11, 27]) {
      const dataset = await seededReport(seed, unitOf(seed))
      const { bytes } = await renderReport(dataset, 'xlsx')
      stored.push(sumsIn(bytes))
      withoutSums.push(withoutResults(bytes))
    }
    const calculated = saveInLibreOffice(withoutSums, 'xlsx').map(sumsIn)
    expect(Math.min(...calculated.map((sums) => sums.length))).toBeGreaterThan(50)
    expect(calculated).toEqual(stored)
  }, 180_000)
})

/** Every sum of the sheets of a workbook, with its result. */
function sumsIn(bytes: Uint8Array): ReturnType<typeof sumsOf> {
  return Object.values(read(bytes, { cellFormula: true }).Sheets).flatMap(sumsOf)
}
