import { isDayLocked, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { countedBefore, differencesToDate } from '#domain/funds/cumulative.ts'
import type { Fen } from '#domain/money.ts'
import type { StatedAmount } from '../fund-work.ts'
import type { RecordedEntry } from '../funds-ledger.ts'
import { isSumHolding, type RecordedMoney } from './recorded-money.ts'
import type { FundRow } from '../row-facts.ts'

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
  const shared = new Map<string, Untaken>()
  for (const group of groups.values()) {
    const sums = group.map(({ amount }) => amount).toSorted((a, b) => a.date.localeCompare(b.date))
    const projectKey = group[0]?.projectKey
    const last = sums.at(-1)
    if (projectKey === undefined || !last) continue
    const entries = recorded.until(projectKey, last.kind, last.date)
    const key = `${projectKey} ${last.kind} ${last.sourceId === null}`
    const untaken = shared.get(key) ?? createUntaken()
    shared.set(key, untaken)
    for (const [sum, difference] of growth(sums, entries, untaken)) differences.set(sum, difference)
    // A stated 0 is not blank where nothing is known of the kind.
    if (entries.length === 0 && sums.every((sum) => sum.amount === 0)) {
      differences.set(last, { amount: 0, whole: 0, recorded: null, after: 0, covered: 0 })
    }
  }
  return differences
}

/**
 * What the sums of one project, kind and source add, day by day; those that add nothing are not in it.
 *
 * @param sums by date
 * @param entries recorded of the project and kind, by date
 */
function growth(
  sums: readonly StatedAmount[],
  entries: readonly RecordedEntry[],
  untaken: Untaken,
): [StatedAmount, SumDifference][] {
  const found: [StatedAmount, SumDifference][] = []
  let [added, addedWhole]: [Fen, Fen] = [0, 0]
  for (const [day, sumsOfDay] of Map.groupBy(sums, ({ date }) => date)) {
    const { known, unsourced, replaceable, later } = entriesAround(
      day,
      entries,
      sums[0]?.sourceId ?? null,
    )
    const before = untaken.sumOf(known) + added
    const amounts = sumsOfDay.map(({ amount }) => amount)
    const parts = differencesToDate(before, amounts)
    const wholes = differencesToDate(addedWhole, amounts)
    for (const [index, sum] of sumsOfDay.entries()) {
      const [part = 0, whole = 0] = [parts[index], wholes[index]]
      if (part === 0) continue
      // What sums of all sources contained of it is taken out of them when it is written; what else
      // is recorded without a source stays, and the sum adds what it has more.
      const replaced = untaken.take(part, replaceable)
      const coverable = Math.min(part - replaced, untaken.sumOf(unsourced))
      const covered = untaken.take(coverable, unsourced)
      untaken.take(part - covered - replaced, later)
      const counted = replaced + covered
      found.push([
        sum,
        {
          amount: part - covered,
          whole,
          recorded: known.length === 0 && counted === 0 ? null : before + counted,
          after: before + part,
          covered,
        },
      ])
      added += part
      addedWhole += whole
    }
  }
  return found
}

/** What is recorded before and after the end of a day, as a sum of the source sees it. */
function entriesAround(day: string, entries: readonly RecordedEntry[], sourceId: string | null) {
  const until = entries.filter(({ date }) => date <= day)
  const unsourced = until.filter((entry) => sourceId !== null && entry.sourceId === null)
  const mayHold = (entry: RecordedEntry): boolean => isSumHolding(entry, sourceId)
  return {
    known: until.filter((entry) => sourceId === null || entry.sourceId === sourceId),
    unsourced,
    /** Sums of all sources to this very day. */
    replaceable: unsourced.filter((entry) => entry.date === day && mayHold(entry)),
    later: entries.filter((entry) => entry.date > day && mayHold(entry)),
  }
}

/** What of recorded entries was counted for no sum yet: one entry is not counted for two sums. */
interface Untaken {
  readonly sumOf: (entries: readonly RecordedEntry[]) => Fen
  /** Takes up to the amount out of the entries, the earliest first; nothing for less than 0. */
  readonly take: (amount: Fen, entries: readonly RecordedEntry[]) => Fen
}

function createUntaken(): Untaken {
  const taken = new Map<string, Fen>()
  const left = (entries: readonly RecordedEntry[]) =>
    entries.map(({ id, amount }) => ({ id, amount: amount - (taken.get(id) ?? 0) }))
  return {
    sumOf: (entries) => sumOf(left(entries)),
    take: (amount, entries) => {
      const parts = countedBefore(amount, left(entries))
      for (const part of parts) taken.set(part.id, (taken.get(part.id) ?? 0) + part.amount)
      return sumOf(parts)
    },
  }
}

function sumOf(parts: readonly { readonly amount: Fen }[]): Fen {
  return parts.reduce((all, { amount }) => all + amount, 0)
}
