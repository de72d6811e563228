import { type Quarter, quarterOf, quartersBetween } from '#domain/quarter.ts'

/** The first quarter offered: the oldest plans still reported on began in 2010. */
export const FIRST_QUARTER: Quarter = '2010Q1'

interface Known {
  /** YYYY-MM-DD */
  readonly today: string
  readonly chosen: Quarter
  /** Where figures go once a quarter is closed, which may be closed before it ends; or null. */
  readonly open: Quarter | null
}

/** The quarters to choose from, newest first: a later one than today's only where it is in use. */
export function offeredQuarters({ today, chosen, open }: Known): Quarter[] {
  const present = quarterOf(today)
  const later = chosen > present ? chosen : present
  return quartersBetween(FIRST_QUARTER, open !== null && open > later ? open : later)
}
