import type { Kysely } from 'kysely'
import { appError } from '#contract/result.ts'
import type { Input } from '#contract/index.ts'
import type { Origin } from '#contract/reports/passport.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { previousQuarter, quarterDays } from '#domain/quarter.ts'
import type { Database } from '../../database/schema.ts'
import { correctionOrigins } from './correction-origins.ts'
import { fundOrigins } from './money-origins.ts'
import { plannedOrigins } from './planned-origins.ts'
import { areaOrigins, dateOrigins, quantityOrigins } from './project-origins.ts'
import type { OriginSubject } from './origin-subject.ts'
import { figureOrigins, reportOrigins } from './report-origins.ts'
import { statusOrigins } from './status-origins.ts'
import { takenOff } from './taken-off.ts'

type OriginRequest = Input<'reports.origins'>

/**
 * The entries of the ledger behind what a project adds to a sum, in the order they were made. They
 * are those of today; a closed quarter may have been computed from others.
 *
 * @throws AppError `not_found`
 */
export async function listOrigins(db: Kysely<Database>, request: OriginRequest): Promise<Origin[]> {
  const { projectId, moment = 'now', rule, kind, sourceId, money, correction, pieces } = request
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
      return correctionOrigins(db, subject, { figure: money, sourceId, correction })
    case 'quantity':
      return quantityOrigins(db, subject)
    case 'floorArea':
    case 'sportsArea':
    case 'landArea':
      return areaOrigins(db, subject)
    default:
      return [
        ...(kind === 'area' ? await areaOrigins(db, subject) : []),
        ...(pieces ? await quantityOrigins(db, subject) : []),
        ...(await stateOrigins(db, subject)),
      ]
  }
}

/** What decides how far a project is: its dates, its reports, and whether it stands still. */
async function stateOrigins(db: Kysely<Database>, subject: OriginSubject): Promise<Origin[]> {
  return [
    ...(await dateOrigins(db, subject)),
    ...(await reportOrigins(db, subject)),
    ...(await statusOrigins(db, subject)),
  ]
}

/**
 * Entries dated in the quarter, but for corrections; of a reported sum, the report before it and what
 * was only set right are taken off.
 */
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
  const corrected = await correctionOrigins(db, subject, { figure: money })
  return [
    ...(await figureOrigins(db, subject, money)),
    ...[...(await figureOrigins(db, before, money)), ...corrected].map(takenOff),
  ]
}
