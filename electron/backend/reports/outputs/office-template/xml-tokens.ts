/** An opening or closing tag of a part, or the text between two. */
export type XmlToken =
  | {
      readonly kind: 'begin' | 'end' | 'empty'
      /** With its prefix. */
      readonly name: string
      /** What stands behind the name. */
      readonly rest: string
      /** First character and the one behind the last. */
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'text'; readonly text: string }
  /** A mark that is never closed. */
  | { readonly kind: 'broken' }

/** Markup that holds no elements: how it begins and ends. */
const OTHER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** What a part of a Word file is made of, in one pass, however long and odd the text. */
export function* xmlTokens(xml: string): Generator<XmlToken, void> {
  let at = 0
  while (at < xml.length) {
    const mark = xml.indexOf('<', at)
    const until = mark === -1 ? xml.length : mark
    if (until > at) yield { kind: 'text', text: decoded(xml.slice(at, until)) }
    if (mark === -1) return
    const other = OTHER.find(([begin]) => xml.startsWith(begin, mark))
    const end = other ? endOf(xml, other[1], mark + other[0].length) : tagEnd(xml, mark)
    if (end === -1) {
      yield { kind: 'broken' }
      return
    }
    if (!other) yield tagOf(xml, mark, end)
    else if (other[1] === ']]>') yield { kind: 'text', text: xml.slice(mark + 9, end - 3) }
    at = end
  }
}

function tagOf(xml: string, from: number, to: number): XmlToken {
  const inner = xml.slice(from + 1, to - 1)
  if (inner.startsWith('/')) {
    return { kind: 'end', name: inner.slice(1).trim(), rest: '', from, to }
  }
  const isEmpty = inner.endsWith('/')
  const words = isEmpty ? inner.slice(0, -1) : inner
  const name = /^[^\s/]*/.exec(words)?.[0] ?? ''
  return { kind: isEmpty ? 'empty' : 'begin', name, rest: words.slice(name.length), from, to }
}

/** Relationship of p:Relationship. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * The attributes of a tag by their names, prefixes included, as a reader of XML understands them.
 *
 * @param rest what stands behind the name of the tag
 * @returns null where they are not written as they should be, or one is there twice
 */
export function attributesIn(rest: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>()
  const one = /\s+([^\s="'<>/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  let end = 0
  for (let match = one.exec(rest); match; match = one.exec(rest)) {
    const [, name = '', double, single = ''] = match
    if (found.has(name)) return null
    found.set(name, decoded(double ?? single))
    end = one.lastIndex
  }
  return rest.slice(end).trim() === '' ? found : null
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}

/** Behind the tag; a > within quotes does not end it. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    else if (sign === '"' || sign === "'") quote = sign
  }
  return -1
}
