import type { ReportFormat } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { REPORT_SENTENCES } from '../narrative/sentences.ts'
import { fill, plainText } from '../narrative/template.ts'

/** Windows forbids these in names, and blanks or dots at the end. */
// oxlint-disable-next-line no-control-regex -- control characters are among what is forbidden
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g
const LONGEST = 120

/**
 * What files of the report begin with: its title, and of a closed quarter the version, so that an
 * issue is not taken for a draft of the same quarter.
 */
export function fileTitle({ text, issue }: ReportDataset): string {
  if (!issue) return text.title
  const fields = { title: text.title, version: String(issue.version) }
  return plainText(fill(REPORT_SENTENCES.issuedFile, fields) ?? [])
}

/** 宾川县2020年第二季度学校建设项目进展情况报告.docx */
export function reportFileName(title: string, format: ReportFormat | 'csv'): string {
  const name = title
    .replace(FORBIDDEN, '_')
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '')
  return `${name}.${format}`
}
