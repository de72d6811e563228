import { expect, test } from 'vitest'
import {
  chooseProjects,
  type DocumentDraft,
  pasteColumn,
  readColumn,
  spreadAmounts,
  splitProblems,
  standingOf,
} from '../../../../renderer/features/funds/documents/split-draft.ts'

const draft: DocumentDraft = {
  number: '云财教〔2020〕8号',
  issuedOn: '2020-04-10',
  issuer: '',
  fundingSourceId: 'central',
  total: 1000,
  note: '',
  amounts: { a: 600, b: 400 },
}
const unread = { unread: '三万', why: 'notNumber' as const }

test('says how many are chosen, what they get and what is left of the total', () => {
  expect([
    standingOf(draft),
    standingOf({ ...draft, total: null }),
    standingOf({ ...draft, amounts: { a: 1100, b: unread, c: null } }),
  ]).toEqual([
    { count: 2, sum: 1000, left: 0 },
    { count: 2, sum: 1000, left: null },
    { count: 3, sum: 1100, left: -100 },
  ])
})

test('names everything that keeps a document from being saved', () => {
  const blank = { ...draft, number: ' ', issuedOn: null, fundingSourceId: null, total: null }
  expect([
    splitProblems(draft),
    splitProblems({ ...blank, amounts: {} }),
    splitProblems({ ...draft, amounts: { a: unread, b: null } }),
  ]).toEqual([
    [],
    ['numberMissing', 'dateMissing', 'sourceMissing', 'totalMissing', 'noLines'],
    ['unread', 'amountMissing', 'differs'],
  ])
})

test('choosing keeps what is typed for those that stay chosen', () => {
  expect(chooseProjects(draft.amounts, ['b', 'c'])).toEqual({ b: 400, c: null })
})

test('a column from a spreadsheet fills the shown rows downwards and stops at the last', () => {
  const column = readColumn('1\r\n2\t备注\r\n三万\r\n4\r\n', 'yuan')
  expect(pasteColumn({ a: 5, d: 7 }, ['a', 'b', 'c', 'd'], 'b', column ?? [])).toEqual({
    a: 5,
    b: 100,
    c: 200,
    d: unread,
  })
  expect(readColumn('12.5', 'yuan')).toBeNull()
})

test('spreading by plan gives the whole total, and drops who has no plan', () => {
  const projects = [
    { id: 'a', plannedTotal: 300 },
    { id: 'b', plannedTotal: 700 },
    { id: 'c', plannedTotal: null },
    { id: 'd', plannedTotal: 900 },
  ]
  const chosen = { ...draft, amounts: { a: null, b: 1, c: null } }
  expect([
    spreadAmounts(chosen, projects),
    spreadAmounts({ ...draft, amounts: {} }, projects),
  ]).toEqual([{ amounts: { a: 300, b: 700 }, dropped: 1 }, null])
})
