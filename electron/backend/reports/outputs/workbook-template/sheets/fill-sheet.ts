import { figureIn, type FieldValues, keyOf } from '#domain/report/fields/field.ts'
import {
  findLoop,
  kindOfField,
  type TemplateValues,
} from '#domain/report/fields/template-values.ts'
import { withoutControls } from '../../plain-characters.ts'
import type { FoundRows } from '../parts/find-fields.ts'
import { moveFormula } from '../formulas/move-formula.ts'
import type { NumberStyles } from './number-styles.ts'
import type { OpenSheet } from '../parts/open-workbook.ts'
import { filledRange } from './move-sheet.ts'
import type { CopyPlace } from '../formulas/place-rows.ts'
import { FIELD, fillPieces, runsOf, type TextRun, writeWords } from '../parts/rich-text.ts'
import { fitRow, heightNeeded } from './row-heights.ts'
import type { RowBlock, RowMap } from '../formulas/row-map.ts'
import { lettersIn, type SheetRows } from './sheet-rows.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  elementsOf,
  textIn,
  type XmlElement,
} from '../parts/xml-tree.ts'

/** Rows that repeat, with what each repetition is filled with. */
export interface FilledBlock extends RowBlock {
  readonly found: FoundRows
  /** One for each repetition; null for one that is left blank, because formulas look at it. */
  readonly scopes: readonly (FieldValues | null)[]
}

export interface SheetToFill {
  readonly sheet: OpenSheet
  readonly rows: SheetRows
  readonly blocks: readonly FilledBlock[]
  readonly map: RowMap
}

/** What all sheets of a workbook are filled with and from. */
export interface Filling {
  readonly values: TemplateValues
  readonly strings: readonly XmlElement[]
  readonly styles: XmlElement | null
  readonly looks: NumberStyles
  readonly mapOf: (sheet: string) => RowMap | undefined
}

/** A name is looked up in the row, then in the report. */
export function valueOf(written: string, values: TemplateValues, row: FieldValues = {}): string {
  const name = written.trim()
  // Where rows begin or end there is nothing to print.
  if (/^[#^/]/.test(name)) return ''
  const key = keyOf(name)
  const found = Object.hasOwn(row, key) ? row[key] : values[key]
  return typeof found === 'string' ? withoutControls(found) : ''
}

/** Puts the rows of a sheet in their places, each with its values. */
export function fillRows(
  { sheet, rows, blocks, map }: SheetToFill,
  { values, strings, styles, looks, mapOf }: Filling,
): void {
  const data = childOf(sheet.root, 'sheetData')
  if (!data) return
  const needs = heightNeeded(sheet.root, styles)
  const filled: XmlElement[] = []
  const add = (template: XmlElement, place: number | null, at: RowScope) => {
    if (place === null) return
    const row = copyOf(template)
    row.attributes.set('r', String(place))
    const heights: number[] = []
    for (const cell of childrenOf(row, 'c')) {
      const words = fillCell(cell, at)
      const reference = cell.attributes.get('r') ?? ''
      if (words !== null) heights.push(needs(cell, words) ?? 0)
      cell.attributes.set('r', `${lettersIn(reference)}${place}`)
    }
    const height = Math.max(0, ...heights)
    if (height > 0) fitRow(row, sheet.root, height)
    filled.push(row)
  }
  const fillCell = (cell: XmlElement, { copy, scope, loop }: RowScope): string | null => {
    const formula = childOf(cell, 'f')
    if (scope === null) {
      cell.children = []
      cell.attributes.delete('t')
      return null
    }
    if (formula) {
      const move = { sheet: sheet.name, mapOf, ...(copy && { copy }) }
      workOutLater(cell, formula, moveFormula(textIn(formula), move))
      const range = formula.attributes.get('ref')
      if (range !== undefined) formula.attributes.set('ref', filledRange(range, map, copy))
      return null
    }
    const runs = runsOf(cell, strings)
    const text = runs?.map((run) => run.text).join('') ?? ''
    if (!runs || !text.includes('{{')) return null
    const said = (written: string) => valueOf(written, values, scope)
    const whole = onlyField(text)
    if (whole !== null) {
      const value = said(whole)
      const figure = figureIn(kindOfField(whole, loop), value)
      if (figure !== null) {
        writeFigure(cell, figure, looks.forFigure(cell.attributes.get('s'), value))
        return null
      }
    }
    return writeFilled(cell, runs, said, looks)
  }
  const repeat = (block: FilledBlock): void => {
    const loop = findLoop(block.found.name)
    for (const [copy, scope] of block.scopes.entries()) {
      for (const number of block.rows) {
        const row = rows.get(number)
        const place: CopyPlace = { sheet: sheet.name, block, copy }
        if (row) add(row, map.inCopy(number, copy), { scope, copy: place, ...(loop && { loop }) })
      }
    }
  }
  for (const [number, row] of rows) {
    const block = blocks.find(({ from, to }) => from <= number && number <= to)
    if (!block) add(row, map.first(number), { scope: {} })
    else if (number === block.from) repeat(block)
  }
  data.children = filled
}

/** What the fields of a row are looked up in. */
interface RowScope {
  readonly scope: FieldValues | null
  readonly copy?: CopyPlace
  readonly loop?: NonNullable<ReturnType<typeof findLoop>>
}

/** The name of the field that is all a cell holds, but for where rows begin or end. */
function onlyField(text: string): string | null {
  const fields = [...text.matchAll(FIELD)].map(([, name = '']) => name.trim())
  const plain = fields.filter((name) => !/^[#^/]/.test(name))
  const rest = text.replace(FIELD, '').trim()
  return plain.length === 1 && rest === '' ? (plain[0] ?? null) : null
}

function writeFigure(cell: XmlElement, figure: number, style: string | undefined): void {
  const name = cell.name.replace(/c$/, 'v')
  cell.attributes.delete('t')
  if (style !== undefined) cell.attributes.set('s', style)
  cell.children = [{ name, attributes: new Map(), children: [String(figure)] }]
}

function writeFilled(
  cell: XmlElement,
  runs: readonly TextRun[],
  said: (written: string) => string,
  looks: NumberStyles,
): string {
  const pieces = fillPieces(
    runs.map((run) => run.text),
    said,
  )
  const words = pieces.join('')
  writeWords(
    cell,
    runs.map(({ properties }, index) => ({ text: pieces[index] ?? '', properties })),
  )
  // Words stay words whatever they begin with, when somebody edits the cell too.
  if (/^[=+\-@\t]/.test(words)) {
    const style = looks.forWords(cell.attributes.get('s'))
    if (style !== undefined) cell.attributes.set('s', style)
  }
  return words
}

/** What a program worked out from the fields themselves is not kept. */
function workOutLater(cell: XmlElement, formula: XmlElement, text: string): void {
  formula.children = [text]
  cell.attributes.delete('t')
  cell.children = elementsOf(cell).filter((child) => child === formula)
}
