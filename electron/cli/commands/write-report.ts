import {
  ANNEXES,
  type OfficeOptions,
  REPORT_FORMATS,
  type RenderedReport,
} from '#contract/reports/reports.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import { isQuarter, type Quarter } from '#domain/quarter.ts'
import { printHtmlToPdf } from '../../browser-host/print-html-to-pdf.ts'
import { requireLedger } from './look-after.ts'
import { type Ask, withBackend } from '../session.ts'
import { print, printJson } from '../speech.ts'
import { writeIntoFolder } from '../write-file.ts'

const FORMATS = ['pdf', ...REPORT_FORMATS, 'csv'] as const

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
  const unsaid = template === undefined ? (['pdf'] as const) : []
  const formats = options.format === undefined ? unsaid : listed('格式', options.format, FORMATS)
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

/** What a flag lists of what there is; `none` is nothing. */
function chosen<One extends string>(what: string, text: string, all: readonly One[]): One[] {
  return text.trim() === 'none' ? [] : listed(what, text, all, ' 或 none')
}

/** @throws Error for what there is not, and for a list of nothing: writing no file would look like done */
function listed<One extends string>(
  what: string,
  text: string,
  all: readonly One[],
  orElse = '',
): One[] {
  const hint = `可以写 ${all.join('、')}${orElse}。`
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length === 0) throw new Error(`“${text}”中没有写${what}。${hint}`)
  return words.map((word) => {
    const found = all.find((one) => one === word)
    if (found === undefined) throw new Error(`没有“${word}”这种${what}。${hint}`)
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
  format: (typeof FORMATS)[number],
): Promise<readonly RenderedReport[]> {
  if (format === 'csv') return ask('reportTables.render', request)
  return [
    format === 'pdf'
      ? await printed(await ask('reports.render', { ...request, format: 'html' }))
      : await ask('reports.render', { ...request, format }),
  ]
}

async function printed({ fileName, bytes }: RenderedReport): Promise<RenderedReport> {
  const html = new TextDecoder().decode(bytes)
  return { fileName: fileName.replace(/\.html$/, '.pdf'), bytes: await printHtmlToPdf(html) }
}
