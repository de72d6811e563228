import type { FundKind } from '#domain/funds/fund.ts'
import { countedBefore, givenBackBefore } from '#domain/funds/cumulative.ts'
import type { Fen } from '#domain/money.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { PlannedEntry, StatedAmount } from '../fund-work.ts'
import type { FundsLedger, RecordedDocument, RecordedEntry } from '../funds-ledger.ts'

/** The same, or all but the number or the source: one of them lacks it, or the source is another. */
export const LIKENESSES = ['same', 'alike'] as const
export type Likeness = (typeof LIKENESSES)[number]

/** The money recorded, as rows are held against it one after the other. */
export interface RecordedMoney {
  /** Entries of the kind up to the day, whatever their source. */
  readonly until: (projectId: string, kind: FundKind, day: string) => readonly RecordedEntry[]
  /** Whether a recorded entry not met yet is so like an amount. */
  readonly meet: (
    projectId: string,
    amount: StatedAmount,
    number: string | null,
    likeness: Likeness,
  ) => boolean
  /** Takes what later sums to date contain of the entry out of them; returns how much that is. */
  readonly takeFromSums: (
    projectId: string,
    entry: PlannedEntry,
  ) => readonly { readonly id: string; readonly amount: Fen }[]
  /** Left in sums to date of sources that may contain an entry without one. */
  readonly heldBySource: (projectId: string, entry: PlannedEntry) => Fen
  readonly document: (number: string, sourceId: string) => RecordedDocument | undefined
  readonly lineOf: (documentId: string, projectId: string) => RecordedEntry | undefined
}

/** Each recorded entry is met once, so that two equal payments are two. */
export function createRecordedMoney(funds: FundsLedger): RecordedMoney {
  const byProject = Map.groupBy(funds.entries, ({ projectId }) => projectId)
  const byDocument = new Map(
    funds.documents.map((document) => [
      documentSource(document.number, document.sourceId),
      document,
    ]),
  )
  const met = new Set<string>()
  const held = new Map(funds.entries.map(({ id, amount }) => [id, amount]))
  const entriesOf = (projectId: string) => byProject.get(projectId) ?? []

  return {
    until: (projectId, kind, day) =>
      entriesOf(projectId).filter((entry) => entry.kind === kind && entry.date <= day),
    meet: (projectId, amount, number, likeness) => {
      const isMet = likeness === 'same' ? isOne : mayBeOne
      const found = entriesOf(projectId).find(
        (entry) =>
          !entry.isReversed &&
          // An entry is taken out of a sum that contains it; it never is that sum.
          entry.origin !== 'quarterlyForm' &&
          !met.has(entry.id) &&
          entry.kind === amount.kind &&
          entry.date === amount.date &&
          entry.amount === amount.amount &&
          isMet(entry, amount, number),
      )
      if (found) met.add(found.id)
      return found !== undefined
    },
    takeFromSums: (projectId, entry) => {
      const sums = entriesOf(projectId)
        .filter((recorded) => mayContain(recorded, entry))
        .map(({ id }) => ({ id, amount: held.get(id) ?? 0 }))
      const isGivenBack = entry.amount < 0 && !entry.isToDate
      const taken = isGivenBack
        ? givenBackBefore(entry.amount, sums)
        : countedBefore(entry.amount, sums)
      for (const { id, amount } of taken) held.set(id, (held.get(id) ?? 0) - amount)
      return taken
    },
    heldBySource: (projectId, entry) =>
      entriesOf(projectId)
        .filter(
          (sum) =>
            entry.sourceId === null &&
            sum.sourceId !== null &&
            mayContain(sum, { ...entry, sourceId: sum.sourceId }),
        )
        .reduce((all, { id }) => all + (held.get(id) ?? 0), 0),
    document: (number, sourceId) => byDocument.get(documentSource(number, sourceId)),
    lineOf: (documentId, projectId) =>
      entriesOf(projectId).find((entry) => entry.documentId === documentId),
  }
}

/** What a document is known by: one number may allocate money of several sources. */
export function documentSource(number: string, sourceId: string): string {
  return `${plainNumber(number)} ${sourceId}`
}

/** 〔2021〕, [2021] and (2021) are the same brackets. */
function plainNumber(number: string): string {
  return comparable(number)
    .replaceAll(/[〔[(【]/g, '(')
    .replaceAll(/[〕\])】]/g, ')')
}

function numbered(number: string | null): string | null {
  return number === null ? null : plainNumber(number)
}

type Comparison = (entry: RecordedEntry, amount: StatedAmount, number: string | null) => boolean

const isOne: Comparison = (entry, amount, number) =>
  (entry.sourceId === amount.sourceId || isOfNoSource(entry, amount)) && isOfNumber(entry, number)

/** Somebody may have recorded it under another source; of another source and number it is other money. */
const mayBeOne: Comparison = (entry, amount, number) =>
  isOfNumber(entry, number) ||
  (isAlike(entry.sourceId, amount.sourceId) &&
    isAlike(numbered(entry.documentNumber), numbered(number)))

function isOfNumber({ documentNumber }: RecordedEntry, number: string | null): boolean {
  return numbered(documentNumber) === numbered(number)
}

/** It was recorded before its project had one source, and the row says none. */
function isOfNoSource({ sourceId }: RecordedEntry, { isSourceOfProject }: StatedAmount): boolean {
  return sourceId === null && isSourceOfProject === true
}

function isAlike(recorded: string | null, given: string | null): boolean {
  return recorded === null || given === null || recorded === given
}

/**
 * A sum to date of the same kind and source, or of no source, that runs to the entry's day or a
 * later one. What another sum to date leaves is beyond those of its own day, but one of all sources
 * contains those of each.
 */
function mayContain(sum: RecordedEntry, { kind, sourceId, date, isToDate }: PlannedEntry): boolean {
  return (
    isSumHolding(sum, sourceId) &&
    sum.kind === kind &&
    (sum.date > date || (sum.date === date && (!isToDate || sum.sourceId !== sourceId)))
  )
}

/** Whether an entry is a sum to date that may have money of the source in it. */
export function isSumHolding(entry: RecordedEntry, sourceId: string | null): boolean {
  const isOfSource = entry.sourceId === null || entry.sourceId === sourceId
  return entry.origin === 'quarterlyForm' && !entry.isReversed && isOfSource
}
