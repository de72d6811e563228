import { type Kysely, sql } from 'kysely'
import type { ClosedFunds } from '#domain/checks/facts.ts'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import { addKnown } from '#domain/sums.ts'
import type { Database } from '../../schema.ts'
import { findClosingBefore, readFrozen } from '../quarter/closings.ts'

/**
 * Per project the money frozen with the last closing before the quarter, beside what was entered
 * since; nothing while no quarter is closed. A project that was not counted then had nothing.
 */
export async function closedFunds(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<(projectId: string) => readonly ClosedFunds[]> {
  const closing = await findClosingBefore(db, quarter)
  if (!closing) return () => []
  const { facts } = await readFrozen(db, closing.sha256)
  const frozen = new Map(facts.projects.map(({ id, now }) => [id, now.funds]))
  const entered = await db
    .selectFrom('fund_entry')
    .where('entry_date', '>', quarterDays(closing.quarter).last)
    .where('entry_date', '<=', quarterDays(quarter).last)
    .groupBy(['project_id', 'kind'])
    .select(['project_id as projectId', 'kind', sql<number>`sum(amount_fen)`.as('amount')])
    .execute()
  const since = new Map(
    entered.map(({ projectId, kind, amount }) => [`${projectId} ${kind}`, amount]),
  )
  return (projectId) => {
    const funds = frozen.get(projectId) ?? []
    return FUND_KINDS.map((kind) => ({
      kind,
      quarter: closing.quarter,
      frozen: addKnown(funds.map((sum) => (sum.kind === kind ? sum.amount : null))) ?? 0,
      since: since.get(`${projectId} ${kind}`) ?? 0,
    }))
  }
}
