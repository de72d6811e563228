import { importLimits } from '../../import-limits.ts'
import { Refusal } from '../refusal.ts'
import { attributeOf, countOccurrences, eachTagWith, tagName } from './xml-scan.ts'
import type { ZipPart } from './zip-archive.ts'

/** Rows and columns a sheet hides, 0-based and ascending. */
export interface HiddenLines {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** What a look at the parts of an xlsx container tells beside the library. */
export interface XlsxFacts {
  /** In the workbook's sheet order. */
  readonly hidden: readonly HiddenLines[]
  /** Some formulas were stored without their result. */
  readonly hasUncomputedFormulas: boolean
}

/**
 * Parts that hold no cells. Pictures, macros, links to other files and comments never reach the
 * library.
 */
const WITHOUT_CELLS =
  /(^|\/)(media|drawings|charts|diagrams|embeddings|externalLinks|pivotCache|pivotTables|printerSettings|customXml|activeX|ctrlProps|docProps|threadedComments|queryTables|slicers|slicerCaches)\/|(^|\/)worksheets\/_rels\/|vbaProject|(^|\/)comments\d*\.xml$|\.(vml|png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|ole)$/i

/** A cell takes at least this many bytes in a sheet part: `<c/>`. */
const SMALLEST_CELL = 4

/** A sheet has no more. */
const MOST_COLUMNS = 16_384

export function mayHoldCells(name: string): boolean {
  return !WITHOUT_CELLS.test(name)
}

/** @throws Refusal `too_many_cells` */
export function inspectXlsx(parts: readonly ZipPart[]): XlsxFacts {
  const sheets = parts.filter((part) => /\.xml$/i.test(part.name) && holdsSheetData(part.bytes))
  refuseTooManyCells(sheets)
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  return {
    hidden: sheetPartNames(byName).map((name) => hiddenLines(byName.get(name.toLowerCase()))),
    hasUncomputedFormulas: sheets.some((sheet) => hasUncomputedFormulas(sheet.bytes)),
  }
}

function holdsSheetData(bytes: Buffer): boolean {
  return bytes.subarray(0, 65_536).includes('sheetData')
}

function refuseTooManyCells(sheets: readonly ZipPart[]): void {
  const bytes = sheets.reduce((sum, sheet) => sum + sheet.bytes.length, 0)
  if (bytes / SMALLEST_CELL <= importLimits.cells) return
  let count = 0
  for (const sheet of sheets) {
    // Only cells that hold a value count; a million empty formatted ones are harmless.
    count += countOccurrences(sheet.bytes, ['<v', ':v', '<is', ':is'], importLimits.cells - count)
    if (count > importLimits.cells) throw new Refusal('too_many_cells', importLimits.cells)
  }
}

/** How programs that only write leave a formula: without a value, or with an empty one. */
function hasUncomputedFormulas(bytes: Buffer): boolean {
  return ['</f></c>', '</f><v></v>', '</f><v/>', '</f><v />', '</x:f></x:c>'].some((text) =>
    bytes.includes(text),
  )
}

function hiddenLines(part: ZipPart | undefined): HiddenLines {
  const rows = new Set<number>()
  // Marked, not listed: any number of ranges may lie over each other.
  const columns = new Uint8Array(MOST_COLUMNS)
  if (part) {
    for (const attribute of ['hidden="1"', 'hidden="true"', "hidden='1'"]) {
      eachTagWith(part.bytes, attribute, (tag) => addHidden(tag, rows, columns))
    }
  }
  return {
    rows: [...rows].toSorted((a, b) => a - b),
    columns: [...columns.keys()].filter((column) => columns[column] === 1),
  }
}

function addHidden(tag: string, rows: Set<number>, columns: Uint8Array): void {
  if (tagName(tag) === 'row') {
    const row = Number(attributeOf(tag, 'r'))
    if (row >= 1) rows.add(row - 1)
  } else if (tagName(tag) === 'col') {
    const first = Number(attributeOf(tag, 'min'))
    if (first >= 1) columns.fill(1, first - 1, Number(attributeOf(tag, 'max')))
  }
}

/** Names of the sheet parts in the order of the workbook's own list. */
function sheetPartNames(byName: ReadonlyMap<string, ZipPart>): string[] {
  const workbook = byName.get('xl/workbook.xml')
  const relations = byName.get('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) return []
  const targets = new Map<string, string>()
  for (const [tag] of relations.bytes
    .toString('utf8')
    .matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    targets.set(attributeOf(tag, 'Id') ?? '', attributeOf(tag, 'Target') ?? '')
  }
  const names: string[] = []
  for (const [tag] of workbook.bytes.toString('utf8').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const target = targets.get(attributeOf(tag, 'id') ?? '') ?? ''
    names.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return names
}

/** Sheets with this many empty formatted cells at their start are cleared of them. */
const MANY_EMPTY_CELLS = 2000
const LOOKED_AT = 1024 * 1024

/**
 * Takes out what costs the library much and holds no value: cells that carry a format and nothing else
 * (a million of them take many seconds, and offices format whole columns), and links, of which one over
 * a whole sheet would become a cell in every place.
 */
export function withoutIdleCells(part: ZipPart): ZipPart {
  if (!/\.xml$/i.test(part.name) || !holdsSheetData(part.bytes)) return part
  const { name } = part
  const bytes = withoutLinks(part.bytes)
  const start = bytes.subarray(0, LOOKED_AT)
  if (countOccurrences(start, ['/><c ', '/></row>'], MANY_EMPTY_CELLS) < MANY_EMPTY_CELLS)
    return { name, bytes }
  const lean = bytes.toString('latin1').replace(/<c r="[A-Z]+\d+"(?: [^<>]*)?\/>/g, '')
  return { name, bytes: Buffer.from(lean, 'latin1') }
}

/** The list of links stands behind the cells, at the end of the part. */
function withoutLinks(bytes: Buffer): Buffer {
  const behind = bytes.lastIndexOf('sheetData')
  const start = bytes.indexOf('hyperlinks>', behind)
  const end = bytes.lastIndexOf('hyperlinks>')
  if (behind < 0 || start < 0 || end <= start) return bytes
  // Both tags keep their names and stay a pair: only what is between them goes.
  const closing = bytes.lastIndexOf('<', end)
  return Buffer.concat([bytes.subarray(0, start + 'hyperlinks>'.length), bytes.subarray(closing)])
}
