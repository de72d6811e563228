import { canonicalJson } from '#domain/text/canonical-json.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'

/** The dataset as canonical JSON: keys sorted, no white space, so that equal reports are equal bytes. */
export function renderJson(dataset: ReportDataset): string {
  return `${canonicalJson(dataset)}\n`
}
