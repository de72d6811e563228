/**
 * Reports: gather-facts.ts loads, the domain's build-report.ts computes, narrative/ puts it into
 * words, outputs/ draws it. Every output draws the same dataset.
 */
import type { Office } from '#contract/app.ts'
import type { ClosingVersion } from '#contract/quarter/closing.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { appError } from '#contract/result.ts'
import { type FrozenQuarter, frozenReport } from '#domain/closing/frozen-quarter.ts'
import type { Quarter } from '#domain/quarter.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset, ReportFigures, ReportIssue } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { narrowFacts } from '#domain/report/narrow-facts.ts'
import type { ReportForm } from '#domain/report/form/report-form.ts'
import { editsOf, type ScopedEdit } from '#domain/report/text/paragraph-edit.ts'
import type { Context } from '../context.ts'
import {
  findClosing,
  readFrozen,
  requireVersion,
  toVersion,
} from '../database/repositories/quarter/closings.ts'
import { listReportEdits } from '../database/repositories/report-edits.ts'
import { readOffice } from '../database/repositories/settings.ts'
import { localDay } from '../today.ts'
import { gatherFacts } from './gather-facts.ts'
import { composeReport } from './narrative/compose-report.ts'
import { REPORT_SENTENCES } from './narrative/sentences.ts'
import { fill, plainText } from './narrative/template.ts'

/** A report with the facts it was computed from. */
export interface ReportBasis {
  readonly facts: ReportFacts
  readonly dataset: ReportDataset
}

/**
 * The quarterly report as data: of a closed quarter as it was frozen, otherwise computed now.
 *
 * @throws AppError `not_allowed` (`not_set_up`) while nobody has said which county this is,
 *   `not_found` for an issue or a part of the county that does not exist
 */
export async function makeReport(
  context: Pick<Context, 'db' | 'clock'>,
  request: ReportRequest,
): Promise<ReportDataset> {
  return (await makeReportBasis(context, request)).dataset
}

/** The same with its facts. @throws AppError as `makeReport` */
export async function makeReportBasis(
  context: Pick<Context, 'db' | 'clock'>,
  request: ReportRequest,
): Promise<ReportBasis> {
  const { quarter, version } = request
  const closing =
    version === undefined
      ? await findClosing(context.db, quarter)
      : await requireVersion(context.db, quarter, version)
  if (!closing) return computeBasis(context, request)
  const frozen = await readFrozen(context.db, closing.sha256)
  if (request.scope) {
    return basisOf(frozen.facts, frozen.edits ?? [], { ...request, form: formOf(frozen) })
  }
  const dataset = { ...frozenReport(frozen, request), issue: issueOf(toVersion(closing)) }
  return { facts: frozen.facts, dataset }
}

/**
 * The report as the ledger stands now, set as the issue was that it is compared with.
 *
 * @throws AppError `not_found` for an issue that does not exist
 */
export async function computeLikeIssue(
  context: Pick<Context, 'db' | 'clock'>,
  request: Omit<ReportRequest, 'form'> & { readonly version: number },
): Promise<ReportDataset> {
  const { sha256 } = await requireVersion(context.db, request.quarter, request.version)
  const form = formOf(await readFrozen(context.db, sha256))
  return (await computeBasis(context, { ...request, form })).dataset
}

/** The figures of the report as the ledger stands now, for putting them into words. */
export async function computeFigures(
  context: Pick<Context, 'db' | 'clock'>,
  { scope, ...request }: ReportRequest,
): Promise<ReportFigures> {
  const facts = narrowed(await gatherNow(context, request.quarter), scope)
  return buildReport(facts, request)
}

/** The figures of the report without its words: for who shows them otherwise than on its pages. */
export async function makeFigures(
  context: Pick<Context, 'db' | 'clock'>,
  request: ReportRequest,
): Promise<ReportFigures> {
  const isClosed = (await findClosing(context.db, request.quarter)) !== null
  if (isClosed) return makeReport(context, request)
  return buildReport(await gatherNow(context, request.quarter), request)
}

async function computeBasis(
  context: Pick<Context, 'db' | 'clock'>,
  request: ReportRequest,
): Promise<ReportBasis> {
  const facts = await gatherNow(context, request.quarter)
  return basisOf(facts, await listReportEdits(context.db, request.quarter), request)
}

/** The facts of the quarter as the ledger stands now. @throws AppError as `makeReport` */
export function gatherNow(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  quarter: Quarter,
): Promise<ReportFacts> {
  return db.transaction().execute(async (trx) => {
    const office = requireOffice(await readOffice(trx))
    return gatherFacts(trx, { quarter, office, today: localDay(clock()) })
  })
}

/** Closings that kept no choice are from before there was one. */
function formOf({ options }: FrozenQuarter): ReportForm | undefined {
  return options?.form
}

/** Of the whole county, or of the part that is asked for. */
function basisOf(
  gathered: ReportFacts,
  edits: readonly ScopedEdit[],
  { scope, ...options }: ReportRequest,
): ReportBasis {
  const facts = narrowed(gathered, scope)
  const figures = buildReport(facts, options)
  return { facts, dataset: composeReport(figures, editsOf(edits, scope), options.form) }
}

/** @throws AppError `not_found` for a part of the county that does not exist */
function narrowed(facts: ReportFacts, scope: ReportRequest['scope']): ReportFacts {
  const part = scope ? narrowFacts(facts, scope) : facts
  if (!part) throw appError('not_found', { what: scope?.by ?? '', id: scope?.id ?? '' })
  return part
}

function issueOf({ version, checkCode }: ClosingVersion): ReportIssue {
  const fields = { version: String(version), checkCode }
  const label = plainText(fill(REPORT_SENTENCES.issue, fields) ?? [])
  return { version, checkCode, label }
}

export function requireOffice(office: Office | null): Office {
  if (office) return office
  throw appError('not_allowed', { rule: 'not_set_up', subject: 'report' })
}
