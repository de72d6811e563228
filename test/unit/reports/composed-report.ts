import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { plainText } from '#backend/reports/narrative/template.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'

/** The whole report of some facts, in words. */
export const report = (given: ReportFacts): ReportDataset =>
  composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES }))

/** Chapter headings and paragraphs as they are read. */
export function textOf({ text }: ReportDataset): string[] {
  return text.chapters.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ spans }) => plainText(spans)),
  ])
}
