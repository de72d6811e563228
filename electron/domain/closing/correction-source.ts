import type { FundSum } from '../report/facts.ts'
import type { CorrectedFigure } from './correction.ts'

/** What a closed quarter says of a kind of money, source by source; empty for other figures. */
export function sumsBySource(money: readonly FundSum[], figure: CorrectedFigure): FundSum[] {
  return money.filter(({ kind }) => kind === figure)
}

/**
 * Whether a correction without a source would stand beside the figure instead of correcting it:
 * all of the money was entered by source.
 */
export function needsSource(money: readonly FundSum[], figure: CorrectedFigure): boolean {
  const sums = sumsBySource(money, figure)
  return sums.length > 0 && sums.every(({ sourceId }) => sourceId !== null)
}
