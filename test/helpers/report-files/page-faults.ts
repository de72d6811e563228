import { type LaidAnnex, layAnnex } from '#backend/reports/outputs/lay-annex.ts'
import { annexLines } from '#backend/reports/outputs/annex-lines.ts'
import {
  ANNEX_PAGES,
  CHART_PAGE,
  POINTS_PER_MM,
  type TableLayout,
  TEXT_PAGE,
} from '#backend/reports/outputs/paper.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { isLeading, type ReportTable } from '#domain/report/table.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'
import { solid } from './read-pdf.ts'
import type { PrintedPage, PrintedRow, PrintedText } from './read-pages.ts'

/** Millimetres that a page may be off what it should be. */
const TOLERANCE = 0.5
const PITCH = TEXT_PAGE.lineHeight / POINTS_PER_MM
const TYPE = TEXT_PAGE.fontSize / POINTS_PER_MM
/** How much of a Chinese character stands above its base line, of its size. */
const ABOVE_BASE = 0.88
/** Half the leading of a line, and what the highest and lowest signs leave of it. */
const HALF_LEADING = (PITCH - TYPE) / 2

/**
 * What is wrong with the pages of a printed report, in words, page by page; empty when each is as it
 * should be: paper and margins, line pitch, page numbers, no heading left behind at the foot, every row
 * of every annex once, whole and in its column, under its headings, and 续表 where a table goes on.
 */
export function pageFaults(dataset: ReportDataset, pages: readonly PrintedPage[]): string[] {
  const texts = pages.filter(isUpright)
  const annexes = pages.slice(texts.length)
  const faults = pages.flatMap((page, index) =>
    [...placeFaults(page), ...numberFaults(page, index + 1)].map((fault) => told(index + 1, fault)),
  )
  if (annexes.some(isUpright)) faults.push('an upright page stands among the annexes')
  for (const [index, page] of texts.entries()) {
    const isFollowed = index + 1 < texts.length
    const own = [...pitchFaults(page), ...(isFollowed ? footFaults(dataset, page) : [])]
    faults.push(...own.map((fault) => told(index + 1, fault)))
  }
  faults.push(...missingWords(dataset, texts), ...signedFaults(dataset, texts))
  let from = 0
  for (const annex of dataset.tables.flatMap(layAnnex)) {
    const next = annexes.findIndex((page, index) => index > from && isTitled(dataset, page))
    const until = next === -1 ? annexes.length : next
    const own = annexFaults(dataset, annex, annexes.slice(from, until))
    faults.push(...own.map(([page, fault]) => told(texts.length + from + page, fault)))
    from = until
  }
  if (from < annexes.length) faults.push(`${annexes.length - from} pages belong to no annex`)
  return faults
}

function told(page: number, fault: string): string {
  return `page ${page}: ${fault}`
}

function isUpright({ width, height }: PrintedPage): boolean {
  return width < height
}

/** What a chart is called, on every page of them and on none of the text. */
const CAPTION = /图\d+[^，。；]*（单位：/

function frameOf({ width, height, items }: PrintedPage) {
  if (width < height) {
    return CAPTION.test(items.map(({ text }) => text).join('')) ? CHART_PAGE : TEXT_PAGE
  }
  return width > ANNEX_PAGES.A4.width + 1 ? ANNEX_PAGES.A3 : ANNEX_PAGES.A4
}

/** The pieces between the margins: not the page number, nor which issue it is. */
function bodyOf(page: PrintedPage): readonly PrintedText[] {
  const { margin } = frameOf(page)
  return page.items.filter(({ down }) => down < page.height - margin.bottom + HALF_LEADING)
}

function placeFaults(page: PrintedPage): string[] {
  const { width, height, margin } = frameOf(page)
  const faults: string[] = []
  if (Math.abs(page.width - width) > TOLERANCE || Math.abs(page.height - height) > TOLERANCE) {
    faults.push(`is ${page.width.toFixed(1)} by ${page.height.toFixed(1)} mm`)
  }
  for (const { text, left, right, down, size } of bodyOf(page)) {
    const over = Math.max(
      margin.left - left,
      right - (width - margin.right),
      margin.top - (down - ABOVE_BASE * size),
      down + (1 - ABOVE_BASE) * size - (height - margin.bottom),
    )
    if (over > TOLERANCE) faults.push(`${text} stands ${over.toFixed(2)} mm in the margin`)
  }
  if (bodyOf(page).length === 0) faults.push('is empty')
  return faults
}

function numberFaults(page: PrintedPage, number: number): string[] {
  const foot = page.items.filter(
    ({ down }) => down >= page.height - frameOf(page).margin.bottom + HALF_LEADING,
  )
  const text = solid(foot.map((one) => one.text).join(''))
  const isRight = foot.every(({ left }) => left > page.width / 2)
  const faults: string[] = []
  if (text !== solid(`— ${number} —`)) faults.push(`has the number ${text}`)
  if (isRight !== (number % 2 === 1)) faults.push('has its number in the inner corner')
  return faults
}

/** Base lines of the text in its own type, from the top; titles, notes and charts are set otherwise. */
function baseLines(page: PrintedPage): readonly number[] {
  const own = bodyOf(page).filter(({ size }) => Math.abs(size - TYPE) < 0.1)
  return [...new Set(own.map(({ down }) => Math.round(down * 10) / 10))].toSorted((a, b) => a - b)
}

function pitchFaults(page: PrintedPage): string[] {
  const lines = baseLines(page)
  return lines.slice(1).flatMap((line, index) => {
    const distance = line - (lines[index] ?? 0)
    // Wider ones are blank lines and the room for the seal.
    const isOff = distance < 1.4 * PITCH && Math.abs(distance - PITCH) > TOLERANCE
    return isOff ? [`has lines ${distance.toFixed(2)} mm apart`] : []
  })
}

/** A heading, or the words before a list, with nothing of it on the same page. */
function footFaults({ text }: ReportDataset, page: PrintedPage): string[] {
  const items = bodyOf(page)
  const last = Math.max(...items.map(({ down }) => down))
  const line = solid(
    items
      .filter(({ down }) => last - down < 1)
      .map((item) => item.text)
      .join(''),
  )
  const headings = text.chapters.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs
      .filter(({ kind }) => kind === 'subheading')
      .map(({ spans }) => spans.map((span) => span.text).join('')),
  ])
  const lonely = [...headings, `${text.labels.notesHeading}：`, `${text.labels.annexHeading}：`]
  return lonely.some((heading) => solid(heading) === line) ? [`ends with ${line}`] : []
}

/** Paragraphs that are not found whole, in their order. */
function missingWords({ text }: ReportDataset, pages: readonly PrintedPage[]): string[] {
  const printed = solid(
    pages
      .flatMap(bodyOf)
      .map((item) => item.text)
      .join(''),
  )
  const wanted = [
    ...text.titleLines,
    ...[text.leadIn, ...text.chapters.flatMap(({ paragraphs }) => paragraphs), ...text.notes].map(
      ({ spans }) => spans.map((span) => span.text).join(''),
    ),
  ]
  let at = 0
  return wanted.flatMap((words) => {
    const found = printed.indexOf(solid(words), at)
    if (found < 0) return [`the text lacks ${words.slice(0, 30)}`]
    at = found
    return []
  })
}

/** The page with the date of signing begins with words of the text (GB/T 9704-2012 7.3.5.5). */
function signedFaults(dataset: ReportDataset, pages: readonly PrintedPage[]): string[] {
  const { bureau, text } = dataset
  const { seal, madeOn } = text.labels
  const signed = pages.findIndex((page) => solidOf(page).includes(solid(bureau + seal + madeOn)))
  const page = pages[signed]
  if (!page) return ['the date of signing stands apart from the sender']
  const begin = solidOf(page)
  const others = [...annexLines(dataset).map(({ lead, name }) => lead + name), bureau + seal]
  return others.some((line) => begin.startsWith(solid(line)))
    ? [told(signed + 1, 'is signed and has nothing of the text')]
    : []
}

function solidOf(page: PrintedPage): string {
  return solid(
    bodyOf(page)
      .map(({ text }) => text)
      .join(''),
  )
}

/** The first page of an annex, or of a part of one. */
function isTitled({ county, tables }: ReportDataset, { items }: PrintedPage): boolean {
  const text = solid(items.map((item) => item.text).join(''))
  return tables.some(({ title }) => text.includes(solid(county + title)))
}

type Told = readonly [page: number, fault: string]

function annexFaults(
  { county, text }: ReportDataset,
  { table, layout, part }: LaidAnnex,
  pages: readonly PrintedPage[],
): Told[] {
  const headings = headerGrid(table.columns).map((row) => row.map((cell) => solid(cell.text)))
  const number = `${text.labels.annexHeading}${table.number}`
  let next = 0
  const faults = pages.flatMap((page, index): Told[] => {
    const body = page.rows.filter(({ isHeading }) => !isHeading)
    const from = next
    next += body.length
    const above = solid(page.items.map((item) => item.text).join(''))
    const mark = pages.length === 1 ? '' : `第${index + 1}页　共${pages.length}页`
    const continued = `${number}（续表）`
    const first = [part === 0 ? number : continued, county + table.title]
    const wanted = index === 0 ? first : [continued]
    const own = [
      ...[...wanted, mark].flatMap((one) => (above.includes(solid(one)) ? [] : [`lacks ${one}`])),
      ...(same(page.rows.filter(({ isHeading }) => isHeading).map(wordsOf), headings)
        ? []
        : ['lacks its headings']),
      ...rowFaults(table, edgesOf(layout, page), body, from),
    ]
    return own.map((fault) => [index + 1, fault])
  })
  if (next !== table.rows.length) {
    faults.push([pages.length, `${next} rows of ${table.rows.length} are printed`])
  }
  return faults
}

function rowFaults(
  table: ReportTable,
  edges: readonly number[],
  body: readonly PrintedRow[],
  from: number,
): string[] {
  const faults = body.flatMap((row, index): string[] => {
    const wanted = table.rows[from + index]
    if (!wanted) return ['has a row too many']
    // Empty cells have no tags.
    const cells = wanted.cells.flatMap(({ text }, at) =>
      text === '' || (at > 0 && at < wanted.span) ? [] : [{ text, at }],
    )
    const drawn = row.cells.filter((pieces) => pieces.length > 0)
    if (
      !same(
        drawn.map(wordsIn),
        cells.map(({ text }) => solid(text)),
      )
    ) {
      return [`tears or cuts the row ${cells.map(({ text }) => text).join(' ')}`]
    }
    return drawn.flatMap((pieces, place) => {
      const at = cells[place]?.at ?? 0
      const [left, right] = [edges[at], edges[at === 0 ? wanted.span : at + 1]]
      const isFigure = wanted.cells[at]?.printed !== null
      const isBroken = pieces.some(({ down }) => Math.abs(down - (pieces[0]?.down ?? 0)) > 1)
      return [
        ...(isFigure && isBroken ? [`breaks the figure ${wordsIn(pieces)}`] : []),
        ...pieces
          .filter((piece) => piece.left < (left ?? 0) - 0.1 || piece.right > (right ?? 0) + 0.1)
          .map((piece) => `${piece.text} sticks out of its column`),
      ]
    })
  })
  if (body.length === 0) faults.push('has headings and no row')
  const last = table.rows[from + body.length - 1]
  const isLast = from + body.length === table.rows.length
  const leads =
    last && (last.kind === 'heading' || last.kind === 'subtotal' || isLeading(table, last))
  if (leads && !isLast) faults.push('ends with a heading or subtotal')
  const first = table.rows[from]
  if (from > 0 && body.length === 1 && first?.kind === 'total') faults.push('has a total by itself')
  return faults
}

/** Left edges of the columns, and the right one of the last, in millimetres. */
function edgesOf({ widths }: TableLayout, page: PrintedPage): readonly number[] {
  const edges: number[] = [frameOf(page).margin.left]
  for (const width of widths) {
    edges.push((edges.at(-1) ?? 0) + width / POINTS_PER_MM)
  }
  return edges
}

function wordsOf({ cells }: PrintedRow): string[] {
  return cells.map(wordsIn)
}

function wordsIn(pieces: readonly PrintedText[]): string {
  return solid(pieces.map(({ text }) => text).join(''))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
