import { differencesToDate } from '#domain/funds/cumulative.ts'
import type { Fen } from '#domain/money.ts'
import type { StatedAmount } from './fund-work.ts'
import type { RecordedMoney } from './recorded-money.ts'
import type { FundRow } from './row-facts.ts'

/** Rows of the same project, kind and source state their sum together: one per document, say. */
export function differencesOf(
  rows: readonly FundRow[],
  recorded: RecordedMoney,
): ReadonlyMap<StatedAmount, Fen> {
  const stated = rows.flatMap(({ facts, projectKey }) =>
    facts.amounts.filter(({ isToDate }) => isToDate).map((amount) => ({ amount, projectKey })),
  )
  const groups = Map.groupBy(
    stated,
    ({ amount, projectKey }) => `${projectKey} ${amount.kind} ${amount.sourceId}`,
  )
  const differences = new Map<StatedAmount, Fen>()
  for (const group of groups.values()) {
    const sums = group.map((one) => one.amount).toSorted((a, b) => a.date.localeCompare(b.date))
    const projectKey = group[0]?.projectKey
    const amount = sums.at(-1)
    if (projectKey === undefined || !amount) continue
    const known = recordedTo(recorded, projectKey, amount)
    const parts = differencesToDate(
      known ?? 0,
      sums.map((sum) => sum.amount),
    )
    for (const [index, sum] of sums.entries()) {
      if (parts[index]) differences.set(sum, parts[index])
    }
    // A stated 0 is not blank where nothing is known of the kind.
    const isUnknown = recorded.until(projectKey, amount.kind, amount.date).length === 0
    if (isUnknown && sums.every((sum) => sum.amount === 0)) differences.set(amount, 0)
  }
  return differences
}

/** Up to the amount's day, of its source where it has one; null when nothing is recorded. */
export function recordedTo(
  recorded: RecordedMoney,
  projectKey: string,
  { kind, sourceId, date }: StatedAmount,
): Fen | null {
  const entries = recorded
    .until(projectKey, kind, date)
    .filter((entry) => sourceId === null || entry.sourceId === sourceId)
  return entries.length === 0 ? null : entries.reduce((sum, { amount }) => sum + amount, 0)
}
