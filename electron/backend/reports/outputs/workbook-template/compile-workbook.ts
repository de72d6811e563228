import { appError } from '#contract/result.ts'
import { checkTags, type TemplateProblem } from '#domain/report/fields/check-tags.ts'
import type { ZipPart } from '../../../imports/formats/zip-archive.ts'
import { fieldsBeside } from './fill-drawings.ts'
import { findFields, type FoundRows, notFilled } from './find-fields.ts'
import { type OpenSheet, openWorkbook, type OpenWorkbook } from './open-workbook.ts'
import { moveFormula } from './move-formula.ts'
import { rowMap } from './row-map.ts'
import { childOf, childrenOf, textIn } from './xml-tree.ts'
import { readRows, type SheetRows } from './sheet-rows.ts'

/** A workbook taken apart, ready to be filled when nothing is wrong with it. */
export interface CompiledWorkbook {
  readonly workbook: OpenWorkbook
  readonly sheets: readonly CompiledSheet[]
  readonly problems: readonly TemplateProblem[]
}

export interface CompiledSheet {
  readonly sheet: OpenSheet
  readonly rows: SheetRows
  readonly blocks: readonly FoundRows[]
}

/**
 * Finds the fields of a workbook: in cells, text boxes, titles of charts, headers and footers.
 *
 * @throws AppError `not_allowed` template_damaged
 */
export function compileWorkbook(parts: readonly ZipPart[], fileName: string): CompiledWorkbook {
  const workbook = openWorkbook(parts)
  if (!workbook) throw appError('not_allowed', { rule: 'template_damaged', subject: fileName })
  const suggestions = new Map<string, string | null>()
  const problems: TemplateProblem[] = []
  let count = 0
  const sheets = workbook.sheets.map((sheet): CompiledSheet => {
    const rows = readRows(sheet.root)
    const inCells = findFields(sheet, rows, workbook.strings, suggestions)
    const beside = fieldsBeside(workbook, sheet)
    count += inCells.count + beside.tags.length
    problems.push(
      ...inCells.problems,
      ...checkTags(beside.tags, suggestions),
      ...beside.problems,
      ...notFilled(sheet.name),
    )
    return { sheet, rows, blocks: inCells.blocks }
  })
  problems.push(...sumsOfParts(sheets))
  const isPlain = count === 0 && problems.length === 0
  return { workbook, sheets, problems: isPlain ? [NO_FIELDS] : problems }
}

/** Formulas that would add up more than they name, because several rows repeat together. */
function sumsOfParts(sheets: readonly CompiledSheet[]): TemplateProblem[] {
  const maps = new Map(
    sheets.map(({ sheet, blocks }) => [
      sheet.name.toLowerCase(),
      rowMap(blocks.map((block) => ({ ...block, copies: 2 }))),
    ]),
  )
  const mapOf = (name: string) => maps.get(name.toLowerCase())
  const problems: TemplateProblem[] = []
  for (const { sheet, rows } of sheets) {
    for (const [number, row] of rows) {
      const block = mapOf(sheet.name)?.blockAt(number)
      const copy = block ? { sheet: sheet.name, block, copy: 0 } : undefined
      for (const element of childrenOf(row, 'c')) {
        const formula = childOf(element, 'f')
        if (!formula) continue
        const written = `=${textIn(formula)}`
        const cell = { sheet: sheet.name, cell: element.attributes.get('r') ?? '' }
        const onPart = () => {
          problems.push({ fault: 'rows_in_part', written, near: '', suggestion: null, cell })
        }
        moveFormula(textIn(formula), { sheet: sheet.name, mapOf, onPart, ...(copy && { copy }) })
      }
    }
  }
  return problems
}

const NO_FIELDS: TemplateProblem = { fault: 'no_fields', written: '', near: '', suggestion: null }
