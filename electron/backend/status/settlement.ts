import type { Kysely } from 'kysely'
import type { ParsedInput } from '#contract/index.ts'
import { appError } from '#contract/result.ts'
import type { SettlementBasis } from '#contract/projects/status-changes.ts'
import { consequenceOf, isNothing, type SourceBalance } from '#domain/funds/settlement.ts'
import { authorOf } from '../author.ts'
import { refuseLockedDay } from '../closing/refuse-locked.ts'
import type { Context, Trx } from '../context.ts'
import type { Database } from '../database/schema.ts'
import { requireProject, touchProject } from '../services/projects/project-handlers.ts'
import type { Writing } from '../services/funds/write-transfer.ts'
import { localDay } from '../today.ts'
import { writeConsequence } from './write-consequence.ts'
import { writeStatus } from './write-status.ts'

type Decision = ParsedInput<'settlements.record'>

/** What lies with the project, source by source. @throws AppError `not_found` */
export async function readSettlement(
  db: Kysely<Database>,
  projectId: string,
  date: string,
): Promise<SettlementBasis> {
  const project = await db
    .selectFrom('project')
    .select(['revision', 'planned_total_fen as plannedTotal'])
    .where('id', '=', projectId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!project) throw appError('not_found', { what: 'project', id: projectId })
  const sources = await balancesOf(db, projectId, date)
  const planned = sources.reduce((sum, source) => sum + source.planned, 0)
  const { revision, plannedTotal } = project
  return {
    revision,
    sources,
    plannedWithoutSource: plannedTotal === null ? null : plannedTotal - planned,
  }
}

/**
 * Cancels or adjusts a project with what becomes of its money, all or nothing.
 *
 * @returns of how many sources something moved
 */
export async function recordSettlement(context: Context, decision: Decision): Promise<number> {
  const { projectId, date, reason, documentNumber } = decision
  const author = await authorOf(context, { reason })
  return context.db.transaction().execute(async (trx) => {
    const project = await requireProject(trx, projectId)
    if (project.revision !== decision.revision) {
      throw appError('changed_meanwhile', { what: 'project', id: projectId })
    }
    await refuseLockedDay(trx, date)
    const settled = await settledSources(trx, decision)
    if (settled.length === 0 && !decision.cancels) {
      throw appError('not_allowed', { rule: 'nothing_to_settle', subject: projectId })
    }
    if (settled.length > 0) await refuseLaterMoney(trx, projectId, date)
    const writing: Writing = { trx, author, newId: context.newId }
    for (const { balance, toProjectId, disposal } of settled) {
      if (toProjectId !== null) await requireProject(trx, toProjectId)
      const why = { reason, documentNumber, revisedOn: date }
      const place = { projectId, sourceId: balance.fundingSourceId }
      await writeConsequence(writing, place, consequenceOf(balance, disposal), toProjectId, why)
    }
    if (decision.cancels) {
      const status = { projectId, status: 'cancelled' as const, changedOn: date, reason }
      const change = { ...status, documentNumber, id: context.newId() }
      await writeStatus(trx, author, change, localDay(context.clock()))
    }
    const touched = settled.flatMap(({ toProjectId }) => toProjectId ?? [])
    for (const id of new Set([projectId, ...touched])) await touchProject(trx, id, author)
    return settled.length
  })
}

interface Settled {
  readonly balance: SourceBalance
  readonly disposal: Decision['sources'][number]['disposal']
  readonly toProjectId: string | null
}

/** The sources of which something really moves, each once. */
async function settledSources(
  trx: Trx,
  { projectId, date, sources }: Decision,
): Promise<readonly Settled[]> {
  const balances = await balancesOf(trx, projectId, date)
  const decided = new Map(sources.map((source) => [source.fundingSourceId, source]))
  return balances.flatMap((balance) => {
    const source = decided.get(balance.fundingSourceId)
    if (!source) return []
    const { disposal } = source
    const { cut, moved, returned } = consequenceOf(balance, disposal)
    if ([cut, moved, returned].every(isNothing)) return []
    const toProjectId = disposal === 'transfer' ? source.toProjectId : null
    if (disposal === 'transfer' && (toProjectId === null || toProjectId === projectId)) {
      throw appError('not_allowed', { rule: 'transfer_to_itself', subject: projectId })
    }
    return [{ balance, disposal, toProjectId }]
  })
}

/**
 * Decided is over all the money there is: an entry or a revision after the day would be left out of it.
 *
 * @throws AppError `not_allowed` money_after_settlement
 */
async function refuseLaterMoney(trx: Trx, projectId: string, date: string): Promise<void> {
  const { latest } = await trx
    .selectFrom('fund_entry')
    .select((eb) => eb.fn.max<string | null>('entry_date').as('latest'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  const { revised } = await trx
    .selectFrom('budget_revision')
    .select((eb) => eb.fn.max<string | null>('revised_on').as('revised'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  const later = [latest, revised].find((day) => day !== null && day > date)
  if (later) throw appError('not_allowed', { rule: 'money_after_settlement', subject: later })
}

/** Planned as it is now, entries up to the day; in the order of the sources. */
async function balancesOf(
  db: Kysely<Database>,
  projectId: string,
  date: string,
): Promise<SourceBalance[]> {
  const lines = await db
    .selectFrom('budget_line')
    .where('project_id', '=', projectId)
    .groupBy('funding_source_id')
    .select((eb) => ['funding_source_id as source', eb.fn.sum<number>('amount_fen').as('planned')])
    .execute()
  const entries = await db
    .selectFrom('fund_entry')
    .where('project_id', '=', projectId)
    .where('entry_date', '<=', date)
    .groupBy(['funding_source_id', 'kind'])
    .select((eb) => [
      'funding_source_id as source',
      'kind',
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
  const order = await db.selectFrom('funding_source').select('id').orderBy('position').execute()
  const planned = new Map(lines.map((line) => [line.source, line.planned]))
  const money = new Map(entries.map(({ source, kind, amount }) => [`${source} ${kind}`, amount]))
  const known = new Set<string | null>([...planned.keys(), ...entries.map(({ source }) => source)])
  return [...order.map(({ id }) => id), null]
    .filter((source) => known.has(source))
    .map((source) => ({
      fundingSourceId: source,
      planned: (source === null ? null : planned.get(source)) ?? 0,
      allocated: money.get(`${source} allocated`) ?? 0,
      received: money.get(`${source} received`) ?? 0,
      paid: money.get(`${source} paid`) ?? 0,
    }))
}
