import { beforeAll, describe, expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { reportOfCrowdedCounty } from '../../../county/report-of-county.ts'
import { pageFaults } from '../../../helpers/report-files/page-faults.ts'
import { type PrintedPage, readPages } from '../../../helpers/report-files/read-pages.ts'

/** 3,000 projects are printed and looked at by `npm run bench -- pages`. */
const SIZES = [28, 500] as const

interface Printed {
  readonly dataset: ReportDataset
  readonly pages: readonly PrintedPage[]
}

const printed = new Map<number, Printed>()

beforeAll(async () => {
  for (const projects of SIZES) {
    const county = { seed: 7, projects, quarters: 8, lastQuarter: '2020Q2' } as const
    const dataset = await reportOfCrowdedCounty(county)
    printed.set(projects, {
      dataset,
      pages: await readPages(await printHtmlToPdf(renderHtml(dataset))),
    })
  }
}, 120_000)

describe('every page of a report of long names and remarks', () => {
  it.each(SIZES)('is as it should be in a county of %i projects', (projects) => {
    const { dataset, pages } = of(projects)
    expect(pageFaults(dataset, pages)).toEqual([])
    expect(dataset.tables.map(({ id }) => id)).toHaveLength(9)
  })

  it('leaves no page of text half empty, but for those before charts and before the signed one', () => {
    for (const projects of SIZES) {
      const texts = of(projects).pages.filter(({ width, height }) => width < height)
      const charts = texts.findIndex(({ items }) => items.some(({ text }) => text === '附图'))
      const signed = texts.findIndex(({ items }) => items.some(({ text }) => /盖章/.test(text)))
      const ends = texts
        .slice(0, Math.min(charts, signed) - 1)
        .map(({ items }) => Math.max(...items.map(({ down }) => (down < 264 ? down : 0))))
      expect(Math.min(...ends)).toBeGreaterThan(150)
    }
  })
})

describe('what looks at every page', () => {
  it.each<[what: string, spoil: (printed: Printed) => Printed, fault: RegExp]>([
    [
      'a row that was lost',
      onPage(29, (page) => ({ ...page, rows: page.rows.slice(0, -1) })),
      /rows of/,
    ],
    ['words in the margin', onPage(3, (page) => moved(page, 3, 0)), /in the margin/],
    [
      'a line out of its pitch',
      onPage(2, (page) => ({
        ...page,
        items: page.items.map((item) =>
          item.down > 100 && item.down < 250 ? { ...item, down: item.down + 1 } : item,
        ),
      })),
      /mm apart/,
    ],
    [
      'a page that is missing',
      ({ dataset, pages }) => ({ dataset, pages: pages.toSpliced(5, 1) }),
      /has the number/,
    ],
    [
      'figures out of their column',
      onPage(29, (page) => ({
        ...page,
        rows: page.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => cell.map((item) => ({ ...item, left: item.left - 3 }))),
        })),
      })),
      /sticks out/,
    ],
    [
      'a figure in two lines',
      onPage(29, (page) => ({
        ...page,
        rows: page.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            cell.flatMap((item) => [
              { ...item, text: item.text.slice(0, 1) },
              { ...item, text: item.text.slice(1), down: item.down + 4 },
            ]),
          ),
        })),
      })),
      /breaks the figure/,
    ],
    [
      'headings that are missing',
      onPage(29, (page) => ({ ...page, rows: page.rows.filter(({ isHeading }) => !isHeading) })),
      /lacks its headings/,
    ],
    [
      'a page that is signed without text',
      ({ dataset, pages }) => ({ dataset, pages: pages.map(fromListOn) }),
      /nothing of the text/,
    ],
    [
      'a table that goes on unmarked',
      onPage(19, (page) => ({
        ...page,
        items: page.items.filter(({ text }) => !text.includes('第')),
      })),
      /lacks/,
    ],
  ])('sees %s', (_what, spoil, fault) => {
    const { dataset, pages } = spoil(of(28))
    expect(pageFaults(dataset, pages)).toEqual(
      expect.arrayContaining([expect.stringMatching(fault)]),
    )
  })
})

function of(projects: number): Printed {
  const found = printed.get(projects)
  if (!found) throw new Error(`no report of ${projects} projects was printed`)
  return found
}

function onPage(number: number, change: (page: PrintedPage) => PrintedPage) {
  return ({ dataset, pages }: Printed): Printed => ({
    dataset,
    pages: pages.map((page, index) => (index === number - 1 ? change(page) : page)),
  })
}

/** The page without what stands above the list of the annexes. */
function fromListOn(page: PrintedPage): PrintedPage {
  const list = page.items.findIndex(({ text }) => text.startsWith('附图：'))
  return list < 0 ? page : { ...page, items: page.items.slice(list) }
}

function moved(page: PrintedPage, right: number, down: number): PrintedPage {
  return {
    ...page,
    items: page.items.map((item) => ({
      ...item,
      left: item.left + right,
      right: item.right + right,
      down: item.down + down,
    })),
  }
}
