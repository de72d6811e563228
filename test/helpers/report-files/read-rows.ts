import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'

/** Body rows of every annex as the dataset prints them, without what merged cells cover. */
export function rowsOf({ tables }: ReportDataset): string[][] {
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells, span }) =>
      cells.filter((_cell, index) => index === 0 || index >= span).map(({ text }) => text),
    ),
  )
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Text of an element without its tags. */
export function plainTextOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|apos);/g, (_all, name: string) => ENTITIES[name] ?? "'")
}

/** Body rows of the tables of the page. */
export function htmlRows(html: string): string[][] {
  return [...html.matchAll(/<tr class="[^"]*">(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text = '']) => plainTextOf(text)),
  )
}

/** Every marked figure of the page with what it shows, in the order of the page. */
export function htmlFigures(html: string): [id: string, text: string][] {
  return [...html.matchAll(/<(\w+)[^>]* data-figure="([^"]+)"[^>]*>(.*?)<\/\1>/g)].map(
    ([, , id = '', text = '']) => [plainTextOf(id), plainTextOf(text)],
  )
}

/** Headings and paragraphs of the page's text part. */
export function htmlParagraphs(html: string): string[] {
  const text = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  return [...text.matchAll(/<(h2|h3|p)(?: [^>]*)?>(.*?)<\/\1>/g)].map(([, , inner = '']) =>
    plainTextOf(inner),
  )
}

/** The document's body rows; heading rows are those that repeat. */
export function docxRows(bytes: Uint8Array): string[][] {
  return [...documentXml(bytes).matchAll(/<w:tr>(.*?)<\/w:tr>|<w:tr .*?>(.*?)<\/w:tr>/gs)]
    .map(([row]) => row)
    .filter((row) => !row.includes('<w:tblHeader'))
    .map((row) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => wordText(cell)))
}

/** The document's paragraphs outside its tables. */
export function docxParagraphs(bytes: Uint8Array): string[] {
  const text = documentXml(bytes).replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
  return [...text.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => wordText(inner))
}

/** Body rows of the annex sheets as a spreadsheet program shows them. */
export function xlsxRows(bytes: Uint8Array, { tables }: ReportDataset): string[][] {
  const workbook = read(bytes, { dense: true })
  return tables.flatMap(({ columns, rows }, place) => {
    const sheet = workbook.Sheets[workbook.SheetNames[place] ?? '']
    const first = 2 + headerGrid(columns).length
    const shown = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, raw: false, defval: '' })
    return rows.map(({ span }, index) =>
      (shown[first + index] ?? []).filter((_text, column) => column === 0 || column >= span),
    )
  })
}

function documentXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}

function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = '']) => plainTextOf(text))
    .join('')
}
