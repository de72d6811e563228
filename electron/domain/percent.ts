import { formatScaled, scaleDecimal } from './decimal.ts'

/** A share in integer hundredths of a percent: 95.7 % is 9570. Blank is null. */
export type Percent = number

export const WHOLE: Percent = 10_000

/** `toPercent('95.7')` is 9570. The value is in percent, not a fraction. */
export function toPercent(value: number | string): Percent {
  return scaleDecimal(value, 2)
}

/** Part ÷ whole, or null when there is nothing to divide by. Above 100 % is shown as it is. */
export function share(part: number | null, whole: number | null): Percent | null {
  if (part === null || whole === null || whole <= 0) return null
  if (part < 0) return -(share(-part, whole) ?? 0)
  const divisor = 2n * BigInt(whole)
  return Number((2n * BigInt(part) * BigInt(WHOLE) + BigInt(whole)) / divisor)
}

/** `formatPercent(9570)` is `95.7%`; at most `decimals` decimals. */
export function formatPercent(percent: Percent, decimals = 2): string {
  return `${formatScaled(percent, 2, { maxDecimals: decimals })}%`
}

/** Difference of two shares in percentage points (百分点), or null when either is unknown. */
export function pointsBetween(now: Percent | null, before: Percent | null): Percent | null {
  return now === null || before === null ? null : now - before
}
