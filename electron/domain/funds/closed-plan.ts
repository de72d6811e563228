import type { Fen } from '../money.ts'
import { type PlannedLine, plannedAsAt } from './budget.ts'
import type { FundFacts, FundProject } from './fund-table.ts'

/** The plan of one project as a closing froze it. */
export interface ClosedPlan extends FundProject {
  /** Of each source over all years. */
  readonly budget: readonly { readonly sourceId: string; readonly amount: Fen }[]
}

/**
 * The facts with the plan of a closed quarter in the place of today's: a project that came since is
 * left out, and a total or a line that was written without a revision is as it was closed. Money is
 * dated and needs no such thing.
 *
 * @param lastDay of the closed quarter, YYYY-MM-DD
 */
export function withClosedPlan(
  facts: FundFacts,
  closed: readonly ClosedPlan[],
  lastDay: string,
): FundFacts {
  const lines = Map.groupBy(
    plannedAsAt(facts.lines, facts.revisions, lastDay),
    ({ projectId }) => projectId,
  )
  return {
    ...facts,
    projects: closed.map(({ id, programmeId, plannedTotal }) => ({
      id,
      programmeId,
      plannedTotal,
    })),
    lines: closed.flatMap((plan) => closedLines(plan, lines.get(plan.id) ?? [])),
    revisions: facts.revisions.filter(({ revisedOn }) => revisedOn <= lastDay),
  }
}

/** A closing keeps no years: the ledger's lines have them, and stand as long as they say the same. */
function closedLines({ id, budget }: ClosedPlan, lines: readonly PlannedLine[]): PlannedLine[] {
  const sums = new Map<string, Fen>()
  for (const { sourceId, amount } of lines) {
    sums.set(sourceId, (sums.get(sourceId) ?? 0) + amount)
  }
  const isSame =
    sums.size === budget.length &&
    budget.every(({ sourceId, amount }) => sums.get(sourceId) === amount)
  return isSame
    ? [...lines]
    : budget.map(({ sourceId, amount }) => ({ projectId: id, sourceId, year: null, amount }))
}
