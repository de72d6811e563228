import { Refusal } from '../refusal.ts'
import type { ZipPart } from './zip-archive.ts'

/** Byte-level looks at XML parts: what must be known before, or beside, what the library reads. */

/**
 * Document types and entities have no place in a spreadsheet; they serve only to blow up parsers.
 *
 * @throws Refusal `damaged`
 */
export function refuseDocumentTypes(parts: readonly ZipPart[]): void {
  for (const { name, bytes } of parts) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw new Refusal('damaged')
  }
}

/** How often any of the texts occurs; stops counting above the limit. */
export function countOccurrences(bytes: Buffer, texts: readonly string[], limit: number): number {
  let count = 0
  for (const text of texts) {
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) {
      count += 1
      if (count > limit) return count
    }
  }
  return count
}

/** A tag is short; anything longer is text that happens to look like an attribute. */
const LONGEST_TAG = 4000

/** Calls back with every start tag that carries the attribute text, e.g. `hidden="1"`. */
export function eachTagWith(bytes: Buffer, attribute: string, visit: (tag: string) => void): void {
  for (let at = bytes.indexOf(attribute); at >= 0; at = bytes.indexOf(attribute, at + 1)) {
    const from = Math.max(0, at - LONGEST_TAG)
    const near = bytes.subarray(from, at + LONGEST_TAG)
    const start = near.lastIndexOf('<', at - from)
    const end = near.indexOf('>', at - from)
    if (start < 0 || end < 0) continue
    visit(near.toString('utf8', start, end + 1))
  }
}

/** Value of one attribute of a start tag, or null. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? (match[1] ?? match[2] ?? '') : null
}

/** Local name of a start tag: `<x:row r="1">` is row. */
export function tagName(tag: string): string {
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? ''
}
