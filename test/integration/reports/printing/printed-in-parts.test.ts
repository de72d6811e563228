import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { reportOfCounty } from '../../../county/report-of-county.ts'

/** Odd, so that parts begin on left pages too. */
const PAGES_A_PART = 3

/** With names as long as the office may enter: what is wider than its page would shrink the part it is on. */
function signedAtLength(dataset: ReportDataset): ReportDataset {
  const labels = { ...dataset.text.labels, signedBy: ['', '长'.repeat(40), 'W'.repeat(40)] }
  return { ...dataset, text: { ...dataset.text, labels } }
}

interface ReadPage {
  readonly size: readonly number[]
  readonly words: readonly string[]
  /** Roles of the tags with the text they hold. */
  readonly tags: unknown
  readonly links: readonly string[]
  /** Where words and links stand, in points. */
  readonly places: readonly number[]
}

interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: unknown
  readonly about: unknown
}

async function read(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    pages.push(await readPage(file, number))
  }
  const { info } = await file.getMetadata()
  const { Title, Language, Producer } = info as Record<string, unknown>
  const about = { Title, Language, Producer, mark: await file.getMarkInfo() }
  const bookmarks = await bookmarksOf(file, await file.getOutline())
  await file.loadingTask.destroy()
  return { pages, bookmarks, about }
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const text = new Map<string, string>()
  const words: string[] = []
  const places: number[] = []
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      // Where it tells a gap by the places of two pieces, it tells it now and then.
      if (item.str.trim() === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      words.push(item.str)
      places.push(x, y)
      const id = open.findLast(Boolean)
      if (id) text.set(id, (text.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const annotations = (await page.getAnnotations()) as { unsafeUrl: string; rect: number[] }[]
  return {
    size: page.view,
    words,
    tags: tagsOf(await page.getStructTree(), text),
    links: annotations.map(({ unsafeUrl }) => unsafeUrl),
    places: [...places, ...annotations.flatMap(({ rect }) => rect)],
  }
}

interface Tag {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Tag[]
}

/**
 * Objects are numbered differently in a joined document: what they are is told without. Marks around nothing
 * are left out, for at once the engine leaves some of the next page's first line on the page before.
 */
function tagsOf(tag: Tag, text: ReadonlyMap<string, string>): unknown {
  if (tag.type === 'content') return text.get(tag.id ?? '') || null
  if (tag.type !== undefined) return tag.type
  const children = (tag.children ?? []).map((child) => tagsOf(child, text))
  const held = children.filter((child) => child !== null)
  return children.length > 0 && held.length === 0 ? null : [tag.role, tag.alt, ...held]
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function bookmarksOf(file: PDFDocumentProxy, entries: Bookmarks): Promise<unknown> {
  return Promise.all(
    entries.map(async ({ title, dest, items }) => {
      const [page, , , top] = dest as [{ num: number; gen: number }, unknown, number, number]
      const below = await bookmarksOf(file, items as Bookmarks)
      return { title, page: await file.getPageIndex(page), top: Math.round(top), below }
    }),
  )
}

describe('a report printed in parts', () => {
  const printed = { atOnce: [] as ReadPdf[], inParts: [] as ReadPdf[] }

  beforeAll(async () => {
    for (const [projects, seed] of [
      [60, 3],
      [150, 11],
    ] as const) {
      const county = { projects, seed, quarters: 2, lastQuarter: '2020Q2' } as const
      const dataset = signedAtLength(await reportOfCounty(county, CHART_IDS))
      const html = renderHtml(dataset, { linked: true })
      printed.atOnce.push(await read(await printHtmlToPdf(html, { pagesAPart: null })))
      printed.inParts.push(await read(await printHtmlToPdf(html, { pagesAPart: PAGES_A_PART })))
    }
  }, 120_000)

  it('has the pages, words, links and tags of one printed at once', () => {
    const [atOnce, inParts] = [printed.atOnce, printed.inParts].map((files) =>
      files.flatMap(({ pages }) => pages.map(({ places, ...page }) => [page, places.length])),
    )
    expect(inParts).toEqual(atOnce)
    const pages = printed.inParts.at(-1)?.pages ?? []
    expect(pages.length).toBeGreaterThan(5 * PAGES_A_PART)
    expect(pages.at(-2)?.links.length).toBeGreaterThan(0)
    expect(JSON.stringify(pages.at(-1)?.tags)).toContain('"TD"')
  })

  it('has everything in its place, but for what the engine rounds', () => {
    const [atOnce = [], inParts = []] = [printed.atOnce, printed.inParts].map((files) =>
      files.flatMap(({ pages }) => pages.flatMap(({ places }) => places)),
    )
    const distances = atOnce.map((place, index) => Math.abs(place - (inParts[index] ?? 0)))
    expect(distances.reduce((most, distance) => Math.max(most, distance), 0)).toBeLessThan(0.3)
  })

  it('has its bookmarks, title, language and producer', () => {
    const { atOnce, inParts } = printed
    expect(inParts.map(({ bookmarks }) => bookmarks)).toEqual(
      atOnce.map(({ bookmarks }) => bookmarks),
    )
    expect(JSON.stringify(inParts[0]?.bookmarks)).toContain('明细表')
    expect(inParts.map(({ about }) => about)).toEqual(atOnce.map(({ about }) => about))
  })
})
