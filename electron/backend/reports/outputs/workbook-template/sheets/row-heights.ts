import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { lettersIn, placeOf } from './sheet-rows.ts'
import { columnNumber } from '../formulas/move-formula.ts'
import { childOf, childrenOf, type XmlElement } from '../parts/xml-tree.ts'

/** Half-width characters of a column that says nothing of its width. */
const USUAL_WIDTH = 8.43
/** Points. */
const USUAL_SIZE = 11
const LINE_HEIGHT = 1.35
const MARGIN = 3

/**
 * Points a row needs so that these words, which wrap in their cell, can be read: programs measure them
 * neither in a file just opened nor in merged cells.
 *
 * @param root the sheet as the template has it
 * @returns null for a cell in which words do not wrap
 */
export function heightNeeded(
  root: XmlElement,
  styles: XmlElement | null,
): (cell: XmlElement, words: string) => number | null {
  const widthAt = columnWidths(root)
  const merged = mergedColumns(root)
  const formats = styles ? childOf(styles, 'cellXfs') : undefined
  const looks = formats ? childrenOf(formats, 'xf') : []
  const fontList = styles ? childOf(styles, 'fonts') : undefined
  const fonts = fontList ? childrenOf(fontList, 'font') : []
  return (cell, words) => {
    const look = looks[Number(cell.attributes.get('s') ?? 0)]
    const alignment = look && childOf(look, 'alignment')
    if (!look || !/^(1|true)$/.test(alignment?.attributes.get('wrapText') ?? '')) return null
    const font = fonts[Number(look.attributes.get('fontId') ?? 0)]
    const size = Number((font && childOf(font, 'sz')?.attributes.get('val')) ?? USUAL_SIZE)
    const reference = cell.attributes.get('r') ?? ''
    const first = columnNumber(lettersIn(reference))
    const last = merged.get(reference) ?? first
    let width = 0
    for (let column = first; column <= last; column += 1) width += widthAt(column)
    const room = Math.max(1, (width * USUAL_SIZE) / size - 1)
    const lines = words
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0)
    return lines * size * LINE_HEIGHT + MARGIN
  }
}

function columnWidths(root: XmlElement): (column: number) => number {
  const list = childOf(root, 'cols')
  const format = childOf(root, 'sheetFormatPr')
  const usual = Number(format?.attributes.get('defaultColWidth') ?? USUAL_WIDTH)
  const columns = (list ? childrenOf(list, 'col') : []).map(({ attributes }) => ({
    from: Number(attributes.get('min')),
    to: Number(attributes.get('max')),
    width: Number(attributes.get('width') ?? usual),
  }))
  return (column) => columns.find(({ from, to }) => from <= column && column <= to)?.width ?? usual
}

/** Of merged cells within one row the last column, by their first cell. */
function mergedColumns(root: XmlElement): ReadonlyMap<string, number> {
  const list = childOf(root, 'mergeCells')
  return new Map(
    (list ? childrenOf(list, 'mergeCell') : []).flatMap(({ attributes }) => {
      const [first = '', last = ''] = (attributes.get('ref') ?? '').split(':')
      const [from, to] = [placeOf(first), placeOf(last)]
      return from && to && from.row === to.row ? [[first, to.column] as const] : []
    }),
  )
}

/**
 * Makes a row as high as its words need. What somebody set stays where it is enough; what a program
 * found was for the fields, which are longer or shorter than what is put in their place.
 */
export function fitRow(row: XmlElement, root: XmlElement, points: number): void {
  const isSet = /^(1|true)$/.test(row.attributes.get('customHeight') ?? '')
  if (!isSet) row.attributes.delete('ht')
  const usual = childOf(root, 'sheetFormatPr')?.attributes.get('defaultRowHeight') ?? '15'
  if (points <= Number(row.attributes.get('ht') ?? usual)) return
  row.attributes.set('ht', points.toFixed(1))
  row.attributes.set('customHeight', '1')
}
