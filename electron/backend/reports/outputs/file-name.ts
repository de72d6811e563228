import type { RenderedReport, ReportFormat } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { REPORT_SENTENCES } from '../narrative/sentences.ts'
import { fill, plainText } from '../narrative/template.ts'

/** Windows forbids these in names, and blanks or dots at the end. */
// oxlint-disable-next-line no-control-regex -- control characters are among what is forbidden
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g
const LONGEST = 120

/** 宾川县2020年第二季度学校建设项目进展情况报告.docx */
export function reportFileName(title: string, format: ReportFormat | 'csv'): string {
  const name = title
    .replace(FORBIDDEN, '_')
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '')
  return `${name}.${format}`
}

/**
 * A file of a closed quarter named by its version, 报告（第1版）.docx, so that an issue is not taken for
 * a draft of the same quarter.
 */
export function namedByIssue(
  file: RenderedReport,
  { issue }: Pick<ReportDataset, 'issue'>,
): RenderedReport {
  if (!issue) return file
  const end = file.fileName.lastIndexOf('.')
  const fields = { name: file.fileName.slice(0, end), version: String(issue.version) }
  const name = plainText(fill(REPORT_SENTENCES.issuedFile, fields) ?? [])
  return { ...file, fileName: name + file.fileName.slice(end) }
}
