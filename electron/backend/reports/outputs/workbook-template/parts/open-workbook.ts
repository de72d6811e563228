import type { ZipPart } from '../../../../imports/formats/archive/zip-archive.ts'
import { localName } from '../../office-template/xml-tokens.ts'
import { childOf, childrenOf, elementsOf, parseXml, writeXml, type XmlElement } from './xml-tree.ts'

/** A workbook taken apart; parts that are asked for as trees are written back as they are then. */
export interface OpenWorkbook {
  readonly sheets: readonly OpenSheet[]
  /** Sheets that are one chart each. */
  readonly chartSheets: readonly OpenSheet[]
  /** The workbook's own part. */
  readonly root: XmlElement
  /** Texts that cells name by their place in it. */
  readonly strings: readonly XmlElement[]
  readonly styles: XmlElement | null
  /** A part as a tree; null when there is none of that name. */
  readonly treeOf: (path: string) => XmlElement | null
  /** Parts a part leads to by a relationship whose type ends in this. */
  readonly partsOf: (path: string, type: string) => readonly string[]
  /** All parts, with the changed ones as they are now. */
  readonly parts: () => readonly ZipPart[]
}

export interface OpenSheet {
  readonly name: string
  readonly path: string
  readonly root: XmlElement
}

/** @returns null when there is no sheet of cells in it */
export function openWorkbook(all: readonly ZipPart[]): OpenWorkbook | null {
  // What programs worked out in which order is worked out anew.
  const kept = all.filter(({ name }) => !/(^|\/)calcChain\.xml$/i.test(name))
  const byName = new Map(kept.map((part) => [part.name.toLowerCase(), part]))
  const trees = new Map<string, XmlElement>()
  const treeOf = (path: string): XmlElement | null => {
    const key = path.toLowerCase()
    const part = byName.get(key)
    if (!part) return null
    const tree = trees.get(key) ?? parseXml(part.bytes.toString('utf8'))
    trees.set(key, tree)
    return tree
  }
  const relationsOf = (path: string) => {
    const list = treeOf(path.replace(/([^/]*)$/, '_rels/$1.rels'))
    return (list ? elementsOf(list) : []).map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      path: resolved(path, attributes.get('Target') ?? ''),
    }))
  }
  const partsOf = (path: string, type: string) =>
    relationsOf(path)
      .filter((one) => one.type.endsWith(`/${type}`))
      .map((one) => one.path)
  const [rootPath = ''] = partsOf('', 'officeDocument')
  const root = treeOf(rootPath)
  if (!root) return null
  forgetOrder(treeOf, rootPath)
  const relations = relationsOf(rootPath)
  const list = childOf(root, 'sheets')
  const sheetsOf = (type: string) =>
    (list ? elementsOf(list) : []).flatMap(({ attributes }): OpenSheet[] => {
      const id = [...attributes].find(([name]) => name !== 'id' && localName(name) === 'id')?.[1]
      const relation = relations.find((one) => one.id === id && one.type.endsWith(`/${type}`))
      const sheet = relation && treeOf(relation.path)
      return sheet ? [{ name: attributes.get('name') ?? '', path: relation.path, root: sheet }] : []
    })
  const sheets = sheetsOf('worksheet')
  if (sheets.length === 0) return null
  const [stringsPath = ''] = partsOf(rootPath, 'sharedStrings')
  const [stylesPath = ''] = partsOf(rootPath, 'styles')
  const strings = treeOf(stringsPath)
  return {
    sheets,
    chartSheets: sheetsOf('chartsheet'),
    root,
    strings: strings ? childrenOf(strings, 'si') : [],
    styles: treeOf(stylesPath),
    treeOf,
    partsOf,
    parts: () =>
      kept.map((part) => {
        const tree = trees.get(part.name.toLowerCase())
        return tree ? { ...part, bytes: Buffer.from(writeXml(tree), 'utf8') } : part
      }),
  }
}

/** ../drawings/drawing1.xml of xl/worksheets/sheet1.xml is xl/drawings/drawing1.xml. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Takes what led to the order of working out from the lists that name it. */
function forgetOrder(treeOf: OpenWorkbook['treeOf'], rootPath: string): void {
  const relations = treeOf(rootPath.replace(/([^/]*)$/, '_rels/$1.rels'))
  const types = treeOf('[Content_Types].xml')
  for (const list of [relations, types]) {
    if (!list) continue
    list.children = list.children.filter((child) => {
      if (typeof child === 'string') return true
      const { attributes } = child
      const target = attributes.get('Target') ?? attributes.get('PartName') ?? ''
      return !/(^|\/)calcChain\.xml$/i.test(target)
    })
  }
}
