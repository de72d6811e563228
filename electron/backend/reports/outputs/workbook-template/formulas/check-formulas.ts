import type { CellPlace, TemplateProblem } from '#domain/report/fields/check-tags.ts'
import { unmovableFaults } from './beyond-moving.ts'
import type { CompiledSheet } from '../parts/find-fields.ts'
import { formulasDrawn } from '../fill-drawings.ts'
import { faultsOfFormula } from './move-formula.ts'
import { formulasBeside } from '../sheets/move-sheet.ts'
import type { OpenWorkbook } from '../parts/open-workbook.ts'
import { sparklineFormulas } from '../sheets/repeat-beside.ts'
import type { FormulaMove } from './place-rows.ts'
import { rowMap } from './row-map.ts'
import { childOf, childrenOf, elementsOf, textIn } from '../parts/xml-tree.ts'

/**
 * Formulas that would say something else, or nobody knows what, once rows repeat: in cells, in rules
 * for cells, in names and in charts. None of them is filled and left to be found out by its figures.
 */
export function checkFormulas(
  workbook: OpenWorkbook,
  sheets: readonly CompiledSheet[],
): TemplateProblem[] {
  const maps = new Map(
    sheets.map(({ sheet, blocks }) => [
      sheet.name.toLowerCase(),
      rowMap(blocks.map((block) => ({ ...block, copies: block.isInstead ? 1 : 2 }))),
    ]),
  )
  const mapOf = (name: string) => maps.get(name.toLowerCase())
  const growing = sheets.filter(({ blocks }) => blocks.length > 0).map(({ sheet }) => sheet.name)
  const problems: TemplateProblem[] = []
  const check = (formula: string, move: FormulaMove, cell?: CellPlace) => {
    const unmovable = unmovableFaults(formula, move.sheet, growing)
    for (const fault of unmovable.length > 0 ? unmovable : faultsOfFormula(formula, move)) {
      const written = `=${formula}`
      problems.push({ fault, written, near: '', suggestion: null, ...(cell && { cell }) })
    }
  }
  for (const { sheet, rows } of sheets) {
    const map = mapOf(sheet.name)
    const move = { sheet: sheet.name, mapOf }
    if (!map) continue
    for (const [number, row] of rows) {
      const block = map.blockAt(number)
      const copy = block ? { sheet: sheet.name, block, copy: 0 } : undefined
      for (const element of childrenOf(row, 'c')) {
        const formula = childOf(element, 'f')
        const cell = { sheet: sheet.name, cell: element.attributes.get('r') ?? '' }
        if (formula) check(textIn(formula), { ...move, ...(copy && { copy }) }, cell)
      }
    }
    const beside = [
      ...formulasBeside(sheet.root, map, move),
      ...sparklineFormulas(sheet.root, map, move),
    ]
    for (const one of beside) {
      check(textIn(one.element), one.move, { sheet: sheet.name, cell: one.ranges })
    }
  }
  for (const sheet of [...workbook.sheets, ...workbook.chartSheets]) {
    for (const element of formulasDrawn(workbook, sheet)) {
      check(textIn(element), { sheet: sheet.name, mapOf, grows: true })
    }
  }
  const names = childOf(workbook.root, 'definedNames')
  for (const name of names ? elementsOf(names) : []) {
    check(textIn(name), { sheet: '', mapOf, grows: true })
  }
  return problems
}
