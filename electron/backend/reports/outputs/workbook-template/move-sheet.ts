import { localName } from '../office-template/xml-tokens.ts'
import { type FormulaMove, moveFormula } from './move-formula.ts'
import type { RowMap } from './row-map.ts'
import { lettersIn, placeOf } from './sheet-rows.ts'
import {
  childOf,
  childrenOf,
  elementLike,
  elementsOf,
  everyElement,
  textIn,
  type XmlElement,
} from './xml-tree.ts'

/** Attributes that name cells, by the element they stand at. */
const REFERENCES: Readonly<Record<string, string>> = {
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  hyperlink: 'ref',
  table: 'ref',
  comment: 'ref',
  threadedComment: 'ref',
}

/** Elements that hold a formula, outside the cells. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula'])

/** Takes what a sheet says about its cells along with them: merged cells, rules, print breaks. */
export function moveSheet(root: XmlElement, map: RowMap, move: FormulaMove): void {
  // Where the sheet ends is found out by whoever opens it.
  root.children = root.children.filter(
    (child) => typeof child === 'string' || localName(child.name) !== 'dimension',
  )
  moveMerged(root, map)
  const breaks = childOf(root, 'rowBreaks')
  for (const { attributes } of breaks ? childrenOf(breaks, 'brk') : []) {
    const row = Number(attributes.get('id'))
    attributes.set('id', String(map.last(row) ?? row))
  }
  moveReferences(root, map, move)
}

/** The same for a part beside the sheet: a table, the comments. */
export function moveReferences(root: XmlElement, map: RowMap, move: FormulaMove): void {
  const lost = new Set<XmlElement>()
  for (const element of besideCells(root)) {
    const name = localName(element.name)
    const attribute = REFERENCES[name]
    const said = attribute === undefined ? undefined : element.attributes.get(attribute)
    if (attribute !== undefined && said !== undefined) {
      const moved = movedRanges(said, map)
      if (moved === '') lost.add(element)
      else element.attributes.set(attribute, moved)
    }
    if (name === 'sqref') element.children = [movedRanges(textIn(element), map)]
    if (FORMULAS.has(name)) element.children = [moveFormula(textIn(element), move)]
  }
  if (lost.size > 0) remove(root, lost)
}

/** Everything but the rows, whose formulas were moved when they were filled. */
function* besideCells(root: XmlElement): Generator<XmlElement, void> {
  yield root
  for (const part of elementsOf(root)) {
    if (localName(part.name) !== 'sheetData') yield* everyElement(part)
  }
}

/** D5:D9 F5: each where its cells have gone; what is not printed is left out. */
function movedRanges(ranges: string, map: RowMap): string {
  return ranges
    .split(/\s+/)
    .flatMap((range) => movedRange(range, map) ?? [])
    .join(' ')
}

function movedRange(range: string, map: RowMap): string | null {
  const [first = '', last] = range.split(':')
  const [from, to] = [placeOf(first), placeOf(last ?? first)]
  // Whole columns stay what they are.
  if (!from || !to) return range
  const place = map.stretch(from.row, to.row)
  if (!place) return null
  const start = `${lettersIn(first)}${place.from}`
  const end = `${lettersIn(last ?? first)}${place.to}`
  return start === end ? start : `${start}:${end}`
}

/** Merged cells of rows that repeat are merged in every repetition, others grow with their rows. */
function moveMerged(root: XmlElement, map: RowMap): void {
  const list = childOf(root, 'mergeCells')
  if (!list) return
  const moved = childrenOf(list, 'mergeCell').flatMap(({ attributes }): string[] => {
    const range = attributes.get('ref') ?? ''
    const [first = '', last = ''] = range.split(':')
    const [from, to] = [placeOf(first), placeOf(last)]
    if (!from || !to) return [range]
    const block = map.blockAt(from.row)
    if (!block || map.blockAt(to.row) !== block) return [movedRange(range, map) ?? []].flat()
    return Array.from({ length: block.copies }, (_, copy) => {
      const [top, bottom] = [map.inCopy(from.row, copy), map.inCopy(to.row, copy)]
      return top === null || bottom === null
        ? []
        : [`${lettersIn(first)}${top}:${lettersIn(last)}${bottom}`]
    }).flat()
  })
  list.children = moved.map((ref) => elementLike(list, 'mergeCell', { ref }))
  list.attributes.set('count', String(moved.length))
  if (moved.length === 0) remove(root, new Set([list]))
}

function remove(root: XmlElement, gone: ReadonlySet<XmlElement>): void {
  for (const element of besideCells(root)) {
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !gone.has(child),
    )
  }
}
