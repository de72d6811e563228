import { isMoneyFigure } from '../../closing/correction.ts'
import { addKnown } from '../../sums.ts'
import type { CorrectedFunds } from '../dataset.ts'
import type { CorrectionFacts } from '../facts.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'

/** Figures whose corrections change a cumulative sum of money. */
export type CorrectedSum = 'allocated' | 'received' | 'paid' | 'completedInvestment'

/** Corrections of the projects that are counted; those of cancelled ones change no figure. */
export function correctionsOf(
  { facts }: ReportScope,
  all: readonly Standing[],
): readonly CorrectionFacts[] {
  const { corrections = [] } = facts
  if (corrections.length === 0) return corrections
  const counted = new Set(all.map(({ project }) => project.id))
  return corrections.filter(({ projectId }) => counted.has(projectId))
}

/** What this quarter corrected of one project's cumulative sum; null when it did not. */
export function correctionOf(
  { facts }: ReportScope,
  { project }: Standing,
  sum: CorrectedSum,
): number | null {
  const { corrections = [] } = facts
  return addKnown(
    corrections
      .filter(({ projectId, figure }) => projectId === project.id && figure === sum)
      .map(({ difference }) => difference),
  )
}

/** 更正以前季度, in all; null when nothing was corrected. */
export function correctedFunds(
  scope: ReportScope,
  all: readonly Standing[],
): CorrectedFunds | null {
  const corrections = correctionsOf(scope, all)
  if (corrections.length === 0) return null
  const ofFigure = (isMine: (correction: CorrectionFacts) => boolean): readonly Standing[] => {
    const ids = new Set(corrections.filter(isMine).map(({ projectId }) => projectId))
    return all.filter(({ project }) => ids.has(project.id))
  }
  const sum = (name: CorrectedSum) =>
    scope.figures.make({
      id: `funds.corrected.${name}`,
      kind: 'money',
      rule: 'corrected',
      value: addKnown(
        corrections.filter(({ figure }) => figure === name).map(({ difference }) => difference),
      ),
      of: ofFigure(({ figure }) => figure === name),
      unsigned: true,
    })
  return {
    count: scope.figures.make({
      id: 'funds.corrected.count',
      kind: 'count',
      rule: 'corrected',
      value: corrections.length,
      of: ofFigure(() => true),
    }),
    allocated: sum('allocated'),
    received: sum('received'),
    paid: sum('paid'),
    completedInvestment: sum('completedInvestment'),
  }
}

/** Does the correction speak of money, so that its figures are printed in the report's unit? */
export function isMoneyCorrection({ figure }: CorrectionFacts): boolean {
  return isMoneyFigure(figure) || figure === 'completedInvestment'
}
