/**
 * Adding up columns exactly: numbers with up to four decimals as integers, what lies beyond beside
 * them, so that a difference of 0 really is 0 and a difference of a fen is one.
 */
export interface ColumnSums {
  /** Sum of the rows from one index up to, not with, the other. */
  readonly between: (from: number, to: number) => ExactNumber
}

export interface ExactNumber {
  /** Ten-thousandths. */
  readonly units: number
  readonly rest: number
}

const SCALE = 10_000
/** Nothing an office counts; two million of these still add up to a number. */
const LARGEST = 1e300

export function exactNumber(value: number): ExactNumber {
  const scaled = value * SCALE
  if (!Number.isFinite(scaled) || Math.abs(scaled) > Number.MAX_SAFE_INTEGER) {
    return { units: 0, rest: Math.max(-LARGEST, Math.min(LARGEST, value)) }
  }
  const units = Math.round(scaled)
  const rest = value - units / SCALE
  return { units, rest: Math.abs(rest) < 1e-9 * Math.max(1, Math.abs(value)) ? 0 : rest }
}

/** Prepares the sums of a column; null counts as nothing. */
export function createColumnSums(values: readonly (number | null)[]): ColumnSums {
  const units = new Float64Array(values.length + 1)
  const rest = new Float64Array(values.length + 1)
  for (const [index, value] of values.entries()) {
    const exact = value === null ? { units: 0, rest: 0 } : exactNumber(value)
    units[index + 1] = (units[index] ?? 0) + exact.units
    rest[index + 1] = (rest[index] ?? 0) + exact.rest
  }
  return {
    between: (from, to) => ({
      units: (units[to] ?? 0) - (units[from] ?? 0),
      rest: (rest[to] ?? 0) - (rest[from] ?? 0),
    }),
  }
}

/** a − b in whole numbers of the sheet's unit; noise below a millionth is none. */
export function difference(a: ExactNumber, b: ExactNumber): number {
  return clean((a.units - b.units) / SCALE + (a.rest - b.rest))
}

export function toNumber(value: ExactNumber): number {
  return clean(value.units / SCALE + value.rest)
}

function clean(value: number): number {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return value
  const rounded = Math.round(value * 1e6) / 1e6
  return Object.is(rounded, -0) ? 0 : rounded
}
