import { expect, test } from 'vitest'
import type { TotalCheck } from '#contract/imports/reading.ts'
import { documentTotalsDiffer } from '#backend/imports/funds/fund-sheet-problems.ts'
import type { FundWork } from '#backend/imports/funds/fund-work.ts'
import { sheetOf } from '../planning/made-rows.ts'

const LINE: FundWork = {
  row: 2,
  status: 'new',
  matchedId: 'building',
  school: null,
  programme: null,
  projectId: 'building',
  newProject: null,
  entries: [
    {
      kind: 'allocated',
      sourceId: 'central',
      date: '2021-08-12',
      dateField: null,
      amount: 5_000_000,
      stated: 5_000_000,
      statedSourceId: 'central',
      isToDate: false,
      documentNumber: '宾财教〔2021〕36号',
      payee: null,
      note: null,
      document: { id: null, title: null },
    },
  ],
}

function stopped(label: string): (string | null)[] {
  const made = sheetOf([], 'funds')
  const [like] = made.reading.columns
  if (!like) throw new Error('no column')
  const columns = [{ ...like, letter: 'C', field: 'fundAmount' }]
  const total: TotalCheck = {
    letter: 'C',
    label,
    row: 3,
    covers: [2, 2],
    sheetValue: 6,
    sum: 5,
    difference: 1,
  }
  const sheet = { ...made, reading: { ...made.reading, columns, totals: [total] } }
  const amount = {
    field: 'fundAmount',
    kind: 'allocated' as const,
    sourceId: null,
    isToDate: false,
  }
  return documentTotalsDiffer(sheet, { columns: [amount], passedOver: [] }, [LINE]).map(
    ({ cell }) => cell,
  )
}

test('a total that differs from its lines stops the document, a part of it does not', () => {
  expect([stopped('合计'), stopped('其中：小学')]).toEqual([['C3'], []])
})
