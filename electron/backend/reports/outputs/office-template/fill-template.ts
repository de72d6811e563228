import { appError } from '#contract/result.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { TemplateProblem } from '#domain/report/fields/check-tags.ts'
import { keyOf } from '#domain/report/fields/field.ts'
import { templateValues } from '#domain/report/fields/template-values.ts'
import { compileWorkbook } from '../workbook-template/compile-workbook.ts'
import { fillWorkbook } from '../workbook-template/fill-workbook.ts'
import { dateZip } from '../zip-day.ts'
import { compileTemplate } from './compile-template.ts'
import { formatOf, readPackage } from './read-package.ts'
import { isWellNested } from './well-nested.ts'

/** Characters of markup the repeated rows of one document may take. */
const ROW_CHARACTERS = 200_000_000

/**
 * What would keep a template from being filled.
 *
 * @throws AppError `not_allowed` for a file that is no document to be trusted
 */
export function checkTemplate(bytes: Uint8Array, fileName: string): readonly TemplateProblem[] {
  const parts = readPackage(bytes, fileName)
  const { problems } =
    formatOf(fileName) === 'xlsx'
      ? compileWorkbook(parts, fileName)
      : compileTemplate(parts, fileName)
  return problems
}

/**
 * The office's own template with the report in it. Only texts of the dataset are put in, as text:
 * whatever signs a project's name holds, they stay what they are.
 *
 * @throws AppError `template_has_problems`, `not_allowed` template_rows_too_long and as `checkTemplate`
 */
export function fillTemplate(
  bytes: Uint8Array,
  fileName: string,
  dataset: ReportDataset,
): Uint8Array {
  const parts = readPackage(bytes, fileName)
  if (formatOf(fileName) === 'xlsx') return fillWorkbook(parts, fileName, dataset)
  const { document, problems, loops } = compileTemplate(parts, fileName)
  if (!document || problems.length > 0) {
    throw appError('template_has_problems', { fileName, problems })
  }
  const values = templateValues(dataset)
  const length = loops.reduce((sum, loop) => {
    const rows = values[keyOf(loop.name)]
    return sum + loop.length * (Array.isArray(rows) ? rows.length : 0)
  }, 0)
  if (length > ROW_CHARACTERS) {
    throw appError('not_allowed', { rule: 'template_rows_too_long', subject: fileName })
  }
  document.render(values)
  for (const part of document.getZip().file(/^word\/[^/]*\.xml$/)) {
    if (!isWellNested(part.asText())) throw new Error(`not well nested when filled: ${part.name}`)
  }
  const filled = document.toUint8Array({ compression: 'DEFLATE' })
  dateZip(filled, dataset.madeOn)
  return filled
}
