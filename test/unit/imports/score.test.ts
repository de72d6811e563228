import { expect, test } from 'vitest'
import { scoreLedgers } from '../../bench/imports/import-score.ts'
import { onceHeldOut } from '../../fixtures/ledgers/held-out/index.ts'
import { plainTables } from '../../fixtures/ledgers/plain/plain-tables.ts'

// Several hundred sheets are read, which takes its time on a busy machine.
const PATIENCE = { timeout: 180_000 }

test('of ledgers that were held out once, what is not read right is asked about', PATIENCE, () => {
  const { columns, rows, totals, falseCertainty } = scoreLedgers(onceHeldOut)
  expect(columns.right / columns.all).toBeGreaterThanOrEqual(0.98)
  expect(rows.right / rows.all).toBeGreaterThanOrEqual(0.98)
  expect([totals.right, falseCertainty]).toEqual([totals.all, []])
})

test('headers in the words of clerks are read by the words they are made of and by the figures below', () => {
  const { misread, falseCertainty, totals } = scoreLedgers(plainTables('clerks-own-words.txt'))
  expect([misread, falseCertainty]).toEqual([[], []])
  expect(totals.right).toBe(totals.all)
})
