/** From one of the last months of a year to one of the first: the next year has begun. */
const LATE = 11
const EARLY = 2

/** A month of a year, 1 to 12. */
interface MonthOfYear {
  readonly year: number
  readonly month: number
}

/**
 * The years of entries that name only their months, in the order they were written: 11, 12, 1 runs into
 * the next year. Where entries are out of order, one year holds for all.
 *
 * @param months 1 to 12; null where an entry names none
 * @param said the year of the first entry; null where nothing says it
 * @param latest no entry is later than this; decides where nothing says the year
 * @returns a year for each entry
 */
export function yearsOfMonths(
  months: readonly (number | null)[],
  said: number | null,
  latest: MonthOfYear,
): number[] {
  const begun = yearsBegun(months)
  if (said !== null) return begun.map((count) => said + count)
  const last = Math.max(...begun, 0)
  const isAhead = months.some(
    (month, index) => month !== null && begun[index] === last && month > latest.month,
  )
  const first = latest.year - last - (isAhead ? 1 : 0)
  return begun.map((count) => first + count)
}

/** How often a year has ended before each entry; never, where months fall without a year's end. */
function yearsBegun(months: readonly (number | null)[]): number[] {
  const begun: number[] = []
  let before = 0
  let count = 0
  for (const month of months) {
    if (month !== null) {
      if (month < before) {
        if (before < LATE || month > EARLY) return months.map(() => 0)
        count += 1
      }
      before = month
    }
    begun.push(count)
  }
  return begun
}
