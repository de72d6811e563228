import { expect, test } from 'vitest'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { entriesOf, ledger, NAME, options, sheet } from './made-fund-sheet.ts'

test('what was taken back is no entry to meet, and counts in the sum to date', () => {
  const known = ledger([
    { date: '2020-05-02', amount: 100, isReversed: true },
    { date: '2020-05-03', amount: -100, isReversed: true, origin: 'reversal' },
    { date: '2020-05-04', amount: 30 },
  ])
  expect([
    entriesOf([{ ...NAME, fundAmount: 100, documentDate: '2020-05-02' }], {}, known).statuses,
    entriesOf([{ ...NAME, fundReceived: 50 }], {}, known).entries,
  ]).toEqual([['new'], ['received null 2020-06-30 20']])
})

test('a sum of a project that merely resembles takes nothing from the project itself', () => {
  const rows: FieldValues[] = [
    { projectName: '石门小学新教学楼', school: '石门小学', township: '豆沙镇', fundReceived: 50 },
    { ...NAME, fundReceived: 100 },
  ]
  const { statuses, codes, entries } = entriesOf(rows, {}, ledger([{ amount: 100 }]))
  expect(statuses).toEqual(['duplicate', 'unchanged'])
  expect(codes).toEqual([['project_unsure'], []])
  expect(entries).toEqual(['received null 2020-06-30 50'])
})

test('a payment goes to the row that names its project, not to one above that resembles it', () => {
  const entry = { fundAmount: 50, documentDate: '2020-05-02' }
  const rows: FieldValues[] = [
    { projectName: '石门小学新教学楼', school: '石门小学', township: '豆沙镇', ...entry },
    { ...NAME, ...entry },
  ]
  const known = ledger([{ amount: 50, date: '2020-05-02' }])
  expect(entriesOf(rows, {}, known).statuses).toEqual(['duplicate', 'unchanged'])
})

test('the same sum to date twice is asked about, and of two documents it is two', () => {
  const sum = { ...NAME, fundReceived: 100 }
  expect([
    entriesOf([sum, sum]).codes,
    entriesOf([sum, sum], {}, ledger([{ amount: 200 }])).statuses,
    entriesOf([
      { ...sum, document: '县财〔2020〕1号' },
      { ...sum, document: '县财〔2020〕2号' },
    ]).codes,
  ]).toEqual([
    [[], ['duplicate_in_sheet']],
    ['unchanged', 'unchanged'],
    [[], []],
  ])
})

test('what is recorded with a source or without one may be the same money', () => {
  const entry = { ...NAME, fundAmount: 30, documentDate: '2020-05-02', document: '记-1' }
  const central = { ...entry, fundingSource: '中央资金' }
  const recorded = { date: '2020-05-02', amount: 30, documentNumber: '记-1' }
  const codes = (rows: readonly FieldValues[], ...known: readonly Partial<RecordedEntry>[]) =>
    entriesOf(rows, {}, ledger(known)).codes
  expect([
    codes([central], recorded),
    codes([entry], { ...recorded, sourceId: 'central' }),
    // The entry that is the same goes to its own row, whichever comes first.
    codes([entry, central], { ...recorded, sourceId: 'central' }),
  ]).toEqual([[['possible_duplicate']], [['possible_duplicate']], [[], []]])
})

test('the same money recorded under another source is asked about, and not recorded again', () => {
  const row = { ...NAME, fundAmount: 30, documentDate: '2020-05-02', fundingSource: '中央资金' }
  const recorded = { date: '2020-05-02', amount: 30, sourceId: 'own', documentNumber: '记-1' }
  const told = (rows: readonly FieldValues[], ...known: readonly Partial<RecordedEntry>[]) => {
    const { statuses, codes } = entriesOf(rows, {}, ledger(known))
    return [statuses, codes]
  }
  const numbered = { ...row, document: '记-1' }
  const ofAccount = { ...numbered, fundingSource: '县管专户' }
  expect([
    told([numbered], recorded),
    told([row], { ...recorded, documentNumber: null }),
    told([{ ...row, document: '记-2' }], recorded),
    // Of two sources both are recorded, each is met by its own.
    told([numbered, ofAccount], recorded, { ...recorded, sourceId: 'central' }),
  ]).toEqual([
    [['duplicate'], [['possible_duplicate']]],
    [['duplicate'], [['possible_duplicate']]],
    [['new'], [[]]],
    [
      ['unchanged', 'unchanged'],
      [[], []],
    ],
  ])
})

test('an entry without a source that sums of sources may contain is asked about', () => {
  const sums: Partial<RecordedEntry> = {
    sourceId: 'central',
    amount: 10_000_000,
    origin: 'quarterlyForm',
  }
  const row = { ...NAME, fundAmount: 3_000_000, documentDate: '2020-05-02' }
  const { plan } = planFunds(sheet([row]), ledger([sums]), options)
  expect(plan.rows).toMatchObject([
    { status: 'duplicate', problems: [{ code: 'recorded_by_source', suggestion: '10' }] },
  ])
  const earlier = ledger([{ ...sums, date: '2020-05-01' }])
  expect(entriesOf([row], {}, earlier).statuses).toEqual(['new'])
})
