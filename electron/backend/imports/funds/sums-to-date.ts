import { isDayLocked, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { countedBefore, differencesToDate } from '#domain/funds/cumulative.ts'
import type { Fen } from '#domain/money.ts'
import type { StatedAmount } from './fund-work.ts'
import type { RecordedEntry } from './funds-ledger.ts'
import type { RecordedMoney } from './recorded-money.ts'
import type { FundRow } from './row-facts.ts'

/** What a sum to date adds. */
export interface SumDifference {
  readonly amount: Fen
  /** What it adds to a project that has nothing yet. */
  readonly whole: Fen
  /** Recorded to its day, with what the sheet adds on earlier days; null when nothing is. */
  readonly recorded: Fen | null
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
  for (const group of groups.values()) {
    const sums = group.map(({ amount }) => amount).toSorted((a, b) => a.date.localeCompare(b.date))
    const projectKey = group[0]?.projectKey
    const last = sums.at(-1)
    if (projectKey === undefined || !last) continue
    const entries = recorded.until(projectKey, last.kind, last.date)
    const growth = createGrowth(entries, last.sourceId)
    for (const [day, sumsOfDay] of Map.groupBy(sums, ({ date }) => date)) {
      for (const [sum, difference] of growth(day, sumsOfDay)) differences.set(sum, difference)
    }
    // A stated 0 is not blank where nothing is known of the kind.
    if (entries.length === 0 && sums.every((sum) => sum.amount === 0)) {
      differences.set(last, { amount: 0, whole: 0, recorded: null })
    }
  }
  return differences
}

/** What the sums of a day add, told day by day; those that add nothing are not in it. */
type Growth = (day: string, sums: readonly StatedAmount[]) => [StatedAmount, SumDifference][]

/** @param entries recorded of the project and kind, by date */
function createGrowth(entries: readonly RecordedEntry[], sourceId: string | null): Growth {
  const left = new Map(entries.map(({ id, amount }) => [id, amount]))
  let [added, addedWhole]: [Fen, Fen] = [0, 0]
  return (day, sums) => {
    const known = entries.filter(
      (entry) => entry.date <= day && (sourceId === null || entry.sourceId === sourceId),
    )
    const sum = known.reduce((all, { id }) => all + (left.get(id) ?? 0), added)
    const amounts = sums.map(({ amount }) => amount)
    const parts = differencesToDate(sum, amounts)
    const wholes = differencesToDate(addedWhole, amounts)
    return sums.flatMap((stated, index): [StatedAmount, SumDifference][] => {
      const [amount = 0, whole = 0] = [parts[index], wholes[index]]
      if (amount === 0) return []
      added += amount
      addedWhole += whole
      // What later sums contained of it is taken out of them when it is written.
      const later = entries.filter((entry) => entry.date > day && holds(entry, sourceId))
      const held = later.map(({ id }) => ({ id, amount: left.get(id) ?? 0 }))
      for (const taken of countedBefore(amount, held)) {
        left.set(taken.id, (left.get(taken.id) ?? 0) - taken.amount)
      }
      return [[stated, { amount, whole, recorded: known.length === 0 ? null : sum }]]
    })
  }
}

function holds(entry: RecordedEntry, sourceId: string | null): boolean {
  const isOfSource = entry.sourceId === null || entry.sourceId === sourceId
  return entry.origin === 'quarterlyForm' && !entry.isReversed && isOfSource
}
