import type { FundKind } from '../../funds/fund.ts'
import { addKnown } from '../../sums.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { type CorrectedSum, correctionOf } from './corrections.ts'
import { investedEarlier } from './moments.ts'

/** What this quarter added of one project's cumulative sum; null when that cannot be told. */
export type Addition = (standing: Standing) => number | null

/** 本季: the sum now less what it was by the quarter before, and less what was only set right. */
export function additionOf(scope: ReportScope, sum: CorrectedSum): Addition {
  const before = standingsBefore(scope)
  return (standing) => {
    const then = before.get(standing.project.id)
    const now = amountOf(standing, sum)
    const earlier = then ? (amountOf(then, sum) ?? atFirst(scope, sum, standing, then)) : 0
    // Who is blank now adds nothing, rather than taking back what was reported before.
    if (now === null || earlier === null) return null
    return now - earlier - (correctionOf(scope, standing, sum) ?? 0)
  }
}

/** The same of the money of one source; undefined where the project has no money of it. */
export function additionOfSource(
  scope: ReportScope,
  kind: FundKind,
  sourceId: string | null,
): (standing: Standing) => number | undefined {
  const before = standingsBefore(scope)
  const { corrections = [] } = scope.facts
  const ofSource = (standing: Standing | undefined): number | null =>
    addKnown(
      (standing?.snapshot.funds ?? []).map((sum) =>
        sum.kind === kind && sum.sourceId === sourceId ? sum.amount : null,
      ),
    )
  return (standing) => {
    const { id } = standing.project
    const now = ofSource(standing)
    const then = ofSource(before.get(id))
    if (now === null && then === null) return undefined
    const corrected = corrections
      .filter((one) => one.projectId === id && one.figure === kind && one.sourceId === sourceId)
      .reduce((sum, { difference }) => sum + (difference ?? 0), 0)
    return (now ?? 0) - (then ?? 0) - corrected
  }
}

function standingsBefore(scope: ReportScope): Map<string, Standing> {
  return new Map(scope.before.map((standing) => [standing.project.id, standing]))
}

function amountOf(standing: Standing, sum: CorrectedSum): number | null {
  return sum === 'completedInvestment' ? standing.snapshot.completedInvestment : standing[sum]
}

/**
 * Money is entered with its date: no entry by then is nothing by then. What was worked off is
 * reported: where nobody had reported by then, nothing is compared.
 */
function atFirst(
  { asOfBefore, progressComparable }: ReportScope,
  sum: CorrectedSum,
  now: Standing,
  then: Standing,
): number | null {
  if (sum !== 'completedInvestment') return 0
  return progressComparable ? investedEarlier(now, then, asOfBefore) : null
}
