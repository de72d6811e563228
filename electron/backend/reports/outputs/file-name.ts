import type { ReportFormat } from '#contract/reports/reports.ts'

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
