import type { PartialDate } from '../../../partial-date.ts'

/** 2020.12.30, 2020.12 or 2020: the short form of tables, as precise as the date is. */
export function columnDate(date: PartialDate): string {
  return date.replaceAll('-', '.')
}
