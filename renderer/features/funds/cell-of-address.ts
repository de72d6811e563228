import type { TFunction } from 'i18next'
import type { FundTableAnswer } from '#contract/funds/fund-table.ts'
import { type ChosenCell, FUND_PLACES, nameOf } from './fund-columns.tsx'

/**
 * The cell an address names by `cell`, `period` and `of`: a group of the table, `none` for what
 * names no group, `all` for the totals. Null when it names none that is there.
 */
export function cellOfAddress(
  params: URLSearchParams,
  table: FundTableAnswer,
  t: TFunction,
): ChosenCell | null {
  const place = FUND_PLACES.find(
    ({ column, period }) => column === params.get('cell') && period === params.get('period'),
  )
  const of = params.get('of')
  if (!place || of === null) return null
  if (of === 'all') return { ...place, group: null }
  const row = table.rows.find(({ id }) => (id ?? 'none') === of)
  return row ? { ...place, group: { id: row.id, name: nameOf(row, table.groupBy, t) } } : null
}
