import { expect, test } from 'vitest'
import { scoreLedgers } from '../../bench/import-score.ts'
import { onceHeldOut } from '../../fixtures/ledgers/once-held-out.ts'

test('ledgers that were held out once are read without a mistake', () => {
  const { columns, falseCertainty, misread } = scoreLedgers(onceHeldOut)
  expect([columns.right, falseCertainty, misread]).toEqual([columns.all, [], []])
})
