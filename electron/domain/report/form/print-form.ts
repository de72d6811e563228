import { divideRounded, formatScaled } from '../../decimal.ts'
import { fenPerUnit, formatFen } from '../../money.ts'
import type { ReportFigures } from '../dataset.ts'
import type { FigureKind } from '../figures/rule.ts'

/** The unit money is printed in. */
export type PrintUnit = ReportFigures['unit']

/** 元, 万元 as printed. */
export const PRINT_UNIT_NAMES: Record<PrintUnit, string> = { wan: '万元', yuan: '元' }

/** Stands where nothing is known; blank is never 0. */
export const MISSING = '—'

/** Stands where a figure would have no meaning, such as the sum of 栋 and 座. */
export const NOT_APPLICABLE = '/'

/**
 * Decimals a report prints at most. Words and tables share them, so that they agree: money is
 * written to 0.01 万元 or to the fen, areas to 0.01 ㎡, shares to 0.01 %.
 */
export function maxDecimals(kind: FigureKind): number {
  return kind === 'count' ? 0 : 2
}

/** Exact units (fen, 0.01 ㎡, 0.01 %, pieces) in one unit of the last printed decimal. */
export function printStep(kind: FigureKind, unit: PrintUnit): number {
  return kind === 'money' ? fenPerUnit(unit) / 10 ** maxDecimals(kind) : 1
}

/** The printed figure as an integer of the last printed decimal, rounded half away from zero. */
export function toPrinted(value: number, kind: FigureKind, unit: PrintUnit): number {
  return divideRounded(value, printStep(kind, unit))
}

/**
 * In a sentence: as many decimals as are true. Money that would be rounded to nothing is written to
 * the fen, 0.000003 for 3 fen in 万元: no sentence says 0 of what is there. Points go without a sign,
 * their verb has it.
 *
 * @param value the exact figure, fen of money
 * @param printed the same in the last printed decimal
 */
export function sentenceText(
  value: number,
  printed: number,
  kind: FigureKind,
  unit: PrintUnit,
): string {
  if (kind === 'money' && printed === 0) return formatFen(value, unit)
  const shown = kind === 'points' ? Math.abs(printed) : printed
  return formatScaled(shown, maxDecimals(kind)) + (kind === 'percent' ? '%' : '')
}

/** In a column: the same decimals in every row, thousands separated in all but shares. */
export function columnText(printed: number, kind: FigureKind, decimals: number): string {
  const isShare = kind === 'percent'
  const format = { minDecimals: decimals, grouped: !isShare }
  return formatScaled(printed, decimals, format) + (isShare ? '%' : '')
}
