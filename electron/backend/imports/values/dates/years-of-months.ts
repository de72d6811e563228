/** From one of the last months of a year to one of the first: the next year has begun. */
const LATE = 11
const EARLY = 2

/** A month of a year, 1 to 12. */
interface MonthOfYear {
  readonly year: number
  readonly month: number
}

/** A year something in the file names. */
export interface SaidYear {
  readonly year: number
  /**
   * `one` names the year of all entries, `first` of several the first, `made` only when the sheet was
   * made: 制表日期, the name of the file.
   */
  readonly by: 'one' | 'first' | 'made'
}

/**
 * The years of entries that name only their months, in the order they were written: 11, 12, 1 runs into
 * the next year, once. Entries that are out of order, or run on more than once, as in a book by project,
 * are of one year.
 *
 * @param months 1 to 12; null where an entry names none
 * @param said null where nothing says the year
 * @param latest no entry is later than this, unless the only year that is named says so
 * @returns a year for each entry
 */
export function yearsOfMonths(
  months: readonly (number | null)[],
  said: SaidYear | null,
  latest: MonthOfYear,
): number[] {
  const begun = yearsBegun(months)
  const last = Math.max(...begun, 0)
  const isAhead = (years: readonly number[]): boolean =>
    months.some((month, index) => {
      const year = years[index] ?? 0
      return month !== null && year * 12 + month > latest.year * 12 + latest.month
    })
  const endingIn = (year: number): number[] => begun.map((count) => year - last + count)
  /** The year is only known to be no later than this one. */
  const endingBy = (year: number): number[] =>
    isAhead(endingIn(year)) ? endingIn(year - 1) : endingIn(year)
  if (said === null) return endingBy(latest.year)
  if (said.by === 'made') return endingBy(said.year)
  const asNamed = said.by === 'one' ? months.map(() => said.year) : endingIn(said.year + last)
  const isTooLate = last > 0 && isAhead(asNamed)
  return isTooLate && !isAhead(endingIn(said.year)) ? endingIn(said.year) : asNamed
}

/** 1 from where a year has ended; never, where months fall otherwise or more than once. */
function yearsBegun(months: readonly (number | null)[]): number[] {
  const begun: number[] = []
  let before = 0
  let count = 0
  for (const month of months) {
    if (month !== null) {
      if (month < before) {
        if (count > 0 || before < LATE || month > EARLY) return months.map(() => 0)
        count = 1
      }
      before = month
    }
    begun.push(count)
  }
  return begun
}
