import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

const HEAD = ['日期', '凭证号', '摘要', '借方', '贷方', '余额']

/** A page of a book on which only payments stand: fields of its columns, and what is said of it. */
function page(balances: readonly (number | null)[]) {
  const paid = [36_000, 300_000, 15_000, 86_000]
  const { reading } = readMade([
    ['专项应付款明细账'],
    ['单位：元'],
    HEAD,
    ...paid.map((amount, row) => [
      `2026-07-1${row}`,
      `记-${row}`,
      `付第${row}笔设计费`,
      amount,
      null,
      balances[row] ?? null,
    ]),
  ])
  return {
    fields: reading.columns.slice(3, 5).map(({ field }) => field),
    codes: reading.problems.filter(({ row }) => row === null).map(({ code }) => code),
  }
}

test('a balance that falls proves which column pays out; without it the two are asked about by name', () => {
  const proven = page([964_000, 664_000, 649_000, 563_000])
  expect(proven.fields).toEqual(['fundPaid', null])
  expect(proven.codes).not.toContain('booked_unproven')
  for (const balances of [[], [964_000, 664_000, 679_000, 563_000]]) {
    const asked = page(balances)
    expect([asked.fields, asked.codes]).toEqual([
      [null, null],
      expect.arrayContaining(['booked_unproven']),
    ])
    expect(asked.codes).not.toContain('required_column_missing')
  }
})
