import { expect, test } from 'vitest'
import type { RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { entriesOf, ledger, NAME, options, sheet } from './made-fund-sheet.ts'

const PAID = { ...NAME, paidDate: '2020-05-20', fundPaid: 100_000 }
const RECEIVED = { ...NAME, receivedDate: '2020-05-20', fundAmount: 200_000 }

/** The project with this budget, and money recorded of it. */
function planned(
  budget: Readonly<Record<string, number>>,
  entries: readonly Partial<RecordedEntry>[] = [],
  plannedTotal: number | null = null,
) {
  const known = ledger(entries)
  const projects = known.projects.map((project) => ({
    ...project,
    columns: { ...project.columns, planned_total_fen: plannedTotal },
    budget: new Map(Object.entries(budget)),
  }))
  return { ...known, projects }
}

const booked = (rows: readonly FieldValues[], known: ReturnType<typeof planned>) =>
  entriesOf(rows, {}, known).entries

test('money of a book that tells no sources is of the one source of its project, marked as guessed', () => {
  const known = planned({ central: 500, own: 0 })
  expect(booked([PAID, RECEIVED], known)).toEqual([
    'paid central 2020-05-20 100000',
    'received central 2020-05-20 200000',
  ])
  const [row] = planFunds(sheet([PAID]), known, options).plan.rows
  expect([row?.values['fundingSource'], row?.guessed]).toEqual(['中央资金', ['fundingSource']])
})

test('several sources, none at all, a column of sources and sums to date leave it open', () => {
  const open = ['paid null 2020-05-20 100000']
  expect(booked([PAID], planned({ central: 500, own: 20 }))).toEqual(open)
  expect(booked([PAID], planned({ central: 500 }, [{ sourceId: 'own', amount: 5 }]))).toEqual(open)
  expect(booked([PAID], planned({}))).toEqual(open)
  const other = { ...RECEIVED, fundingSource: '县管专户' }
  expect(booked([PAID, other], planned({ central: 500 }))).toEqual([
    ...open,
    'received own 2020-05-20 200000',
  ])
  const toDate = { ...NAME, fundReceived: 300_000 }
  expect(booked([toDate], planned({ central: 500 }))).toEqual(['received null 2020-06-30 300000'])
})

test('a source that is planned for a part of the project only is not that of all its money', () => {
  const bySource = (total: number) => booked([PAID], planned({ central: 500 }, [], total))
  expect(bySource(800)).toEqual(['paid null 2020-05-20 100000'])
  expect(bySource(500)).toEqual(['paid central 2020-05-20 100000'])
})

test('the same book again adds nothing, whether its source was known then or not', () => {
  const entry = { kind: 'paid', date: '2020-05-20', amount: 100_000 } as const
  for (const sourceId of [null, 'central']) {
    const known = planned({ central: 500 }, [{ ...entry, sourceId }])
    expect(entriesOf([PAID], {}, known)).toMatchObject({ statuses: ['unchanged'], codes: [[]] })
  }
})
