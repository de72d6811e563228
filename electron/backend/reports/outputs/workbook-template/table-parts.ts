import type { OpenSheet, OpenWorkbook } from './open-workbook.ts'
import { runsOf } from './rich-text.ts'
import { placeOf } from './sheet-rows.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

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

/** Calls the columns of a table what their headings say now; where the two differ, Excel mends the file. */
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
  for (const [index, { attributes }] of childrenOf(list, 'tableColumn').entries()) {
    const cell = cells.get(place.column + index)
    const words =
      cell &&
      runsOf(cell, strings)
        ?.map(({ text }) => text)
        .join('')
    if (words && attributes.get('name')?.includes('{{')) attributes.set('name', words)
  }
}

function headings(table: XmlElement): number {
  return Number(table.attributes.get('headerRowCount') ?? 1)
}
