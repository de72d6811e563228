// The library's way in for Node declares `require`, which the built program does as well.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart'
const CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** What the document names the chart by. */
export function relationOf(index: number): string {
  return `chart${index + 1}`
}

/**
 * Adds charts to a written document: their parts, and what names them.
 *
 * @param charts the parts in the order the document refers to them
 */
export function addCharts(document: Uint8Array, charts: readonly string[]): Uint8Array {
  if (charts.length === 0) return document
  const parts = unzipSync(document)
  const extend = (path: string, end: string, more: (index: number) => string): void => {
    const text = strFromU8(parts[path] ?? new Uint8Array())
    const added = charts.map((_chart, index) => more(index)).join('')
    parts[path] = strToU8(text.replace(end, () => added + end))
  }
  extend(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    (index) =>
      `<Relationship Id="${relationOf(index)}" Type="${RELATION}" Target="charts/chart${index + 1}.xml"/>`,
  )
  extend(
    '[Content_Types].xml',
    '</Types>',
    (index) => `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="${CONTENT}"/>`,
  )
  for (const [index, chart] of charts.entries()) {
    parts[`word/charts/chart${index + 1}.xml`] = strToU8(chart)
  }
  return zipSync(parts)
}
