import { expect, test } from 'vitest'
import { type RememberedMapping, withDayOfKind } from '#backend/imports/columns/fingerprint.ts'

const COLUMNS = ['下达日期', '到账日期', '金额'].map((header, column) => ({
  column,
  path: [header],
  unit: null,
  unitRow: null,
  context: null,
}))

function kept(fields: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(fields).map(([letter, field]) => [letter, { field, unit: null }])
  const remembered = Object.fromEntries(entries) as RememberedMapping
  return Object.keys(withDayOfKind(remembered, COLUMNS))
}

test('of shapes remembered with one field for all days, a day of receipts is read anew', () => {
  expect([
    kept({ B: 'documentDate', C: 'fundAmount' }),
    kept({ A: 'documentDate', C: 'fundAmount' }),
    kept({ A: 'receivedDate', B: 'documentDate', C: 'fundAmount' }),
  ]).toEqual([['C'], ['A', 'C'], ['A', 'B', 'C']])
})
