import type { ImportField, Problem, ProblemCode } from '#contract/imports/reading.ts'
import { isDayLocked, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { type Fen, formatFen } from '#domain/money.ts'
import { problemOf } from '../../planning/row-problems.ts'
import type { TypedRow, UnderstoodSheet } from '../../planning/typed-row.ts'
import type { PlannedEntry, StatedAmount } from '../fund-work.ts'
import type { FundsLedger } from '../funds-ledger.ts'
import { numberOf, plainEntry } from './plain-entry.ts'
import {
  createRecordedMoney,
  documentSource,
  type Likeness,
  LIKENESSES,
  type RecordedMoney,
} from './recorded-money.ts'
import type { FundRow } from '../row-facts.ts'
import { differencesOf, type SumDifference } from './sums-to-date.ts'

/** What holding a row against the ledger comes to. */
export interface SettledRow {
  readonly entries: readonly PlannedEntry[]
  /** Sums to date that differ from what is recorded; null where nothing is. */
  readonly sums: readonly SettledSum[]
  readonly problems: readonly Problem[]
}

interface SettledSum {
  readonly field: ImportField
  readonly recorded: Fen | null
  /** With what the row adds. */
  readonly after: Fen
}

interface Settled {
  readonly entry: PlannedEntry | null
  readonly sum: SettledSum | null
  readonly problems: readonly Problem[]
}

const NOTHING: Settled = { entry: null, sum: null, problems: [] }

/** What has been seen of the sheet and of the ledger so far. */
interface Desk {
  readonly sheet: UnderstoodSheet
  readonly recorded: RecordedMoney
  /** What each sum to date adds; those that add nothing are not in it. */
  readonly differences: ReadonlyMap<StatedAmount, SumDifference>
  /** How each entry the ledger has is like it. */
  readonly met: ReadonlyMap<StatedAmount, Likeness>
  /** Day of each document of the sheet. */
  readonly issued: Map<string, string>
  /** Document and project of each line. */
  readonly lines: Set<string>
  readonly entries: Set<string>
}

/**
 * Holds the amounts of all rows against what is recorded: entries the ledger has are passed over,
 * each recorded entry once; of sums to date only the difference is left; lines of a document must
 * fit the document. Rows sure of their project come first, in their order, so that one that merely
 * resembles it takes nothing from them; what was given back before what was paid, which it leaves more room.
 */
export function settleAmounts(
  rows: readonly FundRow[],
  sheet: UnderstoodSheet,
  funds: FundsLedger,
  lock: QuarterLock | null,
): ReadonlyMap<FundRow, SettledRow> {
  const recorded = createRecordedMoney(funds)
  const sureFirst = rows.toSorted(
    (a, b) => Number(b.isSure) - Number(a.isSure) || Number(givesBack(b)) - Number(givesBack(a)),
  )
  const desk: Desk = {
    sheet,
    recorded,
    differences: differencesOf(sureFirst, recorded, lock),
    met: meetRecorded(sureFirst, recorded),
    issued: new Map(),
    lines: new Set(),
    entries: new Set(),
  }
  return new Map(sureFirst.map((row) => [row, settleRow(desk, row, lock)]))
}

function givesBack({ facts }: FundRow): boolean {
  return facts.amounts.some(({ amount, isToDate }) => !isToDate && amount < 0)
}

function settleRow(desk: Desk, fundRow: FundRow, lock: QuarterLock | null): SettledRow {
  const settled = fundRow.facts.amounts.map((amount) => ({
    amount,
    ...(amount.isToDate ? settleSum(desk, fundRow, amount) : settleEntry(desk, fundRow, amount)),
  }))
  const { taken, problems } = closedQuarter(desk, fundRow, settled, lock)
  const entries = taken.flatMap(({ entry }) => entry ?? [])
  return {
    entries,
    sums: taken.flatMap(({ sum }) => sum ?? []),
    problems: [
      ...taken.flatMap((one) => one.problems),
      ...problems,
      ...countedInSums(desk, fundRow, entries),
    ],
  }
}

/** An entry that is the same as one row's is not given to a row above that is merely like it. */
function meetRecorded(
  rows: readonly FundRow[],
  recorded: RecordedMoney,
): ReadonlyMap<StatedAmount, Likeness> {
  const met = new Map<StatedAmount, Likeness>()
  for (const likeness of LIKENESSES) {
    for (const { facts, projectKey } of rows) {
      for (const amount of facts.amounts) {
        if (amount.isToDate || amount.amount === 0 || met.has(amount)) continue
        const number = numberOf(facts, amount)
        if (recorded.meet(projectKey, amount, number, likeness)) met.set(amount, likeness)
      }
    }
  }
  return met
}

function settleSum(desk: Desk, { row, facts, projectKey }: FundRow, amount: StatedAmount): Settled {
  const stated = plainEntry(facts, amount)
  const isRepeated = !isFirst(desk.entries, JSON.stringify([projectKey, stated]))
  const found = desk.differences.get(amount)
  if (found === undefined) return NOTHING
  const { amount: difference, whole, recorded, after, covered } = found
  const problems: Problem[] = []
  if (difference < 0) {
    problems.push({
      ...problemOf(row, desk.sheet, 'cumulative_falls', 'warning', amount.field),
      suggestion: formatFen(amount.amount - difference, 'wan'),
    })
  }
  if (covered !== 0) {
    problems.push({
      ...problemOf(row, desk.sheet, 'recorded_without_source', 'warning', amount.field),
      suggestion: formatFen(covered, 'wan'),
    })
  }
  if (isRepeated) problems.push(problemOf(row, desk.sheet, 'duplicate_in_sheet', 'warning', null))
  if (difference === 0 && covered !== 0) return { entry: null, sum: null, problems }
  return {
    entry: { ...stated, amount: difference, stated: whole },
    sum: { field: amount.field, recorded, after },
    problems,
  }
}

function settleEntry(desk: Desk, fundRow: FundRow, amount: StatedAmount): Settled {
  if (amount.amount === 0) return NOTHING
  const { row, facts, projectKey } = fundRow
  const met = desk.met.get(amount)
  if (met === 'same') return NOTHING
  const { document } = facts
  const isLine = amount.kind === 'allocated' && document !== null
  // What a document is cut by later is an entry of its own: a document holds what it issued.
  if (isLine && amount.sourceId !== null && amount.amount > 0) {
    const line = { number: document, sourceId: amount.sourceId, isAlike: met === 'alike' }
    return settleLine(desk, fundRow, amount, line)
  }
  const entry = plainEntry(facts, amount)
  const isRepeated = !isFirst(desk.entries, JSON.stringify([projectKey, entry]))
  const problems = [
    ...(isLine && amount.sourceId === null
      ? [problemOf(row, desk.sheet, 'fund_source_missing', 'warning', null)]
      : []),
    ...ofRefund(desk.sheet, row, amount),
    ...(met === 'alike'
      ? [problemOf(row, desk.sheet, 'possible_duplicate', 'warning', amount.field)]
      : []),
    ...(isRepeated ? [problemOf(row, desk.sheet, 'duplicate_in_sheet', 'warning', null)] : []),
  ]
  return { entry, sum: null, problems }
}

/** What is to be said of money that came back: as an amount in red, or as a receipt that speaks of it. */
function ofRefund(sheet: UnderstoodSheet, row: TypedRow, amount: StatedAmount): Problem[] {
  const { refund } = amount
  if (refund !== undefined) {
    const code = refund.isSure ? 'refund_received' : 'refund_unsure'
    return [problemOf(row, sheet, code, 'warning', refund.field)]
  }
  return amount.amount < 0 ? [problemOf(row, sheet, 'amount_in_red', 'warning', amount.field)] : []
}

/** A line of an allocation document: the document has one day, and one line for each project. */
function settleLine(
  desk: Desk,
  { row, facts, projectKey }: FundRow,
  amount: StatedAmount,
  {
    number,
    sourceId,
    isAlike,
  }: { readonly number: string; readonly sourceId: string; readonly isAlike: boolean },
): Settled {
  const key = documentSource(number, sourceId)
  const known = desk.recorded.document(number, sourceId)
  const line = known && desk.recorded.lineOf(known.id, projectKey)
  if (line?.amount === amount.amount) return NOTHING
  const issuedOn = known?.issuedOn ?? desk.issued.get(key) ?? amount.date
  desk.issued.set(key, issuedOn)
  const problems: Problem[] = []
  if (line) {
    problems.push({
      ...problemOf(row, desk.sheet, 'document_differs', 'error', amount.field),
      suggestion: formatFen(line.amount, desk.sheet.units[amount.field] === 'wan' ? 'wan' : 'yuan'),
    })
  } else if (amount.dateField !== null && amount.date !== issuedOn) {
    problems.push({
      ...problemOf(row, desk.sheet, 'document_differs', 'error', amount.dateField),
      suggestion: issuedOn,
    })
  }
  if (isAlike) {
    problems.push(problemOf(row, desk.sheet, 'possible_duplicate', 'warning', amount.field))
  }
  if (!isFirst(desk.lines, `${key} ${projectKey}`)) {
    problems.push(problemOf(row, desk.sheet, 'document_repeats_project', 'error', 'projectName'))
  }
  const entry = {
    ...plainEntry(facts, amount),
    date: issuedOn,
    documentNumber: known?.number ?? number,
    document: { id: known?.id ?? null, title: facts.documentTitle },
  }
  return { entry, sum: null, problems }
}

function isFirst(seen: Set<string>, key: string): boolean {
  const { size } = seen
  return seen.add(key).size > size
}

/**
 * What is dated in a closed quarter is not written. Where the row moves money of open quarters as well
 * that part can be taken alone, once a person says so; else the row is wrong, for the cell that dates it.
 */
function closedQuarter<Amount extends Settled & { readonly amount: StatedAmount }>(
  { sheet }: Desk,
  { row }: FundRow,
  settled: readonly Amount[],
  lock: QuarterLock | null,
): { readonly taken: readonly Amount[]; readonly problems: readonly Problem[] } {
  const isClosed = ({ entry }: Settled): boolean => entry !== null && isDayLocked(lock, entry.date)
  const closed = settled.filter(isClosed)
  const [first] = closed
  if (first === undefined) return { taken: settled, problems: [] }
  const open = settled.filter((one) => !isClosed(one))
  const isWrong = closed.some(({ problems }) => problems.some((one) => one.severity === 'error'))
  if (isWrong || open.every(({ entry }) => entry === null)) {
    const cell = first.entry?.dateField ?? null
    return { taken: settled, problems: [problemOf(row, sheet, 'quarter_closed', 'error', cell)] }
  }
  const problems = closed.map(({ amount, entry }) => ({
    ...problemOf(row, sheet, 'quarter_closed_in_part', 'warning', amount.field),
    suggestion: entry?.date ?? null,
  }))
  return { taken: open, problems }
}

function countedInSums(
  { sheet, recorded }: Desk,
  { row, projectKey }: FundRow,
  entries: readonly PlannedEntry[],
): Problem[] {
  let [counted, givenBack]: [Fen, Fen] = [0, 0]
  let bySource: Fen = 0
  for (const entry of entries) {
    const taken = recorded.takeFromSums(projectKey, entry)
    const part = taken.reduce((all, { amount }) => all + amount, 0)
    if (part < 0) givenBack -= part
    else counted += part
    if (part < entry.amount) bySource += recorded.heldBySource(projectKey, entry)
  }
  const problem = (code: ProblemCode): Problem => problemOf(row, sheet, code, 'warning', null)
  return [
    ...(counted === 0 ? [] : [{ ...problem('counted_in_form'), value: formatFen(counted, 'wan') }]),
    ...(givenBack === 0
      ? []
      : [{ ...problem('refund_in_form'), value: formatFen(givenBack, 'wan') }]),
    ...(bySource === 0
      ? []
      : [{ ...problem('recorded_by_source'), suggestion: formatFen(bySource, 'wan') }]),
  ]
}
