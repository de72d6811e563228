import { attributesIn, localName, xmlTokens } from '../../office-template/xml-tokens.ts'

/** An element of a part that is changed; what stands between tags is text. */
export interface XmlElement {
  /** With its prefix. */
  name: string
  attributes: Map<string, string>
  children: (XmlElement | string)[]
}

/**
 * A part as a tree, read by the same reader that looked through it. Comments and instructions are left
 * out.
 *
 * @param xml well nested, with attributes as they should be
 */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  for (const token of xmlTokens(xml)) {
    const parent = open.at(-1) ?? top
    if (token.kind === 'text') parent.children.push(token.text)
    if (token.kind === 'end') open.pop()
    if (token.kind !== 'begin' && token.kind !== 'empty') continue
    const attributes = new Map(attributesIn(token.rest))
    const element: XmlElement = { name: token.name, attributes, children: [] }
    parent.children.push(element)
    if (token.kind === 'begin') open.push(element)
  }
  const [root] = elementsOf(top)
  if (!root) throw new Error('no element')
  return root
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${textOfElement(root)}`
}

function textOfElement({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`
  for (const [key, value] of attributes) text += ` ${key}="${escaped(value)}"`
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const child of children) {
    text += typeof child === 'string' ? escaped(child) : textOfElement(child)
  }
  return `${text}</${name}>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign)
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The children of that name, whatever their prefix. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => localName(child.name) === name)
}

export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0]
}

/** The element and everything in it, from the outside in. */
export function* everyElement(root: XmlElement): Generator<XmlElement, void> {
  yield root
  for (const child of elementsOf(root)) yield* everyElement(child)
}

/** All text in it. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

/** A new element with the prefix of another of the same part. */
export function elementLike(
  { name: sibling }: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const prefix = sibling.includes(':') ? sibling.slice(0, sibling.indexOf(':') + 1) : ''
  return { name: prefix + name, attributes: new Map(Object.entries(attributes)), children }
}

export function copyOf({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: new Map(attributes),
    children: children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  }
}
