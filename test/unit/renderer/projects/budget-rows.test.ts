import { describe, expect, it } from 'vitest'
import {
  budgetProblems,
  type BudgetRow,
  budgetTotal,
  isBudgetChanged,
  toBudgetLines,
  toBudgetRows,
} from '../../../../renderer/features/projects/page/budget/budget-rows.ts'

const stored = [
  { id: 'a', fundingSourceId: 'central', year: 2020, amount: 700 },
  { id: 'b', fundingSourceId: 'county', year: null, amount: 300 },
]
const row = (change: Partial<BudgetRow>): BudgetRow => ({
  key: 'new',
  fundingSourceId: 'bond',
  year: null,
  amount: 5,
  ...change,
})
const wrong = { unread: '三百', why: 'notNumber' as const }

describe('budget rows', () => {
  it('go back as the lines they came from', () => {
    expect(toBudgetLines(toBudgetRows(stored))).toEqual(
      stored.map(({ fundingSourceId, year, amount }) => ({ fundingSourceId, year, amount })),
    )
  })

  it('add up what can be read; nothing known is blank and not zero', () => {
    expect([
      budgetTotal(toBudgetRows(stored)),
      budgetTotal([...toBudgetRows(stored), row({ amount: wrong })]),
      budgetTotal([row({ amount: null })]),
    ]).toEqual([1000, 1000, null])
  })

  it('say what keeps each of them from being saved', () => {
    const rows = [
      ...toBudgetRows(stored),
      row({ key: 'source', fundingSourceId: null }),
      row({ key: 'amount', amount: null }),
      row({ key: 'text', amount: wrong }),
      row({ key: 'twice', fundingSourceId: 'central', year: 2020 }),
      row({ key: 'other year', fundingSourceId: 'central', year: 2021 }),
    ]
    expect([...budgetProblems(rows)]).toEqual([
      ['source', 'sourceMissing'],
      ['amount', 'amountMissing'],
      ['text', 'unread'],
      ['twice', 'repeated'],
    ])
  })

  it('are changed by another amount and not by being read again', () => {
    const rows = toBudgetRows(stored)
    expect([
      isBudgetChanged(rows, stored),
      isBudgetChanged(rows.slice(1), stored),
      isBudgetChanged([row({ amount: 0 }), ...rows], stored),
    ]).toEqual([false, true, true])
  })
})
