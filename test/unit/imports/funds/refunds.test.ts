import { expect, test } from 'vitest'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { dated, NAME } from './made-fund-sheet.ts'

/** The kind and amount of the entry of a receipt of 100 with these words, and what is said of it. */
function entryOf(words: FieldValues, paid: FieldValues = {}): string[] {
  const rows = [
    { ...NAME, ...words, ...paid, fundReceived: 100, documentDate: '2020-04-02' },
    // The sheet has payments as well.
    { ...NAME, purpose: '进度款', voucher: '记-1', fundPaid: 300, documentDate: '2020-04-01' },
  ]
  return saidOf(rows, { documentDate: '日期' })
}

function saidOf(rows: readonly FieldValues[], headers: Readonly<Record<string, string>>): string[] {
  const { plan, work } = dated(rows, headers)
  return [
    ...(work[0]?.entries ?? []).map(({ kind, amount }) => `${kind} ${amount}`),
    ...(plan.rows[0]?.problems ?? []).map(({ code, field }) => `${code} ${field}`),
  ]
}

test.each(['退回教学楼多付款', '教学楼工程款退款', '收回误付教学楼款', '县财政局多付退回'])(
  '%s is a payment that came back',
  (purpose) => {
    expect(entryOf({ purpose })).toEqual(['paid -100', 'refund_received purpose'])
  },
)

test.each(['退回财政结余资金', '收回教学楼款', '退还履约保证金', '教学楼多付款'])(
  '%s in a column of receipts is asked about',
  (purpose) => {
    expect(entryOf({ purpose })).toEqual(['received 100', 'refund_unsure purpose'])
  },
)

test('what only a note says, beside a payment or among receipts alone, is asked about', () => {
  const alone = { ...NAME, purpose: '退回', fundReceived: 100, receivedDate: '2020-04-02' }
  expect([
    entryOf({ purpose: '教学楼款', note: '退回' }),
    entryOf({ purpose: '退回' }, { fundPaid: 50 }),
    saidOf([alone], { receivedDate: '到账日期' }),
    entryOf({ purpose: '收到教学楼补助' }),
  ]).toEqual([
    ['received 100', 'refund_unsure note'],
    ['paid 50', 'received 100', 'refund_unsure purpose'],
    ['received 100', 'refund_unsure purpose'],
    ['received 100'],
  ])
})

test('whoever is asked and writes 退回多付 into the cell has said it', () => {
  const alone = { ...NAME, purpose: '退回多付', fundReceived: 100, receivedDate: '2020-04-02' }
  expect([
    entryOf({ purpose: '教学楼款', note: '退回多付' }),
    entryOf({ purpose: '退回多付' }, { fundPaid: 50 }),
    saidOf([alone], { receivedDate: '到账日期' }),
  ]).toEqual([
    ['paid -100', 'refund_received note'],
    ['paid 50', 'paid -100', 'refund_received purpose'],
    ['paid -100', 'refund_received purpose'],
  ])
})

test('a receipt in red takes back what was received', () => {
  const row = { ...NAME, purpose: '退回财政', fundReceived: -100, receivedDate: '2020-04-02' }
  expect(saidOf([row], { receivedDate: '到账日期' })).toEqual([
    'received -100',
    'amount_in_red fundReceived',
  ])
})
