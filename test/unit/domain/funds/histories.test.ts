import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FundKind } from '#domain/funds/fund.ts'
import {
  type DatedRevision,
  lineKey,
  type PlannedLine,
  plannedAsAt,
  reviseBudget,
} from '#domain/funds/budget.ts'
import { type CarryOver, carryOverOf } from '#domain/funds/carry-over.ts'
import {
  FUND_GROUPINGS,
  type FundFacts,
  type FundFigures,
  fundTable,
} from '#domain/funds/fund-table.ts'
import type { MoneyEntry } from '#domain/funds/money-entry.ts'
import { reversalOf } from '#domain/funds/reversal.ts'
import { movePlanned, type Transfer, transferSides } from '#domain/funds/transfer.ts'
import { makeQuarter, quarterDays } from '#domain/quarter.ts'
import { addKnown } from '#domain/sums.ts'

/** What a year of an office's work leaves behind, step by step in the order of the days. */
interface Book extends FundFacts {
  readonly entries: readonly MoneyEntry[]
  readonly lines: readonly PlannedLine[]
  readonly revisions: readonly DatedRevision[]
  readonly carryOvers: readonly CarryOver[]
}

const PROJECTS = [
  { id: 'a', programmeId: 'x', plannedTotal: 900 },
  { id: 'b', programmeId: 'x', plannedTotal: null },
  { id: 'c', programmeId: null, plannedTotal: 0 },
]
const projectId = fc.constantFrom('a', 'b', 'c')
const sourceId = fc.constantFrom('central', 'county', null)
const namedSource = fc.constantFrom('central', 'county')
const kind = fc.constantFrom<FundKind>('allocated', 'received', 'paid')
const amount = fc.integer({ min: 1, max: 1000 })
const line = fc.record({
  projectId,
  sourceId: namedSource,
  year: fc.constantFrom(null, 2019, 2020),
  amount: fc.nat(1000),
})

type Step = (book: Book, date: string) => Book

const entered = fc
  .record({ projectId, sourceId, kind, amount })
  .map((entry): Step => (book, date) => ({
    ...book,
    entries: [...book.entries, { ...entry, date }],
  }))
const reversed = fc.nat().map((choice): Step => (book, date) => {
  const entry = book.entries[choice % Math.max(book.entries.length, 1)]
  return entry ? { ...book, entries: [...book.entries, reversalOf(entry, date)] } : book
})
const budgeted = fc.array(line, { maxLength: 4 }).map((wished): Step => (book, date) => {
  const lines = [...new Map(wished.map((one) => [lineKey(one), one])).values()]
  return revise(book, lines, date, false)
})
const place = fc.record({ projectId, sourceId: namedSource })
const moved = fc
  .record({
    kind: fc.constantFrom('planned' as const, 'allocated' as const, 'received' as const),
    from: place,
    to: place,
    amount,
  })
  .filter(({ from, to }) => from.projectId !== to.projectId || from.sourceId !== to.sourceId)
  .map(
    (transfer): Step =>
      (book, date) =>
        move(book, transfer, date),
  )
const carried = fc.constant<Step>((book, date) => {
  const year = Number(date.slice(0, 4)) - 1
  if (book.carryOvers.some(({ fromYear }) => fromYear === year)) return book
  return { ...book, carryOvers: [...book.carryOvers, ...carryOverOf(book.entries, year)] }
})

function revise(book: Book, lines: PlannedLine[], date: string, changesTotal: boolean): Book {
  const revisions = reviseBudget(book.lines, lines).map((revision) => ({
    ...revision,
    revisedOn: date,
    changesTotal,
  }))
  return { ...book, lines, revisions: [...book.revisions, ...revisions] }
}

function move(book: Book, transfer: Transfer, date: string): Book {
  if (transfer.kind === 'planned') {
    const lines = movePlanned(book.lines, transfer)
    return lines ? revise(book, lines, date, true) : book
  }
  const { kind: moving } = transfer
  const entries = transferSides(transfer).map((side) => ({ ...side, kind: moving, date }))
  return { ...book, entries: [...book.entries, ...entries] }
}

const day = fc
  .tuple(
    fc.constantFrom(2019, 2020),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const history = fc
  .array(
    fc.record({ date: day, step: fc.oneof(entered, entered, reversed, budgeted, moved, carried) }),
    { maxLength: 40 },
  )
  .map((steps) => steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)))
const quarter = fc
  .tuple(fc.constantFrom(2019, 2020), fc.constantFrom(1, 2, 3, 4))
  .map(([year, number]) => makeQuarter(year, number))

const EMPTY: Book = { projects: PROJECTS, lines: [], revisions: [], entries: [], carryOvers: [] }
const played = (steps: readonly { readonly date: string; readonly step: Step }[]): Book =>
  steps.reduce((book, { date, step }) => step(book, date), EMPTY)

const COLUMNS = ['planned', 'allocated', 'received', 'paid', 'balance'] as const
const flat = ({ toDate, inQuarter, carriedOver }: FundFigures): (number | null)[] => [
  ...COLUMNS.map((column) => toDate[column]),
  ...COLUMNS.map((column) => inQuarter[column]),
  carriedOver,
]

const amountsOf = (lines: readonly PlannedLine[]) =>
  Object.fromEntries(
    lines.filter((one) => one.amount !== 0).map((one) => [lineKey(one), one.amount]),
  )
const sum = (parts: readonly { readonly amount: number }[]) =>
  parts.reduce((total, part) => total + part.amount, 0)

test('whatever happened, every total is the sum of its parts in every grouping, and the same in all', () => {
  fc.assert(
    fc.property(history, quarter, (steps, asked) => {
      const book = played(steps)
      const tables = FUND_GROUPINGS.map((grouping) => fundTable(book, grouping, quarterDays(asked)))
      for (const { groups, totals } of tables) {
        const sums = flat(totals).map((_, index) =>
          addKnown(groups.map((group) => flat(group)[index] ?? null)),
        )
        expect(sums).toEqual(flat(totals))
        expect(totals).toEqual(tables[0]?.totals)
      }
    }),
    { numRuns: 300 },
  )
})

test('the plan of any past day is what the budget was on that day', () => {
  fc.assert(
    fc.property(history, day, (steps, asked) => {
      const then = played(steps.filter(({ date }) => date <= asked))
      const now = played(steps)
      expect(amountsOf(plannedAsAt(now.lines, now.revisions, asked))).toEqual(amountsOf(then.lines))
    }),
    { numRuns: 300 },
  )
})

test('money to date of a past quarter never changes by what happens later', () => {
  fc.assert(
    fc.property(history, quarter, (steps, asked) => {
      const days = quarterDays(asked)
      const then = played(steps.filter(({ date }) => date <= days.last))
      const now = played(steps)
      const money = (book: Book) => {
        const { planned: _planned, ...rest } = fundTable(book, 'source', days).totals.toDate
        return rest
      }
      expect(money(now)).toEqual(money(then))
    }),
  )
})

test('a transfer moves exactly its amount and leaves every sum as it was', () => {
  fc.assert(
    fc.property(history, moved, (steps, transfer) => {
      const before = played(steps)
      const after = transfer(before, '2020-12-31')
      expect([sum(after.entries), sum(after.lines)]).toEqual([
        sum(before.entries),
        sum(before.lines),
      ])
      const added = after.entries.slice(before.entries.length).map((entry) => entry.amount)
      expect(addKnown(added) ?? 0).toBe(0)
    }),
  )
})

test('a reversal is equal and opposite: both together are nothing', () => {
  fc.assert(
    fc.property(projectId, sourceId, kind, amount, (project, source, entryKind, fen) => {
      const entry = {
        projectId: project,
        sourceId: source,
        kind: entryKind,
        amount: fen,
        date: '2019-05-01',
      }
      const back = reversalOf(entry, '2019-06-01')
      expect({ ...back, amount: back.amount + entry.amount }).toEqual({
        ...entry,
        amount: 0,
        date: '2019-06-01',
      })
    }),
  )
})

test('what a year carries over is received less paid to its last day, per project and source', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { entries } = played(steps)
      const carriedOver = carryOverOf(entries, 2019)
      const days = quarterDays('2019Q4')
      const table = fundTable({ ...EMPTY, entries }, 'project', days)
      const balances = table.groups.map(({ id, toDate }) => [id, toDate.balance ?? 0])
      const sums = table.groups.map(({ id }) => [
        id,
        addKnown(carriedOver.filter((one) => one.projectId === id).map((one) => one.amount)) ?? 0,
      ])
      expect(sums).toEqual(balances)
      expect(carriedOver.filter(({ amount: left }) => left === 0)).toEqual([])
    }),
  )
})
