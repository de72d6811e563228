import { childOf, childrenOf, copyOf, elementLike, type XmlElement } from '../parts/xml-tree.ts'

/** Numbers of formats that every program knows (ECMA-376 18.8.30). */
const GENERAL = 0
const AS_TEXT = 49
/** Programs use numbers below for formats of their own. */
const FIRST_OWN = 164

/** Looks of cells that differ from those of the template in nothing but what the content needs. */
export interface NumberStyles {
  /** For a figure: as the template has it, unless that would not show it as a figure. */
  readonly forFigure: (style: string | undefined, text: string) => string | undefined
  /** For words that begin like a formula: a later edit of the cell leaves them words. */
  readonly forWords: (style: string | undefined) => string | undefined
}

/** @param styles the part of the styles, which is added to */
export function numberStyles(styles: XmlElement | null): NumberStyles {
  const formats = styles && childOf(styles, 'cellXfs')
  if (!styles || !formats) return { forFigure: (style) => style, forWords: (style) => style }
  const looks = childrenOf(formats, 'xf')
  const known = new Map<string, string>()
  const formatsByStyle = new Map<string, number | string>()
  const formatAt = (style: string | undefined) => {
    const key = style ?? '0'
    const found = formatsByStyle.get(key) ?? formatOf(styles, looks[Number(key)])
    formatsByStyle.set(key, found)
    return found
  }
  const derived = (base: string | undefined, key: string, change: (look: XmlElement) => void) => {
    const name = `${base ?? ''} ${key}`
    const before = known.get(name)
    if (before !== undefined) return before
    const look = copyOf(looks[Number(base ?? 0)] ?? elementLike(formats, 'xf', { numFmtId: '0' }))
    change(look)
    formats.children.push(look)
    const index = String(looks.length)
    looks.push(look)
    formats.attributes.set('count', String(looks.length))
    known.set(name, index)
    return index
  }
  return {
    forFigure: (style, text) => {
      const format = formatFor(text, formatAt(style))
      if (format === null) return style
      return derived(style, format, (look) => {
        look.attributes.set('numFmtId', String(idOf(styles, format)))
        look.attributes.set('applyNumberFormat', '1')
      })
    },
    forWords: (style) => derived(style, 'words', (look) => look.attributes.set('quotePrefix', '1')),
  }
}

/** The format a figure needs that is printed like this; null for the one it has. */
function formatFor(text: string, has: number | string): string | null {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  if (text.endsWith('%'))
    return typeof has === 'string' && has.includes('%') ? null : `0${fraction}%`
  if (has !== GENERAL && has !== AS_TEXT && has !== '@') return null
  if (has === GENERAL && decimals === 0 && !text.includes(',')) return null
  // Sentences write thousands together.
  return /^-?\d{4}/.test(text) ? `0${fraction}` : `#,##0${fraction}`
}

/** The code of the format, or the number of one that every program knows. */
function formatOf(styles: XmlElement, look: XmlElement | undefined): number | string {
  const id = Number(look?.attributes.get('numFmtId') ?? GENERAL)
  const own = childOf(styles, 'numFmts')
  const found = own && childrenOf(own, 'numFmt').find((one) => formatId(one) === id)
  if (found) return found.attributes.get('formatCode') ?? ''
  return id === 9 || id === 10 ? '0%' : id
}

function idOf(styles: XmlElement, code: string): number {
  let own = childOf(styles, 'numFmts')
  if (!own) {
    own = elementLike(styles, 'numFmts')
    styles.children.unshift(own)
  }
  const all = childrenOf(own, 'numFmt')
  const found = all.find((one) => one.attributes.get('formatCode') === code)
  if (found) return formatId(found)
  const id = Math.max(FIRST_OWN - 1, ...all.map(formatId)) + 1
  own.children.push(elementLike(own, 'numFmt', { numFmtId: String(id), formatCode: code }))
  own.attributes.set('count', String(all.length + 1))
  return id
}

function formatId(format: XmlElement): number {
  return Number(format.attributes.get('numFmtId'))
}
