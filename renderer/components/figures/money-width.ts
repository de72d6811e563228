import type { Fen } from '#domain/money.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'
import { moneyText } from './money.tsx'

/** Px of one figure of the bold totals and of what stands around it in a cell. */
const CHARACTER = 8.6
const AROUND = 22

/**
 * How wide a column of money must be, in px, so that its total is not cut off: a cut figure is a
 * wrong one. What adds up to the total is rarely longer.
 */
export function moneyWidth(total: Fen | null, unit: ShownMoneyUnit, least: number): number {
  const length = total === null ? 0 : moneyText(total, unit).length
  return Math.max(least, Math.ceil(length * CHARACTER) + AROUND)
}
