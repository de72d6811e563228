import { appError } from '#contract/result.ts'
import { checkTags, type TemplateProblem } from '#domain/report/fields/check-tags.ts'
import type { ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { checkFormulas } from './formulas/check-formulas.ts'
import { fieldsBeside } from './fill-drawings.ts'
import { type CompiledSheet, findFields } from './parts/find-fields.ts'
import { leftAlone } from './left-alone.ts'
import { openWorkbook, type OpenWorkbook } from './parts/open-workbook.ts'
import { readRows } from './sheets/sheet-rows.ts'

/** A workbook taken apart, ready to be filled when nothing is wrong with it. */
export interface CompiledWorkbook {
  readonly workbook: OpenWorkbook
  readonly sheets: readonly CompiledSheet[]
  readonly problems: readonly TemplateProblem[]
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
    problems.push(...inCells.problems, ...checkTags(beside.tags, suggestions), ...beside.problems)
    return { sheet, rows, blocks: inCells.blocks }
  })
  for (const sheet of workbook.chartSheets) {
    const { tags, problems: others } = fieldsBeside(workbook, sheet)
    count += tags.length
    problems.push(...checkTags(tags, suggestions), ...others)
  }
  problems.push(...checkFormulas(workbook, sheets), ...leftAlone(workbook, parts))
  const isPlain = count === 0 && problems.length === 0
  return { workbook, sheets, problems: isPlain ? [NO_FIELDS] : problems }
}

const NO_FIELDS: TemplateProblem = { fault: 'no_fields', written: '', near: '', suggestion: null }
