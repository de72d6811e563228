import { columnLetters } from '../../xlsx/cell-value.ts'
import { columnNumber, offsetFormula } from '../formulas/move-formula.ts'
import { childOf, childrenOf, type XmlElement } from '../parts/xml-tree.ts'

/** The rows of a sheet by their numbers, from the top down. */
export type SheetRows = ReadonlyMap<number, XmlElement>

/**
 * Reads the rows of a sheet and writes out what programs leave to be understood: the place of a row and
 * of a cell that follows the one before, and a formula that is the same as another cell's.
 */
export function readRows(root: XmlElement): SheetRows {
  const data = childOf(root, 'sheetData')
  const rows = new Map<number, XmlElement>()
  const shared = new Map<string, { readonly text: string; readonly at: Place }>()
  let number = 0
  for (const row of data ? childrenOf(data, 'row') : []) {
    number = Number(row.attributes.get('r') ?? number + 1)
    row.attributes.set('r', String(number))
    row.attributes.delete('spans')
    rows.set(number, row)
    let column = 0
    for (const cell of childrenOf(row, 'c')) {
      const place = placeOf(cell.attributes.get('r') ?? '')
      column = place?.column ?? column + 1
      cell.attributes.set('r', `${columnLetters(column)}${number}`)
      writeOutFormula(cell, { row: number, column }, shared)
    }
  }
  return new Map([...rows].toSorted(([a], [b]) => a - b))
}

interface Place {
  readonly row: number
  /** Counted from 1. */
  readonly column: number
}

/** The place of D5; null for what is none. */
export function placeOf(reference: string): Place | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? []
  return letters === undefined ? null : { row: Number(row), column: columnNumber(letters) }
}

/** D5 in its letters. */
export function lettersIn(reference: string): string {
  return /^\$?([A-Z]+)/i.exec(reference)?.[1] ?? ''
}

function writeOutFormula(
  cell: XmlElement,
  at: Place,
  shared: Map<string, { readonly text: string; readonly at: Place }>,
): void {
  const formula = childOf(cell, 'f')
  if (formula?.attributes.get('t') !== 'shared') return
  const group = formula.attributes.get('si') ?? ''
  const text = formula.children.filter((child) => typeof child === 'string').join('')
  if (text !== '') shared.set(group, { text, at })
  const first = shared.get(group)
  formula.attributes.clear()
  if (first && text === '') {
    formula.children = [
      offsetFormula(first.text, at.row - first.at.row, at.column - first.at.column),
    ]
  }
}
