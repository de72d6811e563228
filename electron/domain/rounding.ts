import { divideRounded } from './decimal.ts'

/**
 * Rounds the parts of a total to a coarser unit so that the printed column still foots.
 *
 * Each part is first rounded down; the units still missing from the rounded total go to the parts
 * with the largest remainders, earlier parts first on a tie (largest-remainder method). The total
 * itself is rounded half away from zero and never changed to please the parts.
 *
 * @param parts integers of the fine unit
 * @param step fine units in one coarse unit, > 0
 * @returns integers of the coarse unit that add up to the rounded sum of the parts
 */
export function roundParts(parts: readonly number[], step: number): number[] {
  const total = divideRounded(
    parts.reduce((sum, part) => sum + part, 0),
    step,
  )
  return roundPartsTo(parts, step, total)
}

/**
 * The same for a total that is printed already, because it was itself rounded as a part of a
 * larger one: rows foot to their subtotal, subtotals to the total.
 *
 * @param total in coarse units, the sum of the parts rounded up or down
 */
export function roundPartsTo(parts: readonly number[], step: number, total: number): number[] {
  const rounded = parts.map((part) => Math.floor(part / step))
  const missing = total - rounded.reduce((sum, part) => sum + part, 0)
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part / step) * step }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, missing)) rounded[index] = (rounded[index] ?? 0) + 1
  return rounded
}
