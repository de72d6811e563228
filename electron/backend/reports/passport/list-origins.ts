import type { Kysely } from 'kysely'
import { appError } from '#contract/result.ts'
import type { Input } from '#contract/index.ts'
import type { Origin } from '#contract/reports/passport.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { previousQuarter, quarterDays } from '#domain/quarter.ts'
import type { Database } from '../../database/schema.ts'
import { correctionOrigins } from './correction-origins.ts'
import { budgetOrigins, fundOrigins } from './money-origins.ts'
import { areaOrigins, dateOrigins, quantityOrigins, totalOrigins } from './project-origins.ts'
import type { OriginSubject } from './origin-subject.ts'
import { figureOrigins, reportOrigins } from './report-origins.ts'

type OriginRequest = Input<'reports.origins'>

/**
 * The entries of the ledger behind what a project adds to a sum, in the order they were made. They
 * are those of today; a closed quarter may have been computed from others.
 *
 * @throws AppError `not_found`
 */
export async function listOrigins(db: Kysely<Database>, request: OriginRequest): Promise<Origin[]> {
  const { projectId, moment = 'now', rule, sourceId, money } = request
  const quarter = moment === 'now' ? request.quarter : previousQuarter(request.quarter)
  const subject = { projectId, quarter, lastDay: quarterDays(quarter).last }
  const project = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .executeTakeFirst()
  if (!project) throw appError('not_found', { what: 'project', id: projectId })
  switch (rule) {
    case 'planned':
    case 'plannedBySource':
      return plannedOrigins(db, subject, sourceId)
    case 'allocated':
    case 'received':
    case 'paid':
      return fundOrigins(db, subject, { kind: rule, sourceId })
    case 'addedThisQuarter':
      return money === undefined ? [] : addedOrigins(db, subject, money, sourceId)
    case 'completedInvestment':
    case 'percent':
      return figureOrigins(db, subject, rule)
    case 'corrected':
      return correctionOrigins(db, subject, { figure: money, sourceId })
    case 'quantity':
      return quantityOrigins(db, subject)
    case 'floorArea':
    case 'sportsArea':
    case 'landArea':
    case 'targetCompleted':
    case 'targetUnderConstruction':
    case 'targetNotStarted':
    case 'coverageRate':
      return areaOrigins(db, subject)
    default:
      return [...(await dateOrigins(db, subject)), ...(await reportOrigins(db, subject))]
  }
}

/** The stated total, or else the budget lines; of one source its lines alone. */
async function plannedOrigins(
  db: Kysely<Database>,
  subject: OriginSubject,
  sourceId: string | null | undefined,
): Promise<Origin[]> {
  if (typeof sourceId === 'string') return budgetOrigins(db, subject, sourceId)
  const total = await totalOrigins(db, subject)
  if (sourceId === undefined) return total.length > 0 ? total : budgetOrigins(db, subject)
  const lines = await budgetOrigins(db, subject)
  return total.length > 0 ? [...total, ...lines.map(takenOff)] : []
}

/** Entries dated in the quarter, but for corrections; of a reported sum, the report before it. */
async function addedOrigins(
  db: Kysely<Database>,
  subject: OriginSubject,
  money: FundKind | 'completedInvestment',
  sourceId: string | null | undefined,
): Promise<Origin[]> {
  const { quarter } = subject
  if (money !== 'completedInvestment') {
    const from = quarterDays(quarter).first
    return fundOrigins(db, subject, { kind: money, sourceId, from })
  }
  const earlier = previousQuarter(quarter)
  const before = { ...subject, quarter: earlier, lastDay: quarterDays(earlier).last }
  return [
    ...(await figureOrigins(db, subject, money)),
    ...(await figureOrigins(db, before, money)).map(takenOff),
  ]
}

function takenOff(origin: Origin): Origin {
  return { ...origin, isTakenOff: true }
}
