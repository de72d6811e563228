import type { TemplateProblem } from '#domain/report/fields/check-tags.ts'
import type { ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { localName } from '../office-template/xml-tokens.ts'
import { drawnOn } from './fill-drawings.ts'
import { notFilled } from './parts/find-fields.ts'
import type { OpenWorkbook } from './parts/open-workbook.ts'
import { everyElement, parseXml, textIn, type XmlElement } from './parts/xml-tree.ts'

/** What is filled of a part that is, or drawn anew from what is. */
const FILLED = new Set([
  'sheetData',
  'headerFooter',
  'p',
  'numCache',
  'strCache',
  'multiLvlStrCache',
  'tableColumns',
])

/**
 * What the report would not reach: fields in notes on cells, names of sheets, hints for typing, and
 * tables that Excel made of others and does not make anew.
 */
export function leftAlone(workbook: OpenWorkbook, parts: readonly ZipPart[]): TemplateProblem[] {
  const { sheets, chartSheets, partsOf } = workbook
  const all = [...sheets, ...chartSheets]
  const filled = new Set(
    all
      .flatMap((sheet) => [
        sheet.path,
        ...drawnOn(workbook, sheet).map(({ path }) => path),
        ...partsOf(sheet.path, 'table'),
      ])
      .map((path) => path.toLowerCase()),
  )
  const fields = parts
    .filter(({ name, bytes }) => IN_BOOK.test(name) && bytes.includes('{{'))
    .flatMap(({ name, bytes }) => {
      const whole = parseXml(bytes.toString('utf8'))
      const root = filled.has(name.toLowerCase()) ? withoutFilled(whole) : whole
      const said = [...everyElement(root)].flatMap(({ attributes }) => [...attributes.values()])
      return notFilled([textIn(root), ...said].join('\n'))
    })
  const pivots = sheets
    .filter(({ path }) => partsOf(path, 'pivotTable').length > 0)
    .map(({ name }): TemplateProblem => {
      return { fault: 'pivot_table', written: name, near: '', suggestion: null }
    })
  return [...fields, ...pivots]
}

/** Parts with words of their own; those of cells are kept together in one. */
const IN_BOOK = /^xl\/(?!sharedStrings\.xml$).*\.(xml|vml)$/i

function withoutFilled(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child) => {
    if (typeof child === 'string') return child
    return FILLED.has(localName(child.name)) ? [] : withoutFilled(child)
  })
  return { ...element, children }
}
