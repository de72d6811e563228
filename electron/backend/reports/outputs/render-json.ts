import type { ReportDataset } from '#domain/report/dataset.ts'

/** The dataset as canonical JSON: keys sorted, no white space, so that equal reports are equal bytes. */
export function renderJson(dataset: ReportDataset): string {
  return `${JSON.stringify(sorted(dataset))}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
