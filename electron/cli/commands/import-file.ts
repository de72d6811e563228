import { isDeepStrictEqual } from 'node:util'
import type { Office } from '#contract/app.ts'
import type { ImportFile, SheetReading } from '#contract/imports/reading.ts'
import type { ImportPlan } from '#contract/imports/plan.ts'
import type { ImportOutcome, SheetCorrections } from '#contract/imports/imports.ts'
import { appError } from '#contract/result.ts'
import { isQuarter, type Quarter, quarterOf } from '#domain/quarter.ts'
import { readCorrections } from '../mapping-file.ts'
import { openSpreadsheet } from '../open-spreadsheet.ts'
import { withBackend } from '../session.ts'
import { explainProblem, print, printJson, say } from '../speech.ts'

export interface ImportOptions {
  readonly data: string
  readonly sheet?: string
  readonly quarter?: string
  readonly programme?: string
  readonly year?: number
  readonly mapping?: string
  readonly rows: 'all' | 'good'
  readonly dryRun?: true
  readonly county?: string
  readonly bureau?: string
  readonly operator?: string
  readonly json?: true
}

type Request = ReturnType<typeof requestFor>

/**
 * `import FILE --data DIR`: imports every sheet that holds something known, all in one transaction:
 * a problem in any of them stops the whole file.
 */
export async function importFile(path: string, options: ImportOptions): Promise<void> {
  await withBackend(options.data, async (ask) => {
    const file = await openSpreadsheet(ask, path)
    const { today, office } = await ask('app.status', {})
    const corrections = await readCorrections(options.mapping, file)
    const requests = chosenSheets(file, options.sheet).map((sheet) =>
      requestFor(file, sheet, corrections(sheet.name), options, quarterOf(today)),
    )
    const plans: ImportPlan[] = []
    for (const request of requests) plans.push(await ask('imports.plan', request))
    for (const plan of plans) sayProblems(plan)
    if (options.dryRun) return printPlans(requests, plans, options)
    if (options.rows === 'all') refuseUnresolved(plans)
    const sheets = requests.map((request) => ({ ...request, rows: options.rows }))
    const newOffice = officeToEnter(office, file, options)
    const outcomes = await ask('imports.applyAll', {
      sheets,
      office: newOffice,
      jobId: 'terminal',
    })
    if (newOffice) {
      const { county, bureau, operator } = newOffice
      say(`填报单位：${county}，${bureau}；操作人：${operator}。`)
    }
    return printOutcomes(requests, outcomes, options)
  })
}

/**
 * On first use the county is taken from the options or, failing that, from a sheet's title.
 *
 * @returns undefined when the office is to stay as it is
 */
function officeToEnter(
  office: Office | null,
  file: ImportFile,
  options: ImportOptions,
): Office | undefined {
  const titles = file.sheets.map((sheet) => sheet.title ?? '')
  const county = options.county ?? office?.county ?? titles.map(countyIn).find(Boolean)
  if (!county) return undefined
  const wanted = {
    county,
    bureau: options.bureau ?? office?.bureau ?? `${county}教育体育局`,
    operator: options.operator ?? office?.operator ?? '命令行',
    recipient: office?.recipient ?? null,
  }
  return isDeepStrictEqual(wanted, office) ? undefined : wanted
}

function countyIn(title: string): string | undefined {
  return /^.*?((?:[\p{Script=Han}]{1,6}?)(?:自治县|县|市|区))/u.exec(title)?.[1]
}

function chosenSheets(file: ImportFile, name: string | undefined): SheetReading[] {
  const known = file.sheets.filter((sheet) => sheet.kind !== null && !sheet.hidden)
  const chosen = name === undefined ? known : file.sheets.filter((sheet) => sheet.name === name)
  if (chosen.length > 0) return chosen
  if (name !== undefined) throw appError('not_found', { what: 'sheet', id: name })
  throw appError('file_refused', { reason: 'no_table', fileName: file.fileName })
}

function requestFor(
  file: ImportFile,
  sheet: SheetReading,
  corrections: SheetCorrections,
  options: ImportOptions,
  currentQuarter: Quarter,
) {
  return {
    fileId: file.fileId,
    sheet: sheet.name,
    corrections,
    asAt: chosenQuarter(options.quarter) ?? sheet.quarter ?? currentQuarter,
    programme: options.programme,
    year: options.year,
  }
}

function chosenQuarter(text: string | undefined): Quarter | null {
  if (text === undefined) return null
  if (!isQuarter(text)) throw new Error(`“${text}”不是季度。请写成 2020Q2 这样。`)
  return text
}

function sayProblems(plan: ImportPlan): void {
  const problems = [...plan.problems, ...plan.rows.flatMap((row) => row.problems)]
  for (const problem of problems) say(explainProblem(problem))
}

/** Wrong rows and doubtful duplicates are for a person to decide: nothing is written. */
function refuseUnresolved(plans: readonly ImportPlan[]): void {
  const rows = plans.flatMap((plan) => plan.rows)
  const open = rows.filter((row) => row.status === 'wrong' || row.status === 'duplicate')
  const sheetErrors = plans
    .flatMap((plan) => plan.problems)
    .filter((problem) => problem.severity === 'error')
  if (open.length + sheetErrors.length === 0) return
  throw appError('import_has_problems', {
    problems: [...sheetErrors, ...open.flatMap((row) => row.problems)],
    count: open.length + sheetErrors.length,
  })
}

function printPlans(
  requests: readonly Request[],
  plans: readonly ImportPlan[],
  { json }: ImportOptions,
): void {
  if (json) {
    printJson(plans.map((plan, index) => ({ sheet: requests[index]?.sheet, ...plan })))
    return
  }
  for (const [index, { counts }] of plans.entries()) {
    print(
      `${requests[index]?.sheet}：新增 ${counts.new}，更新 ${counts.changed}，` +
        `不变 ${counts.unchanged}，疑似重复 ${counts.duplicate}，有误 ${counts.wrong}`,
    )
  }
}

function printOutcomes(
  requests: readonly Request[],
  outcomes: readonly ImportOutcome[],
  { json }: ImportOptions,
): void {
  if (json) {
    printJson(outcomes.map((outcome, index) => ({ sheet: requests[index]?.sheet, ...outcome })))
    return
  }
  for (const [index, outcome] of outcomes.entries()) {
    print(
      `${requests[index]?.sheet}：新增 ${outcome.added}，更新 ${outcome.changed}，` +
        `不变 ${outcome.unchanged}，跳过 ${outcome.skipped}`,
    )
  }
}
