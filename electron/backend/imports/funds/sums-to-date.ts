import { isDayLocked, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { countedBefore, differencesToDate } from '#domain/funds/cumulative.ts'
import type { Fen } from '#domain/money.ts'
import type { StatedAmount } from './fund-work.ts'
import type { RecordedEntry } from './funds-ledger.ts'
import { isSumHolding, type RecordedMoney } from './recorded-money.ts'
import type { FundRow } from './row-facts.ts'

/** What a sum to date adds. */
export interface SumDifference {
  readonly amount: Fen
  /** What it adds to a project that has nothing yet. */
  readonly whole: Fen
  /** Recorded to its day, with what the sheet adds on earlier days; null when nothing is. */
  readonly recorded: Fen | null
  /** Recorded to its day with the amount. */
  readonly after: Fen
  /** Recorded without a source, taken to be in the sum, and no part of the amount. */
  readonly covered: Fen
}

/** What sums to date add. A closed quarter takes none: those of open ones add what it would have added. */
export function differencesOf(
  rows: readonly FundRow[],
  recorded: RecordedMoney,
  lock: QuarterLock | null,
): ReadonlyMap<StatedAmount, SumDifference> {
  const all = differencesAmong(rows, recorded, () => true)
  if (lock === null) return all
  const isOpen = ({ date }: StatedAmount): boolean => !isDayLocked(lock, date)
  const closed = [...all].filter(([sum]) => !isOpen(sum))
  return new Map([...closed, ...differencesAmong(rows, recorded, isOpen)])
}

/**
 * Rows of the same project, kind, source and day state their sum together: one per document, say.
 * Sums of different days are one sum as it grew: each is held against what stands at its own day.
 *
 * @param isCounted the others are as if they were not in the sheet
 */
function differencesAmong(
  rows: readonly FundRow[],
  recorded: RecordedMoney,
  isCounted: (sum: StatedAmount) => boolean,
): ReadonlyMap<StatedAmount, SumDifference> {
  const stated = rows.flatMap(({ facts, projectKey }) =>
    facts.amounts
      .filter((amount) => amount.isToDate && isCounted(amount))
      .map((amount) => ({ amount, projectKey })),
  )
  const groups = Map.groupBy(
    stated,
    ({ amount, projectKey }) => `${projectKey} ${amount.kind} ${amount.sourceId}`,
  )
  const differences = new Map<StatedAmount, SumDifference>()
  // Sums of several sources share what is recorded without one.
  const shared = new Map<string, Map<string, Fen>>()
  for (const group of groups.values()) {
    const sums = group.map(({ amount }) => amount).toSorted((a, b) => a.date.localeCompare(b.date))
    const projectKey = group[0]?.projectKey
    const last = sums.at(-1)
    if (projectKey === undefined || !last) continue
    const entries = recorded.until(projectKey, last.kind, last.date)
    const key = `${projectKey} ${last.kind} ${last.sourceId === null}`
    const left = shared.get(key) ?? new Map()
    for (const { id, amount } of entries) if (!left.has(id)) left.set(id, amount)
    shared.set(key, left)
    const growth = createGrowth(entries, last.sourceId, left)
    for (const [day, sumsOfDay] of Map.groupBy(sums, ({ date }) => date)) {
      for (const [sum, difference] of growth(day, sumsOfDay)) differences.set(sum, difference)
    }
    // A stated 0 is not blank where nothing is known of the kind.
    if (entries.length === 0 && sums.every((sum) => sum.amount === 0)) {
      differences.set(last, { amount: 0, whole: 0, recorded: null, after: 0, covered: 0 })
    }
  }
  return differences
}

/** What the sums of a day add, told day by day; those that add nothing are not in it. */
type Growth = (day: string, sums: readonly StatedAmount[]) => [StatedAmount, SumDifference][]

/**
 * @param entries recorded of the project and kind, by date
 * @param left what nothing is taken out of yet of each
 */
function createGrowth(
  entries: readonly RecordedEntry[],
  sourceId: string | null,
  left: Map<string, Fen>,
): Growth {
  let [added, addedWhole]: [Fen, Fen] = [0, 0]
  const leftOf = (some: readonly RecordedEntry[]): { id: string; amount: Fen }[] =>
    some.map(({ id }) => ({ id, amount: left.get(id) ?? 0 }))
  const take = (amount: Fen, from: readonly RecordedEntry[]): Fen => {
    const taken = countedBefore(amount, leftOf(from))
    for (const { id, amount: part } of taken) left.set(id, (left.get(id) ?? 0) - part)
    return sumOf(taken)
  }
  return (day, sums) => {
    const known = entries.filter(
      (entry) => entry.date <= day && (sourceId === null || entry.sourceId === sourceId),
    )
    const unsourced = entries.filter(
      (entry) => entry.date <= day && sourceId !== null && entry.sourceId === null,
    )
    const ofDay = unsourced.filter((entry) => entry.date === day && isSumHolding(entry, sourceId))
    const later = entries.filter((entry) => entry.date > day && isSumHolding(entry, sourceId))
    const sum = sumOf(leftOf(known)) + added
    const amounts = sums.map(({ amount }) => amount)
    const parts = differencesToDate(sum, amounts)
    const wholes = differencesToDate(addedWhole, amounts)
    return sums.flatMap((stated, index): [StatedAmount, SumDifference][] => {
      const [part = 0, whole = 0] = [parts[index], wholes[index]]
      if (part === 0) return []
      added += part
      addedWhole += whole
      // What sums of all sources contained of it is taken out of them when it is written; what else
      // is recorded without a source stays, and the sum adds what it has more.
      const replaced = take(part, ofDay)
      const coverable = Math.max(0, sumOf(leftOf(unsourced)))
      const covered = take(Math.min(part - replaced, coverable), unsourced)
      const amount = part - covered
      take(amount - replaced, later)
      const counted = replaced + covered
      const recorded = known.length === 0 && counted === 0 ? null : sum + counted
      return [[stated, { amount, whole, recorded, after: sum + part, covered }]]
    })
  }
}

function sumOf(parts: readonly { readonly amount: Fen }[]): Fen {
  return parts.reduce((all, { amount }) => all + amount, 0)
}
