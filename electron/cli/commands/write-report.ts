import {
  type OfficeOptions,
  REPORT_FORMATS,
  type RenderedReport,
  type ReportFormat,
} from '#contract/reports/reports.ts'
import { isQuarter, type Quarter } from '#domain/quarter.ts'
import { printHtmlToPdf } from '../../browser-host/print-html-to-pdf.ts'
import { requireLedger } from './look-after.ts'
import { type Ask, withBackend } from '../session.ts'
import { print, printJson } from '../speech.ts'
import { writeIntoFolder } from '../write-file.ts'

export interface ReportOptions {
  readonly data: string
  readonly quarter: string
  readonly out: string
  readonly format: string
  readonly unit: 'wan' | 'yuan'
  /** An earlier issue of a closed quarter. */
  readonly version?: number
  readonly json?: true
}

/** `report --data DIR --quarter 2020Q2 --out DIR`: writes the report in each format asked for. */
export async function writeReport(options: ReportOptions): Promise<void> {
  const { quarter, unit, out, version } = options
  if (!isQuarter(quarter)) throw new Error(`“${quarter}”不是季度。请写成 2020Q2 这样。`)
  const formats = options.format.split(',').map((format) => format.trim())
  for (const format of formats) {
    if (format !== 'pdf' && format !== 'csv' && !isReportFormat(format))
      throw new Error(`没有“${format}”这种格式。`)
  }
  requireLedger(options.data)
  const files = await withBackend(options.data, async (ask) => {
    const { form } = await ask('reportOptions.read', {})
    const written: string[] = []
    for (const format of formats) {
      written.push(...(await writeFormat(ask, { quarter, unit, version, form }, format, out)))
    }
    return written
  })
  if (options.json) printJson(files)
  else for (const file of files) print(file)
}

interface ReportChoice {
  readonly quarter: Quarter
  readonly unit: 'wan' | 'yuan'
  readonly version: number | undefined
  /** The office's. */
  readonly form: OfficeOptions['form']
}

async function writeFormat(
  ask: Ask,
  request: ReportChoice,
  format: string,
  folder: string,
): Promise<string[]> {
  const written: string[] = []
  for (const file of await makeFormat(ask, request, format))
    written.push(await writeIntoFolder(folder, file))
  return written
}

/** One file, or one of each annex as CSV. */
async function makeFormat(
  ask: Ask,
  request: ReportChoice,
  format: string,
): Promise<readonly RenderedReport[]> {
  if (format === 'csv') return ask('reportTables.render', request)
  return [
    isReportFormat(format)
      ? await ask('reports.render', { ...request, format })
      : await printed(await ask('reports.render', { ...request, format: 'html' })),
  ]
}

async function printed({ fileName, bytes }: RenderedReport): Promise<RenderedReport> {
  const html = new TextDecoder().decode(bytes)
  return { fileName: fileName.replace(/\.html$/, '.pdf'), bytes: await printHtmlToPdf(html) }
}

function isReportFormat(text: string): text is ReportFormat {
  return (REPORT_FORMATS as readonly string[]).includes(text)
}
