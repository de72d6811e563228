import { expect, test } from 'vitest'
import { scoreLedgers } from '../../bench/imports/import-score.ts'
import { plainTables } from '../../fixtures/ledgers/plain/plain-tables.ts'

test('levels, answers, balances and standards are read as a careful person reads them', () => {
  const { columns, rows, totals, falseCertainty, misread } = scoreLedgers(
    plainTables('levels-and-answers.txt'),
  )
  expect([columns.right, rows.right, totals.right]).toEqual([columns.all, rows.all, totals.all])
  expect([...falseCertainty, ...misread]).toEqual([])
})
