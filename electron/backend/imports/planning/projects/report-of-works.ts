import type { UnderstoodSheet } from '../typed-row.ts'

/** Works that have begun have these, and may have begun years before the title of the sheet. */
const OF_BEGUN: ReadonlySet<string> = new Set([
  'percent',
  'completedToDate',
  'receivedToDate',
  'paidToDate',
])

/**
 * Whether a sheet reports on works that are there: then the year of its title is that of the report, and
 * perhaps where a list of them tells how they stand as well.
 */
export function reportOf({ reading, units }: UnderstoodSheet): 'surely' | 'perhaps' | null {
  const isReport = reading.kind === 'progress'
  if (isReport && !reading.problems.some(({ code }) => code === 'kind_unsure')) return 'surely'
  return isReport || Object.keys(units).some((field) => OF_BEGUN.has(field)) ? 'perhaps' : null
}
