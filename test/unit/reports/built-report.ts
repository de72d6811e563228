import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { NOTHING } from './county-facts.ts'

export const ALL = {
  unit: 'wan',
  annexes: ANNEXES,
} as const

/** Rows as they are printed, without what merged cells cover. */
export function printed(table: ReportTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells, span }) =>
    cells.filter((_cell, index) => index === 0 || index >= span).map(({ text }) => text),
  )
}

export function tableOf(given: ReportFacts, id: ReportTable['id']): ReportTable | undefined {
  return buildReport(given, ALL).tables.find((table) => table.id === id)
}

export const reported = (more: Partial<typeof NOTHING>) => ({
  ...NOTHING,
  reportedQuarter: '2020Q2' as const,
  status: 'normal' as const,
  ...more,
})
