import { importLimits } from '../../import-limits.ts'
import { Refusal } from '../refusal.ts'
import { attributeOf, tagName } from './xml-scan.ts'
import type { HiddenLines } from './xlsx-parts.ts'
import type { ZipPart } from './zip-archive.ts'

const TAGS = /<(\/?)table:(table|table-row|table-column|table-cell)(\s[^>]*|\/?)>/g

/** @throws Refusal `password` when the manifest says that the content is encrypted */
export function refuseEncryptedOds(parts: readonly ZipPart[]): void {
  const manifest = parts.find((part) => part.name === 'META-INF/manifest.xml')
  if (manifest?.bytes.includes('encryption-data')) throw new Refusal('password')
}

/**
 * Walks the tables of an ods file: which rows and columns are hidden, and how many cells the
 * repeat counts really stand for. A hundred bytes can claim sixteen billion filled cells.
 *
 * @throws Refusal `too_many_cells`
 */
export function inspectOds(parts: readonly ZipPart[]): HiddenLines[] {
  const content = parts.find((part) => part.name === 'content.xml')
  if (!content) return []
  const text = content.bytes.toString('utf8')
  const sheets: { rows: number[]; columns: number[] }[] = []
  let row = 0
  let column = 0
  let rowRepeat = 1
  let cells = 0
  let hiddenRows = 0
  for (const match of text.matchAll(TAGS)) {
    const [tag, closing = '', name = ''] = match
    const sheet = sheets.at(-1)
    if (closing === '/') {
      if (name === 'table-row') row += rowRepeat
      continue
    }
    if (name === 'table') {
      sheets.push({ rows: [], columns: [] })
      row = 0
      column = 0
    } else if (name === 'table-column') {
      const repeat = repeatOf(tag, 'number-columns-repeated')
      if (isHidden(tag)) addRange(sheet?.columns, column, repeat, 16_384)
      column += repeat
    } else if (name === 'table-row') {
      rowRepeat = repeatOf(tag, 'number-rows-repeated')
      if (isHidden(tag) && hiddenRows < MOST_ROWS) {
        addRange(sheet?.rows, row, rowRepeat, MOST_ROWS)
        hiddenRows += Math.min(rowRepeat, LONGEST_RANGE)
      }
      if (tag.endsWith('/>')) row += rowRepeat
    } else if (!tag.endsWith('/>') && attributeOf(tag, 'value-type') !== null) {
      cells += rowRepeat * repeatOf(tag, 'number-columns-repeated')
      if (cells > importLimits.cells) throw new Refusal('too_many_cells', importLimits.cells)
    }
  }
  return sheets
}

function isHidden(tag: string): boolean {
  const visibility = attributeOf(tag, 'visibility')
  return tagName(tag) !== 'table' && (visibility === 'collapse' || visibility === 'filter')
}

function repeatOf(tag: string, attribute: string): number {
  const repeat = Number(attributeOf(tag, attribute) ?? 1)
  return Number.isInteger(repeat) && repeat > 0 ? repeat : 1
}

/** A sheet has no more; a file of more hidden rows than that hides nothing any office means. */
const MOST_ROWS = 1_048_576
const LONGEST_RANGE = 10_000

/** Hidden blank tails reach to the end of the sheet; nobody needs a list of a million rows. */
function addRange(list: number[] | undefined, first: number, count: number, limit: number): void {
  const last = Math.min(first + Math.min(count, LONGEST_RANGE), limit)
  for (let index = first; index < last; index += 1) list?.push(index)
}
