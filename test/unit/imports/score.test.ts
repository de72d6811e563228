import { expect, test } from 'vitest'
import { scoreLedgers } from '../../bench/import-score.ts'
import { onceHeldOut } from '../../fixtures/ledgers/held-out.ts'

test('of ledgers that were held out once, what is not read right is asked about', () => {
  const { columns, rows, totals, falseCertainty } = scoreLedgers(onceHeldOut)
  expect(columns.right / columns.all).toBeGreaterThanOrEqual(0.98)
  expect(rows.right / rows.all).toBeGreaterThanOrEqual(0.98)
  expect([totals.right, falseCertainty]).toEqual([totals.all, []])
})
