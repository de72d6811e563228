import PizZip from 'pizzip'
import { appError } from '#contract/result.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { keyOf } from '#domain/report/fields/field.ts'
import { templateValues, type TemplateValues } from '#domain/report/fields/template-values.ts'
import { packStored } from '../../../imports/formats/archive/stored-zip.ts'
import type { ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { localName } from '../office-template/xml-tokens.ts'
import { dateZip } from '../zip-day.ts'
import { compileWorkbook } from './compile-workbook.ts'
import type { CompiledSheet } from './parts/find-fields.ts'
import { fillBeside, moveBeside } from './fill-drawings.ts'
import {
  type FilledBlock,
  type Filling,
  fillRows,
  type SheetToFill,
  valueOf,
} from './sheets/fill-sheet.ts'
import { moveFormula } from './formulas/move-formula.ts'
import { moveReferences, moveSheet } from './sheets/move-sheet.ts'
import { numberStyles } from './sheets/number-styles.ts'
import type { OpenWorkbook } from './parts/open-workbook.ts'
import type { FormulaMove } from './formulas/place-rows.ts'
import { LAST_ROW, rowMap } from './formulas/row-map.ts'
import { repeatLinks, repeatSparklines } from './sheets/repeat-beside.ts'
import { nameColumns, tableRows } from './sheets/table-parts.ts'
import {
  childOf,
  childrenOf,
  elementLike,
  elementsOf,
  everyElement,
  textIn,
  writeXml,
  type XmlElement,
} from './parts/xml-tree.ts'

/** Characters of markup the repeated rows of one workbook may take. */
const ROW_CHARACTERS = 200_000_000

/**
 * The office's own workbook with the report in it. Rows that repeat push down what is below them, and
 * everything that names cells goes with them: formulas, merged cells, rules, names, charts. Figures are
 * numbers, words are words; formulas are worked out anew by whoever opens the file.
 *
 * @throws AppError `template_has_problems`, `not_allowed` template_rows_too_long, template_damaged
 */
export function fillWorkbook(
  parts: readonly ZipPart[],
  fileName: string,
  dataset: ReportDataset,
): Uint8Array {
  const { workbook, sheets: compiled, problems } = compileWorkbook(parts, fileName)
  if (problems.length > 0) throw appError('template_has_problems', { fileName, problems })
  const values = templateValues(dataset)
  const sheets = withFormulasKept(workbook, compiled, values)
  if (sheets.some(isTooLong)) {
    throw appError('not_allowed', { rule: 'template_rows_too_long', subject: fileName })
  }
  const mapOf = mapsBySheet(sheets)
  const filling: Filling = {
    values,
    strings: workbook.strings,
    styles: workbook.styles,
    looks: numberStyles(workbook.styles),
    mapOf,
  }
  for (const one of sheets) {
    const { sheet, map } = one
    const move = { sheet: sheet.name, mapOf }
    fillRows(one, filling)
    moveSheet(sheet.root, map, move)
    repeatLinks(sheet.root, map, move)
    repeatSparklines(sheet.root, map, move)
    fillBeside(workbook, sheet, (written) => valueOf(written, values))
    moveBeside(workbook, sheet, map, move)
    for (const type of ['table', 'comments', 'threadedComment']) {
      for (const path of workbook.partsOf(sheet.path, type)) {
        const root = workbook.treeOf(path)
        if (root) moveReferences(root, map, move)
        if (root && type === 'table') nameColumns(root, sheet.root, workbook.strings)
      }
    }
    moveNotes(workbook, one)
  }
  for (const sheet of workbook.chartSheets) {
    fillBeside(workbook, sheet, (written) => valueOf(written, values))
    moveBeside(workbook, sheet, rowMap([]), { sheet: sheet.name, mapOf })
  }
  for (const name of namesIn(workbook)) {
    name.children = [moveFormula(textIn(name), { sheet: '', mapOf, grows: true })]
  }
  orderWorkingOut(workbook.root)
  const filled = new PizZip(packStored(workbook.parts())).generate({
    type: 'uint8array',
    compression: 'DEFLATE',
  })
  dateZip(filled, dataset.madeOn)
  return filled
}

/** The sheets with what repeats in them; where a formula looks at rows there are none of, one is left blank. */
function withFormulasKept(
  workbook: OpenWorkbook,
  compiled: readonly CompiledSheet[],
  values: TemplateValues,
): SheetToFill[] {
  const first = compiled.map((one) => toFill(one, values, new Set()))
  const lost = new Map<string, Set<number>>()
  const move = {
    mapOf: mapsBySheet(first),
    onLost: (sheet: string, row: number) => {
      lost.set(sheet, new Set([...(lost.get(sheet) ?? []), row]))
    },
  }
  for (const { sheet, rows, map } of first) {
    for (const { from, to } of tableRows(workbook, sheet)) {
      if (map.stretch(from, to) !== null) continue
      for (let row = from; row <= to; row += 1) move.onLost(sheet.name, row)
    }
    for (const [number, row] of rows) {
      // Formulas of rows there are none of are not printed either.
      if (map.blockAt(number)?.copies === 0) continue
      for (const cell of childrenOf(row, 'c')) {
        const formula = childOf(cell, 'f')
        if (formula) moveFormula(textIn(formula), { ...move, sheet: sheet.name })
      }
    }
  }
  for (const name of namesIn(workbook)) moveFormula(textIn(name), { ...move, sheet: '' })
  return compiled.map((one) => toFill(one, values, lost.get(one.sheet.name) ?? new Set()))
}

function toFill(
  { sheet, rows, blocks }: CompiledSheet,
  values: TemplateValues,
  looked: ReadonlySet<number>,
): SheetToFill {
  const filled = blocks.map((found): FilledBlock => {
    const all = values[keyOf(found.name)]
    const there = typeof all === 'object' ? all : []
    const scopes = found.isInstead ? (there.length === 0 ? [{}] : []) : there
    const isLooked = found.rows.some((row) => looked.has(row))
    const printed = scopes.length === 0 && isLooked ? [null] : scopes
    return { ...found, found, scopes: printed, copies: printed.length }
  })
  return { sheet, rows, blocks: filled, map: rowMap(filled) }
}

function mapsBySheet(sheets: readonly SheetToFill[]): FormulaMove['mapOf'] {
  const maps = new Map(sheets.map(({ sheet, map }) => [sheet.name.toLowerCase(), map]))
  return (name) => maps.get(name.toLowerCase())
}

function isTooLong({ rows, blocks, map }: SheetToFill): boolean {
  const length = blocks.reduce((sum, block) => {
    const each = block.rows.map((row) => rows.get(row))
    const one = each.reduce((all, row) => all + (row ? writeXml(row).length : 0), 0)
    return sum + one * block.copies
  }, 0)
  const last = Math.max(0, ...rows.keys()) + Math.max(0, map.shift)
  return length > ROW_CHARACTERS || last > LAST_ROW
}

/** Notes on cells are drawn in a part of their own, where rows are counted from 0. */
function moveNotes({ treeOf, partsOf }: OpenWorkbook, { sheet, map }: SheetToFill): void {
  for (const path of partsOf(sheet.path, 'vmlDrawing')) {
    const root = treeOf(path)
    for (const element of root ? everyElement(root) : []) {
      if (localName(element.name) !== 'Row') continue
      const row = Number(textIn(element)) + 1
      element.children = [String((map.first(row) ?? row) - 1)]
    }
  }
}

function namesIn({ root }: OpenWorkbook): XmlElement[] {
  const list = childOf(root, 'definedNames')
  return list ? elementsOf(list) : []
}

/** Parts of a workbook that stand before the one about working out. */
const BEFORE =
  /^(fileVersion|fileSharing|workbookPr|AlternateContent|revisionPtr|workbookProtection|bookViews|sheets|functionGroups|externalReferences|definedNames)$/

/** Has all formulas worked out when the file is opened. */
function orderWorkingOut(root: XmlElement): void {
  const found = childOf(root, 'calcPr')
  if (found) found.attributes.set('fullCalcOnLoad', '1')
  else {
    const place = root.children.findLastIndex(
      (child) => typeof child !== 'string' && BEFORE.test(localName(child.name)),
    )
    root.children.splice(place + 1, 0, elementLike(root, 'calcPr', { fullCalcOnLoad: '1' }))
  }
}
