import { localName } from '../../office-template/xml-tokens.ts'
import { moveFormula } from '../formulas/move-formula.ts'
import type { CopyPlace, FormulaMove } from '../formulas/place-rows.ts'
import type { RowBlock, RowMap } from '../formulas/row-map.ts'
import { lettersIn, placeOf } from './sheet-rows.ts'
import {
  childOf,
  childrenOf,
  elementLike,
  elementsOf,
  textIn,
  type XmlElement,
} from '../parts/xml-tree.ts'

/** Attributes that name cells, by the element they stand at. */
const REFERENCES: Readonly<Record<string, string>> = {
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  table: 'ref',
  comment: 'ref',
  threadedComment: 'ref',
}

/** Lists that are there even with nothing in them. */
const EMPTY_LISTS = new Set(['commentList', 'sheetData'])

/** Elements that stand at one cell. */
const NOTES = new Set(['comment', 'threadedComment'])

/** Elements that hold a formula, outside the cells. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula'])

/**
 * Takes what a sheet says about its cells along with them: merged cells, rules, print breaks. What stands
 * at one cell only is repeated by repeat-beside.ts.
 */
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
  for (const formula of formulasBeside(root, map, move)) {
    formula.element.children = [moveFormula(textIn(formula.element), formula.move)]
  }
  const lost = new Set<XmlElement>()
  for (const element of besideCells(root)) {
    const name = localName(element.name)
    const attribute = REFERENCES[name]
    const said = attribute === undefined ? undefined : element.attributes.get(attribute)
    if (attribute !== undefined && said !== undefined) {
      const place = attribute === 'sqref' ? movedRanges(said, map) : (movedRange(said, map) ?? '')
      const moved = NOTES.has(name) ? place.replace(/:.*/, '') : place
      if (moved === '') lost.add(element)
      else element.attributes.set(attribute, moved)
    }
    const inside = childOf(element, 'sqref')
    if (inside) {
      inside.children = [movedRanges(textIn(inside), map)]
      if (textIn(inside) === '') lost.add(element)
    }
  }
  if (lost.size > 0) removeFrom(root, lost)
}

/** A formula outside the cells, and how it is moved. */
export interface FormulaBeside {
  readonly element: XmlElement
  /** The cells it is a rule for; empty where it is none. */
  readonly ranges: string
  readonly move: FormulaMove
}

/**
 * The formulas outside the cells. A rule is written for the first row of its cells, and so goes along
 * with each row that repeats.
 */
export function* formulasBeside(
  root: XmlElement,
  map: RowMap,
  move: FormulaMove,
): Generator<FormulaBeside, void> {
  const rules = new Map<XmlElement, string>()
  for (const element of besideCells(root)) {
    const inside = childOf(element, 'sqref')
    const said = element.attributes.get('sqref') ?? (inside && textIn(inside)) ?? rules.get(element)
    if (said !== undefined) for (const child of elementsOf(element)) rules.set(child, said)
    if (!FORMULAS.has(localName(element.name))) continue
    const ranges = said ?? ''
    const tops = ranges.split(/\s+/).map((range) => placeOf(range.split(':')[0] ?? '')?.row ?? 1)
    const block = said === undefined ? null : map.blockAt(Math.min(...tops))
    const own = block && { copy: { sheet: move.sheet, block, copy: 0 }, isRule: true }
    yield { element, ranges, move: { ...move, ...own } }
  }
}

/** Everything but the rows, whose formulas were moved when they were filled, and the sparklines in them. */
function* besideCells(root: XmlElement): Generator<XmlElement, void> {
  yield root
  for (const part of elementsOf(root)) {
    if (!APART.has(localName(part.name))) yield* besideCells(part)
  }
}

const APART = new Set(['sheetData', 'sparklines'])

/**
 * D5:D9 F5: each where its cells have gone, those of one of several rows that repeat together in every
 * repetition; what is not printed is left out.
 */
export function movedRanges(ranges: string, map: RowMap): string {
  return ranges
    .split(/\s+/)
    .flatMap((range) => rangesOfCopies(range, map) ?? movedRange(range, map) ?? [])
    .join(' ')
}

/** Cells of some of several rows that repeat together, once for each repetition; null for others. */
function rangesOfCopies(range: string, map: RowMap): string[] | null {
  const [first = '', last = first] = range.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  const block = from && map.blockAt(from.row)
  if (!from || !to || !block || map.blockAt(to.row) !== block) return null
  if (block.rows.every((row) => from.row <= row && row <= to.row)) return null
  return rangesIn(block, map, first, last)
}

/** The same cells in every repetition. */
function rangesIn(block: RowBlock, map: RowMap, first: string, last: string): string[] {
  return Array.from(
    { length: block.copies },
    (_, copy) => rangeInCopy(map, first, last, copy) ?? [],
  ).flat()
}

function rangeInCopy(map: RowMap, first: string, last: string, copy: number): string | null {
  const top = map.inCopy(placeOf(first)?.row ?? 0, copy)
  const bottom = map.inCopy(placeOf(last)?.row ?? 0, copy)
  if (top === null || bottom === null) return null
  return rangeOf(`${lettersIn(first)}${top}`, `${lettersIn(last)}${bottom}`)
}

/** Where the cells have gone that one formula fills, in the repetition it stands in. */
export function filledRange(range: string, map: RowMap, copy?: CopyPlace): string {
  const [first = '', last = first] = range.split(':')
  const isOwn = (cell: string) => map.blockAt(placeOf(cell)?.row ?? 0) === copy?.block
  const own = copy && isOwn(first) && isOwn(last) && rangeInCopy(map, first, last, copy.copy)
  return own || (movedRange(range, map) ?? range)
}

function rangeOf(start: string, end: string): string {
  return start === end ? start : `${start}:${end}`
}

function movedRange(range: string, map: RowMap): string | null {
  const [first = '', last] = range.split(':')
  const [from, to] = [placeOf(first), placeOf(last ?? first)]
  // Whole columns stay what they are.
  if (!from || !to) return range
  const place = map.stretch(from.row, to.row)
  if (!place) return null
  return rangeOf(`${lettersIn(first)}${place.from}`, `${lettersIn(last ?? first)}${place.to}`)
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
    return rangesIn(block, map, first, last)
  })
  const merged = moved.filter((range) => range.includes(':'))
  list.children = merged.map((ref) => elementLike(list, 'mergeCell', { ref }))
  list.attributes.set('count', String(merged.length))
  if (merged.length === 0) removeFrom(root, new Set([list]))
}

/** Takes elements out, and the lists that held nothing else. */
export function removeFrom(root: XmlElement, gone: ReadonlySet<XmlElement>): void {
  const emptied = new Set<XmlElement>()
  for (const element of besideCells(root)) {
    const kept = element.children.filter((child) => typeof child === 'string' || !gone.has(child))
    if (kept.length === element.children.length) continue
    element.children = kept
    const count = elementsOf(element).length
    if (element.attributes.has('count')) element.attributes.set('count', String(count))
    if (count === 0 && element !== root && !EMPTY_LISTS.has(localName(element.name))) {
      emptied.add(element)
    }
  }
  if (emptied.size > 0) removeFrom(root, emptied)
}
