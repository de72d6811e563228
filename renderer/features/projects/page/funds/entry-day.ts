import { type Quarter, quarterDays, quarterOf } from '#domain/quarter.ts'

/**
 * The day money of the chosen quarter is proposed to be recorded on: its last one once it is over,
 * else today. A closed quarter takes nothing in.
 */
export function proposedDay(quarter: Quarter, today: string, isClosed: boolean): string {
  return isClosed || quarter >= quarterOf(today) ? today : quarterDays(quarter).last
}

/** The quarter a day falls in, where it is not the chosen one. */
export function otherQuarter(day: string, chosen: Quarter): Quarter | null {
  const quarter = quarterOf(day)
  return quarter === chosen ? null : quarter
}
