import type { RenderedReport, ReportFormat } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { reportFileName } from './file-name.ts'
import { renderHtml } from './html/render-html.ts'
import { renderJson } from './render-json.ts'

export interface DrawOptions {
  /** Figures of the page are links to their passports, for the preview. */
  readonly linked: boolean
}

/** Draws one dataset in one format. */
export async function renderReport(
  dataset: ReportDataset,
  format: ReportFormat,
  options: DrawOptions = { linked: false },
): Promise<RenderedReport> {
  return {
    fileName: reportFileName(dataset.text.title, format),
    bytes: await drawers[format](dataset, options),
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Word and spreadsheet libraries are large; they are loaded when first needed. */
const drawers: Record<
  ReportFormat,
  (dataset: ReportDataset, options: DrawOptions) => Promise<Uint8Array>
> = {
  html: async (dataset, options) => utf8(renderHtml(dataset, options)),
  json: async (dataset) => utf8(renderJson(dataset)),
  docx: async (dataset) => (await import('./docx/render-docx.ts')).renderDocx(dataset),
  xlsx: async (dataset) => (await import('./xlsx/render-xlsx.ts')).renderXlsx(dataset),
}
