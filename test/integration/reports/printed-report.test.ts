import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../electron/browser-host/print-html-to-pdf.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { ANNEXES } from '#contract/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { binchuan } from '../../unit/reports/county-facts.ts'
import { randomFacts } from '../../unit/reports/random-facts.ts'

const MM = 25.4 / 72
/** Millimetres from the edge of an annex within which its row numbers stand. */
const FIRST_COLUMN = 10
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
}

/** Prints a report as the program does and reads the pages back. */
async function printed(given: ReportFacts): Promise<{ pages: PrintedPage[]; outline: string[] }> {
  const dataset = composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES }))
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
        return [{ text: item.str, left, right: left + item.width * MM, down: (height - y) * MM }]
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
 * Lines from top to bottom, each from left to right: a PDF keeps its text in drawing order. Fonts
 * that draw 目 and the radical ⽬ with one glyph give the radical back; NFKC makes it a word again.
 */
const textOf = ({ items }: PrintedPage) =>
  items
    .toSorted((a, b) => Math.round(a.down - b.down) || a.left - b.left)
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '')
    .normalize('NFKC')

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
  it('keeps the page of official documents: paper, margins, line pitch', async () => {
    const { pages } = await printed(binchuan())
    const second = pages[1]
    const body = second?.items.filter(({ down }) => down < 297 - 35) ?? []
    const lines = [...new Set(body.map(({ down }) => Math.round(down * 100) / 100))].toSorted(
      (a, b) => a - b,
    )
    const pitch = ((lines[14] ?? 0) - (lines[0] ?? 0)) / 14
    expect([second?.width, second?.height].map((size) => Math.round(size ?? 0))).toEqual([210, 297])
    // Chromium sets base lines on whole pixels, so that single pitches differ by a quarter of a mm.
    expect(pitch).toBeCloseTo(28.9 * MM, 1)
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThan(27.5)
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThan(184.5)
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
    const [county = binchuan()] = fc.sample(randomFacts(120, 120), { numRuns: 1, seed: 11 })
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
    const [county] = fc.sample(randomFacts(120, 120), { numRuns: 1, seed: 11 })
    const { pages, outline } = await printed(county ?? binchuan())
    const annex = annexPages(pages, '盐津县学校建设项目明细表').map(textOf)
    expect(annex.length).toBeGreaterThan(3)
    expect(annex.filter((text) => !text.includes('项目名称'))).toEqual([])
    // 页 is given back by its radical where a font draws both with one glyph.
    const marks = annex.map((text) =>
      /(附表\d(?:\(续表\))?).*?第(\d+).共(\d+)./.exec(text)?.slice(1),
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
