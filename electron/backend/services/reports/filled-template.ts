import { ANNEXES, type RenderedReport, type ReportRequest } from '#contract/reports/reports.ts'
import { appError } from '#contract/result.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { readKept } from '../../attachments/kept-files.ts'
import type { Context } from '../../context.ts'
import type { ReportTemplateTable } from '../../database/tables/reports.ts'
import { makeReport } from '../../reports/make-report.ts'
import { reportFileName } from '../../reports/outputs/file-name.ts'
import { formatOf } from '../../reports/outputs/office-template/read-package.ts'

/** A template by the file that is wanted of it: the one in use, or one it had before. */
export type TemplateFile = Pick<ReportTemplateTable, 'name' | 'file_name' | 'sha256'>

/** Every annex is there for a template; the words speak of those that are chosen. */
export async function wholeReport(
  context: Context,
  request: Omit<ReportRequest, 'charts'>,
): Promise<ReportDataset> {
  const whole = await makeReport(context, { ...request, annexes: [...ANNEXES] })
  if (ANNEXES.every((annex) => request.annexes.includes(annex))) return whole
  const { text } = await makeReport(context, request)
  return { ...whole, text }
}

/** @throws AppError `not_allowed` template_file_missing, template_file_altered */
export function readTemplateFile(
  { dataFolder }: Context,
  { file_name: subject, sha256 }: TemplateFile,
): Uint8Array<ArrayBuffer> {
  const kept = readKept(dataFolder, sha256, 'templates')
  if (kept.state === 'sound') return kept.bytes
  const rule = kept.state === 'missing' ? 'template_file_missing' : 'template_file_altered'
  throw appError('not_allowed', { rule, subject })
}

/** The report in a template. @throws AppError as `readTemplateFile`, `template_has_problems` */
export async function filledTemplate(
  context: Context,
  template: TemplateFile,
  dataset: ReportDataset,
): Promise<RenderedReport> {
  const { name, file_name: fileName } = template
  const bytes = readTemplateFile(context, template)
  const { fillTemplate } = await import('../../reports/outputs/office-template/fill-template.ts')
  return {
    fileName: reportFileName(`${dataset.text.title} ${name}`, formatOf(fileName)),
    bytes: fillTemplate(bytes, fileName, dataset),
  }
}
