import {
  ANNEXES,
  type OfficeOptions,
  REPORT_FORMATS,
  type RenderedReport,
  type ReportFormat,
} from '#contract/reports/reports.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
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
  readonly format?: string
  /** Name of one of the office's own templates. */
  readonly template?: string
  readonly unit?: 'wan' | 'yuan'
  readonly annexes?: string
  readonly charts?: string
  /** An earlier issue of a closed quarter. */
  readonly version?: number
  readonly json?: true
}

/**
 * `report --data DIR --quarter 2020Q2 --out DIR`: writes the report in each format asked for, set as the
 * office last chose it, or as its issue was, except for what is said here.
 */
export async function writeReport(options: ReportOptions): Promise<void> {
  const { quarter, out, version, template } = options
  if (!isQuarter(quarter)) throw new Error(`“${quarter}”不是季度。请写成 2020Q2 这样。`)
  const formats = listed(options.format ?? (template === undefined ? 'pdf' : ''))
  for (const format of formats) {
    if (format !== 'pdf' && format !== 'csv' && !isReportFormat(format))
      throw new Error(`没有“${format}”这种格式。`)
  }
  const said = {
    ...(options.unit && { unit: options.unit }),
    ...(options.annexes !== undefined && { annexes: chosen('附表', options.annexes, ANNEXES) }),
    ...(options.charts !== undefined && { charts: chosen('图表', options.charts, CHART_IDS) }),
  }
  requireLedger(options.data)
  const files = await withBackend(options.data, async (ask) => {
    const remembered = await ask(
      'reportOptions.read',
      version === undefined ? {} : { issue: { quarter, version } },
    )
    const request = { quarter, version, ...remembered, ...said }
    const made: RenderedReport[] = []
    for (const format of formats) made.push(...(await makeFormat(ask, request, format)))
    if (template !== undefined) made.push(await filled(ask, request, template))
    const written: string[] = []
    for (const file of made) written.push(await writeIntoFolder(out, file))
    return written
  })
  if (options.json) printJson(files)
  else for (const file of files) print(file)
}

type ReportChoice = OfficeOptions & {
  readonly quarter: Quarter
  readonly version: number | undefined
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** What a flag lists of what there is; `none` is nothing. */
function chosen<One extends string>(what: string, text: string, all: readonly One[]): One[] {
  if (text.trim() === 'none') return []
  return listed(text).map((word) => {
    const found = all.find((one) => one === word)
    if (found === undefined) {
      throw new Error(`没有“${word}”这种${what}。可以写 ${all.join('、')} 或 none。`)
    }
    return found
  })
}

async function filled(ask: Ask, request: ReportChoice, name: string): Promise<RenderedReport> {
  const templates = await ask('reportTemplates.list', {})
  const found = templates.find((one) => one.name === name)
  if (!found) {
    const names = templates.map((one) => `“${one.name}”`).join('、')
    const there = names === '' ? '本单位还没有模板。' : `现有模板：${names}。`
    throw new Error(`没有名为“${name}”的模板。${there}`)
  }
  const { charts: _charts, ...filling } = request
  return ask('reportTemplates.render', { ...filling, id: found.id })
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
