import type { OpenSheet, OpenWorkbook } from '../parts/open-workbook.ts'
import { runsOf, writeWords } from '../parts/rich-text.ts'
import { placeOf } from './sheet-rows.ts'
import { childOf, childrenOf, type XmlElement } from '../parts/xml-tree.ts'

/** First and last row of a sheet's tables between their headings and totals; a table cannot do without. */
export function tableRows(
  { treeOf, partsOf }: OpenWorkbook,
  { path }: OpenSheet,
): { readonly from: number; readonly to: number }[] {
  return partsOf(path, 'table').flatMap((part) => {
    const table = treeOf(part)
    const [first = '', last = first] = table?.attributes.get('ref')?.split(':') ?? []
    const [from, to] = [placeOf(first), placeOf(last)]
    if (!table || !from || !to) return []
    const totals = Number(table.attributes.get('totalsRowCount') ?? 0)
    return [{ from: from.row + headings(table), to: to.row - totals }]
  })
}

/**
 * Calls the columns of a table what their headings say now; where the two differ, or two headings are equal,
 * Excel mends the file. A heading that is empty or taken is written as Excel would write it.
 */
export function nameColumns(
  table: XmlElement,
  sheet: XmlElement,
  strings: readonly XmlElement[],
): void {
  const place = placeOf(table.attributes.get('ref')?.split(':')[0] ?? '')
  const [data, list] = [childOf(sheet, 'sheetData'), childOf(table, 'tableColumns')]
  if (!place || !data || !list || headings(table) === 0) return
  const row = childrenOf(data, 'row').find(
    ({ attributes }) => attributes.get('r') === `${place.row}`,
  )
  const cells = new Map(
    (row ? childrenOf(row, 'c') : []).map((cell) => [
      placeOf(cell.attributes.get('r') ?? '')?.column,
      cell,
    ]),
  )
  const columns = childrenOf(list, 'tableColumn')
  const taken = new Set(
    columns.filter((column) => !isFilled(column)).map((column) => keyOf(nameOf(column))),
  )
  for (const [index, column] of columns.entries()) {
    const cell = cells.get(place.column + index)
    if (!cell || !isFilled(column)) continue
    const words = (runsOf(cell, strings) ?? []).map(({ text }) => text).join('')
    const name = freeName(words, index, taken)
    if (name !== words) writeWords(cell, [{ text: name, properties: null }])
    column.attributes.set('name', name)
    taken.add(keyOf(name))
  }
}

/** As Excel calls a column whose heading is empty or another column's already: 列3, 到位2. */
function freeName(words: string, index: number, taken: ReadonlySet<string>): string {
  const base = words === '' ? `列${index + 1}` : words
  let name = base
  for (let next = 2; taken.has(keyOf(name)); next += 1) name = `${base}${next}`
  return name
}

/** Called by a field in the template. */
function isFilled(column: XmlElement): boolean {
  return nameOf(column).includes('{{')
}

function nameOf({ attributes }: XmlElement): string {
  return attributes.get('name') ?? ''
}

/** Excel takes 'a' and 'A' for one heading. */
function keyOf(name: string): string {
  return name.toLowerCase()
}

function headings(table: XmlElement): number {
  return Number(table.attributes.get('headerRowCount') ?? 1)
}
