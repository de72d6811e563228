import { FUND_KINDS, type FundKind } from '../funds/fund.ts'

/** Figures of a closed quarter that can be corrected in an open one (更正). */
export type CorrectedFigure =
  FundKind | 'completedInvestment' | 'percent' | 'phase' | 'status' | 'actualStart' | 'actualFinish'

/** In the order lists and annexes show them. */
export const CORRECTED_FIGURES: readonly CorrectedFigure[] = [
  ...FUND_KINDS,
  'completedInvestment',
  'percent',
  'phase',
  'status',
  'actualStart',
  'actualFinish',
]

/** Fen, 0.01 %, a phase, a status or a partial date; null is blank and is not zero. */
export type CorrectedValue = number | string | null

/** Money is corrected by an entry of its kind, everything else by the open quarter's report. */
export function isMoneyFigure(figure: CorrectedFigure): figure is FundKind {
  return (FUND_KINDS as readonly string[]).includes(figure)
}

/** after − before, a blank counted as 0; null for words and dates, which have no difference. */
export function differenceOf(before: CorrectedValue, after: CorrectedValue): number | null {
  if (typeof before === 'string' || typeof after === 'string') return null
  if (before === null && after === null) return null
  return (after ?? 0) - (before ?? 0)
}

/**
 * What the open quarter's report says after a correction: a figure that was only carried on, or not
 * reported yet, follows; one that was reported anew in the open quarter stays as it is.
 *
 * @param reported as the open quarter has it, from its own report or an earlier one
 */
export function valueAfterCorrection(
  reported: CorrectedValue,
  { before, after }: { readonly before: CorrectedValue; readonly after: CorrectedValue },
): CorrectedValue {
  return reported === null || reported === before ? after : reported
}
