import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { binchuan, yanjin } from '../../../unit/reports/county-facts.ts'
import { randomFacts } from '../../../unit/reports/random-facts.ts'
import { withoutBreaks } from './without-breaks.ts'

const MM = 25.4 / 72
/** Millimetres from the edge of an annex within which its row numbers stand. */
const FIRST_COLUMN = 10
/** Millimetres from line to line of the text. */
const PITCH = 28.9 * MM
/** 3号 in millimetres. */
const TYPE = 16 * MM
/** How much of a Chinese character stands above its base line. */
const ABOVE_BASE = 0.88
/** Millimetres of white around an annex, left and right, above and below. */
const A4_MARGINS = { sides: 18, ends: 25 }
const A3_MARGINS = { sides: 25, ends: 28 }
const leftEdge = (items: readonly PrintedText[]) => Math.min(...items.map(({ left }) => left))

interface PrintedPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly items: readonly PrintedText[]
}

/** A piece of text; millimetres from the left and the upper edge to its base line. */
interface PrintedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly down: number
  /** Of the type, millimetres. */
  readonly size: number
}

/** 120 projects, the same each time. */
function largeCounty(): ReportFacts {
  const [county] = fc.sample(randomFacts(120, 120), { numRuns: 1, seed: 11 })
  return county ?? binchuan()
}

/** A county with a problem of so many lines. */
function withLongProblems(lines: number): ReportFacts {
  const [first, ...others] = binchuan().projects
  const problems = '雨季影响施工。'.repeat(4 * lines)
  return { ...binchuan(), projects: first ? [{ ...first, problems }, ...others] : [] }
}

/** Signed by people of these names. */
function withNames(dataset: ReportDataset, signedBy: readonly string[]): ReportDataset {
  return {
    ...dataset,
    text: { ...dataset.text, labels: { ...dataset.text.labels, signedBy } },
  }
}

/** Prints a report as the program does and reads the pages back. */
async function printed(
  given: ReportFacts,
  change = (dataset: ReportDataset): ReportDataset => dataset,
): Promise<{ pages: PrintedPage[]; outline: string[] }> {
  const dataset = change(composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES })))
  const file = await getDocument({
    data: await printHtmlToPdf(renderHtml(dataset)),
    verbosity: 0,
  }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    pages.push({
      width: width * MM,
      height: height * MM,
      items: items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x = 0, y = 0] = item.transform as number[]
        const left = x * MM
        return [
          {
            text: item.str,
            left,
            right: left + item.width * MM,
            down: (height - y) * MM,
            size: item.height * MM,
          },
        ]
      }),
    })
  }
  const outline = ((await file.getOutline()) ?? []).flatMap(({ title, items }) => [
    title,
    ...items.map((inner) => inner.title),
  ])
  await file.loadingTask.destroy()
  return { pages, outline }
}

/**
 * Lines from top to bottom, each from left to right: a PDF keeps its text in drawing order.
 * Full-width signs become narrow ones.
 */
const textOf = ({ items }: PrintedPage) =>
  items
    .toSorted((a, b) => Math.round(a.down - b.down) || a.left - b.left)
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '')
    .normalize('NFKC')

/** Upper edges of the lines of a page of text, in millimetres: half the leading stands above each. */
function lineTops({ items }: PrintedPage): readonly number[] {
  const bases = items.filter(({ down }) => down < 297 - 35).map(({ down }) => Math.round(down * 10))
  const above = ABOVE_BASE * TYPE + (PITCH - TYPE) / 2
  return [...new Set(bases)].toSorted((a, b) => a - b).map((base) => base / 10 - above)
}

/** The pages of the annex with this title, up to the next annex. */
function annexPages(pages: readonly PrintedPage[], title: string): readonly PrintedPage[] {
  const texts = pages.map(textOf)
  const first = texts.findIndex((text) => text.includes(title))
  const next = texts.findIndex(
    (text, index) => index > first && /附表\d/.test(text) && !text.includes('(续表)'),
  )
  return pages.slice(first, next < 0 ? pages.length : next)
}

/** What stands below the text area, and on which side. */
function corner({ items, width, height }: PrintedPage): string {
  const number = items.filter(({ down }) => down > height - 24.9)
  const side = number.every(({ left }) => left > width / 2) ? 'right' : 'left'
  return `${textOf({ items: number, width, height })} ${side}`
}

describe('the printed report', () => {
  it('keeps the page of official documents: paper, margins, 22 lines', async () => {
    const { pages } = await printed(largeCounty())
    const second = pages[1]
    const body = second?.items.filter(({ down }) => down < 297 - 35) ?? []
    const lines = [...new Set(body.map(({ down }) => Math.round(down * 100) / 100))].toSorted(
      (a, b) => a - b,
    )
    const [first = 0, last = 0] = [lines[0], lines.at(-1)]
    const rightEdge = Math.max(...body.map(({ right }) => right))
    expect([second?.width, second?.height].map((size) => Math.round(size ?? 0))).toEqual([210, 297])
    expect(lines).toHaveLength(22)
    // Chromium sets base lines on whole pixels, so that single pitches differ by a quarter of a mm.
    expect(Math.abs((last - first) / 21 - 28.9 * MM)).toBeLessThan(0.02)
    // Within half a millimetre of GB/T 9704-2012: 28 left, 26 right, and the lines between 37 and 35.
    expect(Math.abs(leftEdge(body) - 28)).toBeLessThan(0.5)
    expect(Math.abs(rightEdge - (210 - 26))).toBeLessThan(0.5)
    expect(first).toBeGreaterThan(37)
    expect(first).toBeLessThan(37 + 28.9 * MM)
    expect(last).toBeGreaterThan(297 - 35 - 28.9 * MM)
  })

  it('begins and ends every full page of text at the margins', async () => {
    const { pages } = await printed(largeCounty())
    const texts = pages.filter(({ width, height }) => width < height)
    const full = texts.slice(1).filter((page) => lineTops(page).length === 22)
    expect(full.length).toBeGreaterThan(2)
    const tops = full.map((page) => lineTops(page)[0] ?? 0)
    expect(Math.max(...tops.map((top) => Math.abs(top - 37)))).toBeLessThan(0.5)
    // 22 lines of 28.9 pt are 0.7 mm less than the 225 mm between the margins; they end so much higher.
    const bottoms = full.map((page) => (lineTops(page).at(-1) ?? 0) + PITCH)
    expect(Math.max(...bottoms.map((bottom) => Math.abs(bottom - (297 - 35.7))))).toBeLessThan(0.5)
  })

  it('keeps every page of the annexes between its margins and begins it at the upper one', async () => {
    const { pages } = await printed(largeCounty())
    const annexes = pages.filter(({ width, height }) => width > height)
    const misplaced = annexes.flatMap(({ items, width, height }) => {
      const { sides, ends } = width > 400 ? A3_MARGINS : A4_MARGINS
      const body = items.filter(({ down }) => down < height - ends)
      const tops = body.map(({ down, size }) => down - ABOVE_BASE * size)
      const bottoms = body.map(({ down, size }) => down + (1 - ABOVE_BASE) * size)
      const found = [
        leftEdge(body) - sides,
        width - sides - Math.max(...body.map(({ right }) => right)),
        Math.min(...tops) - ends,
        height - ends - Math.max(...bottoms),
      ]
      // Above the first line stands no more than half its leading; nothing sticks out anywhere.
      const isRight = found.every((distance) => distance > -0.5) && (found[2] ?? 0) < 1.5
      return isRight ? [] : [found]
    })
    expect(misplaced).toEqual([])
    expect(annexes.length).toBeGreaterThan(8)
  })

  it('sets 28 characters into a line', async () => {
    const { pages } = await printed(binchuan())
    const words = (pages[0]?.items ?? []).filter(
      ({ text, down }) => down > 70 && /^[\u4e00-\u9fff，、。；：（）]{6,}$/.test(text),
    )
    const pitches = words.map(({ text, left, right }) => (right - left) / text.length)
    // Lines that are filled up stand wider; none may stand closer.
    expect(Math.min(...pitches)).toBeCloseTo((210 - 28 - 26) / 28, 1)
  })

  it('keeps its size whatever the names of those who sign, which stay between the margins', async () => {
    const names = [['王小五'], ['', '司马相如乐山大佛'], ['', '长'.repeat(40), 'W'.repeat(40)]]
    for (const signedBy of names) {
      const { pages } = await printed(binchuan(), (dataset) => withNames(dataset, signedBy))
      const signed = pages.find((page) => textOf(page).includes('(盖章)'))
      const body = signed?.items.filter(({ down }) => down < 297 - 35) ?? []
      const last = body.find(({ text }) => text.includes(signedBy.at(-1)?.slice(0, 1) ?? ''))
      expect(last?.size).toBeCloseTo(TYPE, 2)
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThan(210 - 26 + 0.5)
    }
  })

  it('keeps its size and its margins whatever words and figures have no break', async () => {
    const sizesOf = (all: readonly PrintedPage[]) =>
      new Set(all.flatMap(({ items }) => items.map(({ size }) => size.toFixed(2))))
    const { pages: usual } = await printed(yanjin())
    const { pages: wide } = await printed(yanjin(), withoutBreaks)
    expect(sizesOf(wide)).toEqual(sizesOf(usual))
    const beyond = wide.flatMap(({ items, width }) => {
      const margin = width > 210 ? A4_MARGINS.sides : 26
      const room = width - margin - Math.max(...items.map(({ right }) => right))
      return room > -0.5 ? [] : [room]
    })
    expect(beyond).toEqual([])
    expect(wide.map(textOf).join('')).toContain('9'.repeat(20))
  })

  it('can be copied as characters, not as the radicals that look like them', async () => {
    const { pages } = await printed(binchuan())
    const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('')
    expect(text).toContain('项目')
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/)
  })

  it('never leaves the signatures on a page of their own', async () => {
    const counties = [binchuan(), largeCounty()]
    const signed = await Promise.all(
      counties.map(async (county) => {
        const { pages } = await printed(county)
        return pages.map(textOf).find((text) => text.includes('(盖章)'))
      }),
    )
    expect(signed.filter((text) => /\d\.[\u4e00-\u9fff]+表/.test(text ?? ''))).toHaveLength(
      counties.length,
    )
  })

  it('leaves no page to the last lines of the notes', async () => {
    const lasts: string[][] = []
    for (const lines of [2, 4, 6, 8]) {
      const { pages } = await printed(withLongProblems(lines))
      const texts = pages.filter(({ width, height }) => width < height)
      const last = texts.at(-1)
      const downs = new Set((last?.items ?? []).map(({ down }) => Math.round(down)))
      lasts.push([`${lines} lines more`, last ? textOf(last) : '', String(downs.size)])
    }
    // A page number and at most four lines of notes are what closer setting takes back.
    expect(
      lasts.filter(([, text, count]) => !text?.includes('(盖章)') && Number(count) <= 5),
    ).toEqual([])
  })

  it('takes all notes over to the next page where they do not fit', async () => {
    const { pages } = await printed(withLongProblems(10), (dataset) => {
      const { notes } = dataset.text
      return { ...dataset, text: { ...dataset.text, notes: [...notes, ...notes] } }
    })
    const texts = pages.filter(({ width, height }) => width < height).map(textOf)
    expect(texts.at(-2)).toContain('(盖章)')
    expect(texts.at(-2)).not.toContain('÷')
    expect(texts.at(-1)).toMatch(/^注:1/)
  })

  it('signs below the text where closer setting makes room for it', async () => {
    const { pages } = await printed(withLongProblems(9))
    const texts = pages.filter(({ width, height }) => width < height).map(textOf)
    const signed = texts.find((text) => text.includes('(盖章)'))
    expect(signed).toMatch(/雨季影响施工.*五、下一步工作/)
  })

  it('numbers the pages in the outer corners and turns the annexes', async () => {
    const { pages } = await printed(binchuan())
    expect(pages.map(({ width, height }) => (width > height ? 'landscape' : 'upright'))).toEqual([
      'upright',
      'upright',
      'upright',
      ...Array.from({ length: pages.length - 3 }, () => 'landscape'),
    ])
    expect(pages.map(corner)).toEqual(
      pages.map((_page, index) => `—${index + 1}— ${index % 2 === 0 ? 'right' : 'left'}`),
    )
  })

  it('prints every row of a long annex once, in its order', async () => {
    const county = largeCounty()
    const { pages } = await printed(county)
    const numbers = annexPages(pages, '盐津县学校建设项目明细表').flatMap(({ items }) =>
      items
        .filter(({ text, left }) => left < leftEdge(items) + FIRST_COLUMN && /^\d+$/.test(text))
        .toSorted((a, b) => a.down - b.down)
        .map(({ text }) => Number(text)),
    )
    expect(numbers).toEqual(county.projects.map((_project, index) => index + 1))
  })

  it('repeats the headings of a long annex on every page and has bookmarks', async () => {
    const { pages, outline } = await printed(largeCounty())
    const annex = annexPages(pages, '盐津县学校建设项目明细表').map(textOf)
    expect(annex.length).toBeGreaterThan(3)
    expect(annex.filter((text) => !text.includes('项目名称'))).toEqual([])
    const marks = annex.map((text) =>
      /(附表\d(?:\(续表\))?).*?第(\d+)页共(\d+)页/.exec(text)?.slice(1),
    )
    expect(marks).toEqual(
      annex.map((_text, index) => [
        index === 0 ? '附表5' : '附表5(续表)',
        String(index + 1),
        String(annex.length),
      ]),
    )
    expect(outline).toEqual(
      expect.arrayContaining(['一、总体情况', '三、资金情况', '盐津县学校建设项目明细表']),
    )
  })
})
