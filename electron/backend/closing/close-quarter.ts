import type { Kysely } from 'kysely'
import type { ClosingObstacle, ClosingVersion } from '#contract/quarter/closing.ts'
import { type AppError, appError, type NotAllowedRule } from '#contract/result.ts'
import { canonicalJson } from '#domain/text/canonical-json.ts'
import type { ProjectFinding } from '#domain/checks/check.ts'
import type { FrozenQuarter } from '#domain/closing/frozen-quarter.ts'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { PrintUnit } from '#domain/report/form/print-form.ts'
import { editsOf, type ScopedEdit } from '#domain/report/text/paragraph-edit.ts'
import { ANNEXES, type OfficeOptions } from '#contract/reports/reports.ts'
import { authorOf } from '../author.ts'
import type { Context, Trx } from '../context.ts'
import { type Author, insertRecorded, updateRecorded } from '../database/recorded-write.ts'
import {
  findClosing,
  findLock,
  lastChangeId,
  listClosings,
  setQuarterState,
  toVersion,
} from '../database/repositories/quarter/closings.ts'
import { countCorrections } from '../database/repositories/quarter/corrections.ts'
import { listReportEdits } from '../database/repositories/report-edits.ts'
import { readOffice, readReportOptions } from '../database/repositories/settings.ts'
import { gatherFacts } from '../reports/gather-facts.ts'
import { weighFindings, type WeighedFinding } from '../reports/explained-findings.ts'
import { requireOffice } from '../reports/make-report.ts'
import { composeReport } from '../reports/narrative/compose-report.ts'
import { backUpLedger } from '../safety/back-up-ledger.ts'
import type { Database } from '../database/schema.ts'
import { localDay } from '../today.ts'
import { type OpenFindings, obstaclesOf } from './review-quarter.ts'
import { sha256Of } from './sha256-of.ts'

/** Rows per INSERT statement: well below SQLite's limit of parameters. */
const CHUNK = 1000
const CHECK_CODE_LENGTH = 8

/**
 * Closes a quarter under review: what its report says is computed once more, frozen under its hash,
 * and locks every figure up to the quarter's last day. The ledger is backed up before; then all of it
 * is one transaction, so that what was checked is what is frozen.
 *
 * @throws AppError `not_allowed` or `closing_stopped`
 */
export async function closeQuarter(context: Context, quarter: Quarter): Promise<ClosingVersion> {
  const author = await authorOf(context)
  const today = localDay(context.clock())
  // What is refused needs no backup.
  await refuseUnready(context.db, quarter, today)
  await backUpLedger(context.store, context.dataFolder, 'beforeClosing', context.clock(), quarter)
  return context.db.transaction().execute(async (trx) => {
    const weighed = await refuseUnready(trx, quarter, today)
    const office = requireOffice(await readOffice(trx))
    const facts = await gatherFacts(trx, { quarter, office, today })
    const earlier = (await listClosings(trx)).filter((row) => row.quarter === quarter)
    const edits = (await listReportEdits(trx, quarter)).map(({ scope, edit }) => ({ scope, edit }))
    const options = await readReportOptions(trx)
    const findings = weighed.map(({ finding }) => finding)
    const frozen = freeze(facts, { findings, edits, options, version: earlier.length + 1 })
    return keep(trx, { author, id: context.newId(), appVersion: context.version, frozen })
  })
}

/** What the checks found, once nothing stands in the way of closing. */
async function refuseUnready(
  db: Kysely<Database>,
  quarter: Quarter,
  today: string,
): Promise<WeighedFinding[]> {
  const [obstacle] = await obstaclesOf(db, quarter, today)
  if (obstacle) throw await refusal(db, quarter, obstacle)
  const weighed = await weighFindings(db, quarter, today)
  const open = openOf(weighed)
  if (open.hard + open.unexplained > 0) throw appError('closing_stopped', { quarter, ...open })
  return weighed
}

/** Hard findings, and soft ones nobody explained. */
function openOf(weighed: readonly WeighedFinding[]): OpenFindings {
  return {
    hard: weighed.filter(({ finding }) => finding.severity === 'hard').length,
    unexplained: weighed.filter(
      ({ finding, sentence }) => finding.severity === 'soft' && sentence === null,
    ).length,
  }
}

type Chosen = Pick<FrozenQuarter, 'version'> & {
  readonly findings: readonly ProjectFinding[]
  readonly edits: readonly ScopedEdit[]
  readonly options: OfficeOptions
}

/** The report in every unit with every annex, the facts it was computed from and what was written. */
function freeze(facts: ReportFacts, { findings, edits, options, version }: Chosen): FrozenQuarter {
  const { form } = options
  const written = editsOf(edits, undefined)
  const report = (unit: PrintUnit) =>
    composeReport(buildReport(facts, { unit, annexes: ANNEXES, form }), written, form)
  return {
    format: 1,
    quarter: facts.quarter,
    version,
    facts,
    findings,
    edits,
    options,
    reports: { wan: report('wan'), yuan: report('yuan') },
  }
}

interface Issue {
  readonly author: Author
  readonly id: string
  readonly appVersion: string
  readonly frozen: FrozenQuarter
}

async function keep(trx: Trx, { author, id, appVersion, frozen }: Issue): Promise<ClosingVersion> {
  const { quarter, version, facts } = frozen
  const content = canonicalJson(frozen)
  const sha256 = sha256Of(content)
  const changeId = await lastChangeId(trx)
  await trx.insertInto('frozen_dataset').values({ sha256, content }).execute()
  const projects = facts.projects.map((project) => ({ project_id: project.id, quarter }))
  for (let start = 0; start < projects.length; start += CHUNK) {
    const chunk = projects.slice(start, start + CHUNK)
    await trx.insertInto('closed_project').values(chunk).execute()
  }
  const row = {
    id,
    quarter,
    version,
    sha256,
    check_code: sha256.slice(0, CHECK_CODE_LENGTH),
    app_version: appVersion,
    closed_at: author.at,
    closed_by: author.operator,
    change_id: changeId,
    reopened_at: null,
    reopened_by: null,
    reopen_reason: null,
  }
  await insertRecorded(trx, author, 'closing', [row])
  await setQuarterState(trx, author, quarter, 'closed')
  return toVersion(row)
}

/**
 * Opens the quarter closed last again. Its issue stays as it is and can be printed and compared;
 * closing once more makes the next version. Corrections of it are withdrawn first, or what they say
 * would count twice once it is said in the quarter itself.
 *
 * @returns the version that is history now
 * @throws AppError `not_allowed` when it is not closed, a later quarter is, or it was corrected
 */
export async function reopenQuarter(
  context: Context,
  quarter: Quarter,
  reason: string,
): Promise<number> {
  const author = await authorOf(context, { reason })
  return context.db.transaction().execute(async (trx) => {
    const lock = await findLock(trx)
    if (lock && lock.closedQuarter > quarter) {
      throw appError('not_allowed', { rule: 'next_quarter_closed', subject: lock.closedQuarter })
    }
    const closing = await findClosing(trx, quarter)
    if (!closing) throw appError('not_allowed', { rule: 'not_closed', subject: quarter })
    if ((await countCorrections(trx)).has(quarter)) {
      throw appError('not_allowed', { rule: 'corrected_since', subject: quarter })
    }
    await setQuarterState(trx, author, quarter, 'open')
    await trx.deleteFrom('closed_project').where('quarter', '=', quarter).execute()
    await updateRecorded(trx, author, 'closing', closing.id, {
      reopened_at: author.at,
      reopened_by: author.operator,
      reopen_reason: reason,
    })
    return closing.version
  })
}

const RULES: Readonly<Partial<Record<ClosingObstacle, NotAllowedRule>>> = {
  notUnderReview: 'not_under_review',
  alreadyClosed: 'already_closed',
  futureQuarter: 'future_quarter',
  noProjects: 'no_projects',
}

/** The error an obstacle becomes when somebody goes on all the same. */
export async function refusal(
  db: Kysely<Database>,
  quarter: Quarter,
  obstacle: ClosingObstacle,
): Promise<AppError> {
  const rule = RULES[obstacle]
  if (rule) return appError('not_allowed', { rule, subject: quarter })
  const lock = await findLock(db)
  const subject = lock ? openQuarterAfter(lock) : quarter
  return appError('not_allowed', { rule: 'earlier_quarter_open', subject })
}
