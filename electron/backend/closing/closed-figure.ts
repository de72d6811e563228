import type { Kysely } from 'kysely'
import { type CorrectedValue, isMoneyFigure } from '#domain/closing/correction.ts'
import { closedProject } from '#domain/closing/frozen-quarter.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import type { FundSum, ProjectFacts } from '#domain/report/facts.ts'
import { addKnown } from '#domain/sums.ts'
import { findClosing, readFrozen } from '../database/repositories/quarter/closings.ts'
import { type CorrectionSubject, listChain } from '../database/repositories/quarter/corrections.ts'
import { findProjectRow } from '../database/repositories/project-rows.ts'
import type { Database } from '../database/schema.ts'

/**
 * What a closed quarter says of one figure, with the corrections so far: the last one's result, or
 * what was frozen. A quarter that was locked by a later closing has no dataset of its own; its
 * figures cannot change either, so the ledger is asked.
 */
export async function closedFigure(
  db: Kysely<Database>,
  subject: CorrectionSubject,
): Promise<CorrectedValue> {
  const chain = await listChain(db, subject)
  const last = chain.at(-1)
  if (last) return last.after_value
  const { projectId, correctsQuarter, figure, fundingSourceId } = subject
  const { facts, money } = await closedFacts(db, projectId, correctsQuarter)
  if (isMoneyFigure(figure)) {
    return addKnown(
      money.map((sum) =>
        sum.kind === figure && sum.sourceId === fundingSourceId ? sum.amount : null,
      ),
    )
  }
  if (figure === 'actualStart' || figure === 'actualFinish') return facts?.[figure] ?? null
  return facts?.now[figure] ?? null
}

type ClosedFacts = Pick<ProjectFacts, 'actualStart' | 'actualFinish'> & {
  readonly now: Pick<ProjectFacts['now'], 'completedInvestment' | 'percent' | 'phase' | 'status'>
}

/** What is known of a project in a locked quarter; null facts when it was not counted in it. */
export async function closedFacts(
  db: Kysely<Database>,
  projectId: string,
  quarter: Quarter,
): Promise<{ readonly facts: ClosedFacts | null; readonly money: readonly FundSum[] }> {
  const closing = await findClosing(db, quarter)
  if (closing) {
    const facts = closedProject(await readFrozen(db, closing.sha256), projectId)
    return { facts, money: facts?.now.funds ?? [] }
  }
  const row = await findProjectRow(db, quarter, projectId)
  const money = await db
    .selectFrom('fund_entry')
    .where('project_id', '=', projectId)
    .where('entry_date', '<=', quarterDays(quarter).last)
    .groupBy(['kind', 'funding_source_id'])
    .select((eb) => [
      'kind',
      'funding_source_id as sourceId',
      eb.fn.sum<number>('amount_fen').as('amount'),
    ])
    .execute()
  return { facts: row && { ...row, now: row }, money }
}
