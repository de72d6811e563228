import type { Selectable } from 'kysely'
import type { CorrectionBasis } from '#contract/quarter/closing.ts'
import { appError } from '#contract/result.ts'
import { isMoneyFigure } from '#domain/closing/correction.ts'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { FundSum } from '#domain/report/facts.ts'
import type { Trx } from '../context.ts'
import { findLock, listClosings } from '../database/repositories/quarter/closings.ts'
import type { CorrectionTable } from '../database/tables/closing.ts'
import { requireProject } from '../services/projects/project-handlers.ts'
import { closedFacts } from './closed-figure.ts'

/**
 * What a correction of a project starts from: the figures of the closed quarter, corrections so far
 * included.
 *
 * @param wanted the quarter to correct; null for the one closed last
 * @throws AppError `not_found`, and `not_allowed` (`not_closed`) while nothing is closed
 */
export async function correctionBasis(
  trx: Trx,
  projectId: string,
  wanted: Quarter | null,
): Promise<CorrectionBasis> {
  const { workflow } = await requireProject(trx, projectId)
  const lock = await findLock(trx)
  if (!lock) throw appError('not_allowed', { rule: 'not_closed', subject: wanted ?? '' })
  const correctsQuarter = wanted ?? lock.closedQuarter
  const { facts, money } = await closedFacts(trx, projectId, correctsQuarter)
  const corrections = await trx
    .selectFrom('correction')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('corrects_quarter', '=', correctsQuarter)
    .orderBy('rowid' as 'id')
    .execute()
  return {
    quarter: openQuarterAfter(lock),
    closedQuarters: (await listClosings(trx))
      .filter(({ reopened_at }) => reopened_at === null)
      .map(({ quarter }) => quarter),
    correctsQuarter,
    workflow,
    money: withCorrections(money, corrections),
    completedInvestment: facts?.now.completedInvestment ?? null,
    percent: facts?.now.percent ?? null,
    phase: facts?.now.phase ?? null,
    status: facts?.now.status ?? null,
    actualStart: facts?.actualStart ?? null,
    actualFinish: facts?.actualFinish ?? null,
    ...latestValues(corrections),
  }
}

/** The last correction of each figure but money says what holds now. */
function latestValues(
  corrections: readonly Selectable<CorrectionTable>[],
): Partial<CorrectionBasis> {
  return Object.fromEntries(
    corrections
      .filter(({ figure }) => !isMoneyFigure(figure))
      .map(({ figure, after_value }) => [figure, after_value]),
  )
}

function withCorrections(
  money: readonly FundSum[],
  corrections: readonly Selectable<CorrectionTable>[],
): FundSum[] {
  const sums = new Map(money.map((sum) => [`${sum.kind} ${sum.sourceId ?? ''}`, sum]))
  for (const { figure, funding_source_id: sourceId, after_value } of corrections) {
    if (!isMoneyFigure(figure)) continue
    sums.set(`${figure} ${sourceId ?? ''}`, {
      kind: figure,
      sourceId,
      amount: Number(after_value ?? 0),
    })
  }
  return [...sums.values()]
}
