import { localName } from '../../office-template/xml-tokens.ts'
import { moveFormula } from '../formulas/move-formula.ts'
import type { CopyPlace, FormulaMove } from '../formulas/place-rows.ts'
import type { RowMap } from '../formulas/row-map.ts'
import { type FormulaBeside, movedRanges, removeFrom } from './move-sheet.ts'
import { placeOf } from './sheet-rows.ts'
import {
  childOf,
  copyOf,
  elementsOf,
  everyElement,
  textIn,
  type XmlElement,
} from '../parts/xml-tree.ts'

/** What stands at one cell only, and so is there once for each repetition of its row. */

/**
 * Links of cells: one for each stretch of cells that repeat, each leading to where its place in the
 * workbook has gone.
 */
export function repeatLinks(root: XmlElement, map: RowMap, move: FormulaMove): void {
  replaceIn(root, 'hyperlinks', 'hyperlinks', (link) => {
    const ranges = movedRanges(link.attributes.get('ref') ?? '', map).split(' ')
    return ranges.filter(Boolean).map((ref) => {
      const copy = copyOf(link)
      copy.attributes.set('ref', ref)
      const place = link.attributes.get('location')
      if (place !== undefined) {
        copy.attributes.set('location', moveFormula(place, { ...move, grows: true }))
      }
      return copy
    })
  })
}

/** Sparklines (迷你图): one for each repetition of the row it stands in, drawn from that row. */
export function repeatSparklines(root: XmlElement, map: RowMap, move: FormulaMove): void {
  replaceIn(root, 'sparklines', 'sparklineGroup', (sparkline) => {
    const cell = cellOf(sparkline)
    const row = placeOf(cell)?.row ?? 0
    const copies = map.blockAt(row)?.copies ?? 1
    return Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) => {
      const place = map.inCopy(row, copy)
      if (place === null) return []
      const drawn = copyOf(sparkline)
      const [from, at] = [childOf(drawn, 'f'), childOf(drawn, 'sqref')]
      const moved = moveFormula(textIn(sourceOf(sparkline)), {
        ...move,
        ...ownRow(cell, map, move, copy),
      })
      if (from) from.children = [moved]
      if (at) at.children = [cell.replace(/\d+$/, String(place))]
      return [drawn]
    })
  })
}

/** What sparklines are drawn from, as formulas of the cells they stand in. */
export function sparklineFormulas(
  root: XmlElement,
  map: RowMap,
  move: FormulaMove,
): FormulaBeside[] {
  return [...everyElement(root)]
    .filter(({ name }) => localName(name) === 'sparkline')
    .map((sparkline) => {
      const ranges = cellOf(sparkline)
      const own = ownRow(ranges, map, move, 0)
      return { element: sourceOf(sparkline), ranges, move: { ...move, ...own } }
    })
}

function cellOf(sparkline: XmlElement): string {
  const cell = childOf(sparkline, 'sqref')
  return cell ? textIn(cell).trim() : ''
}

function sourceOf(sparkline: XmlElement): XmlElement {
  return childOf(sparkline, 'f') ?? sparkline
}

function ownRow(
  cell: string,
  map: RowMap,
  { sheet }: FormulaMove,
  copy: number,
): { readonly copy?: CopyPlace } {
  const block = map.blockAt(placeOf(cell)?.row ?? 0)
  return block ? { copy: { sheet, block, copy } } : {}
}

/** Puts others in the place of each element of such lists; what holds a list left empty goes with it. */
function replaceIn(
  root: XmlElement,
  list: string,
  holder: string,
  others: (element: XmlElement) => readonly XmlElement[],
): void {
  const emptied = new Set<XmlElement>()
  for (const held of everyElement(root)) {
    if (localName(held.name) !== holder) continue
    const lists = [...everyElement(held)].filter(({ name }) => localName(name) === list)
    for (const one of lists) one.children = elementsOf(one).flatMap(others)
    if (lists.every((one) => one.children.length === 0)) emptied.add(held)
  }
  if (emptied.size > 0) removeFrom(root, emptied)
}
