import {
  childOf,
  childrenOf,
  elementLike,
  elementsOf,
  textIn,
  type XmlElement,
} from './xml-tree.ts'
import { localName } from '../../office-template/xml-tokens.ts'

/** A field between its braces; what is in them has none. */
export const FIELD = /\{\{([^{}]*)\}\}/g

/** A piece of a text that looks the same throughout. */
export interface TextRun {
  readonly text: string
  /** How it looks; null for the look of its cell. */
  readonly properties: XmlElement | null
}

/** The words of a cell that are typed into it; null for figures, formulas and blank cells. */
export function runsOf(cell: XmlElement, strings: readonly XmlElement[]): TextRun[] | null {
  if (childOf(cell, 'f')) return null
  const type = cell.attributes.get('t')
  const value = childOf(cell, 'v')
  if (type === 's') {
    const item = value && strings[Number(textIn(value))]
    return item ? runsIn(item) : null
  }
  const inline = type === 'inlineStr' ? childOf(cell, 'is') : undefined
  if (inline) return runsIn(inline)
  return type === 'str' && value ? [{ text: textIn(value), properties: null }] : null
}

/** How words are said in Chinese characters stands beside them and is left out. */
function runsIn(item: XmlElement): TextRun[] {
  return elementsOf(item).flatMap((child): TextRun[] => {
    const name = localName(child.name)
    if (name === 't') return [{ text: textIn(child), properties: null }]
    if (name !== 'r') return []
    const text = childrenOf(child, 't').map(textIn).join('')
    return [{ text, properties: childOf(child, 'rPr') ?? null }]
  })
}

/**
 * Puts values in the place of the fields of a text that is cut into pieces. A value looks like the piece
 * in which its field begins.
 */
export function fillPieces(
  pieces: readonly string[],
  valueOf: (written: string) => string,
): string[] {
  const whole = pieces.join('')
  const filled = pieces.map(() => '')
  const write = (at: number, text: string) => {
    let end = 0
    const piece = pieces.findIndex((one) => (end += one.length) > at)
    filled[piece] = `${filled[piece] ?? ''}${text}`
  }
  let at = 0
  const keep = (until: number) => {
    for (; at < until; at += 1) write(at, whole.charAt(at))
  }
  for (const match of whole.matchAll(FIELD)) {
    keep(match.index)
    write(at, valueOf(match[1] ?? ''))
    at += match[0].length
  }
  keep(whole.length)
  return filled
}

/** Makes the cell hold these words and nothing else. */
export function writeWords(cell: XmlElement, runs: readonly TextRun[]): void {
  const text = (words: string) =>
    elementLike(cell, 't', { 'xml:space': 'preserve' }, [withoutCodes(words)])
  const shown = runs.filter((run) => run.text !== '')
  cell.attributes.delete('t')
  cell.children = []
  if (shown.length === 0) return
  cell.attributes.set('t', 'inlineStr')
  const isPlain = shown.every(({ properties }) => properties === null)
  const pieces = isPlain
    ? [text(shown.map((run) => run.text).join(''))]
    : shown.map((run) =>
        elementLike(cell, 'r', {}, [...(run.properties ? [run.properties] : []), text(run.text)]),
      )
  cell.children = [elementLike(cell, 'is', {}, pieces)]
}

/** _x000D_ would be read as a sign by its number. */
function withoutCodes(words: string): string {
  return words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}
