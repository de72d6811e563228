import { expect, test } from 'vitest'
import type { SheetReading } from '#contract/imports/reading.ts'
import { columnOfAmount, fundColumnsOf } from '#backend/imports/funds/fund-columns.ts'
import { kindInWords } from '#backend/imports/values/words/value-vocabularies.ts'
import { sheetOf } from '../planning/made-rows.ts'

/** Header path and field of each column. */
type Columns = readonly (readonly [path: string, field: string])[]

function reading(columns: Columns, title: string | null = null): SheetReading {
  const { reading: made } = sheetOf([], 'funds')
  const [like] = made.columns
  if (!like) throw new Error('no column')
  return {
    ...made,
    title,
    columns: columns.map(([path, field]) => ({ ...like, path: path.split('›'), field })),
  }
}

function shown(columns: Columns, title: string | null = null): string[] {
  return fundColumnsOf(reading(columns, title)).columns.map(
    ({ field, kind, isToDate }) => `${field} ${kind}${isToDate ? ' to date' : ''}`,
  )
}

test('the kind of an amount is said by its header, its date, the title, or what stands beside it', () => {
  expect([
    shown([['下达金额', 'fundAmount']]),
    shown([
      ['到账日期', 'documentDate'],
      ['金额', 'fundAmount'],
    ]),
    shown([
      ['付款日期', 'paidDate'],
      ['金额', 'fundAmount'],
    ]),
    shown([['金额', 'fundAmount']], '校舍资金支付明细表'),
    shown([
      ['收款人', 'payee'],
      ['金额', 'fundAmount'],
    ]),
    shown([
      ['文号', 'document'],
      ['金额', 'fundAmount'],
    ]),
    shown([['金额', 'fundAmount']], '资金到位及支付台账'),
  ]).toEqual([
    ['fundAmount allocated'],
    ['fundAmount received'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount allocated'],
    ['fundAmount null'],
  ])
})

test('sources alone are of the kind the sheet is about', () => {
  const columns = [
    ['中央', 'allocated:central'],
    ['省级', 'allocated:province'],
  ] as const
  expect(shown(columns, '资金到位情况表')).toEqual([
    'allocated:central received',
    'allocated:province received',
  ])
  expect(shown(columns)).toEqual(['allocated:central allocated', 'allocated:province allocated'])
})

test('received and paid beside what was allocated are sums to date, in a book of vouchers entries', () => {
  const sums = [
    ['到位金额', 'fundReceived'],
    ['支出金额', 'fundPaid'],
  ] as const
  expect([
    shown([['下达金额', 'fundAmount'], ...sums]),
    shown([['凭证号', 'voucher'], ...sums]),
    shown([['日期', 'documentDate'], ...sums]),
    shown([
      ['日期', 'documentDate'],
      ['累计支付', 'fundPaid'],
    ]),
  ]).toEqual([
    ['fundAmount allocated', 'fundReceived received to date', 'fundPaid paid to date'],
    ['fundReceived received', 'fundPaid paid'],
    ['fundReceived received', 'fundPaid paid'],
    ['fundPaid paid to date'],
  ])
})

test('what has days of its own is an entry beside what was allocated, and 累计 a sum all the same', () => {
  const allocated = [
    ['文号', 'document'],
    ['下达日期', 'documentDate'],
    ['已下达资金', 'fundAllocated'],
  ] as const
  const paid = ['支付日期', 'paidDate'] as const
  expect([
    shown([...allocated, ['到位金额', 'fundReceived'], ['支付金额', 'fundPaid'], paid]),
    shown([...allocated, ['累计支付', 'fundPaid'], paid]),
    shown([
      ['文号', 'document'],
      ['下达日期', 'documentDate'],
      ['累计下达', 'fundAllocated'],
    ]),
  ]).toEqual([
    ['fundAllocated allocated', 'fundReceived received to date', 'fundPaid paid'],
    ['fundAllocated allocated', 'fundPaid paid to date'],
    ['fundAllocated allocated to date'],
  ])
})

test('a sum to date beside its own entries is passed over', () => {
  const columns = fundColumnsOf(
    reading([
      ['支付金额', 'fundAmount'],
      ['累计支付', 'fundPaid'],
    ]),
  )
  expect(columns.columns.map(({ field }) => field)).toEqual(['fundAmount'])
  expect(columns.passedOver.map(({ field }) => field)).toEqual(['fundPaid'])
})

test('an amount is traced to the column of its source, of its kind, or of all amounts', () => {
  const columns = [
    { field: 'fundAmount', header: '下达金额' },
    { field: 'fundPaid', header: '支出金额' },
    { field: 'allocated:central', header: '中央资金' },
  ]
  expect([
    columnOfAmount(columns, 'allocated', 'central')?.field,
    columnOfAmount(columns, 'allocated', 'province')?.field,
    columnOfAmount(columns, 'paid', 'province')?.field,
    columnOfAmount([{ field: 'fundAmount', header: '金额' }], 'paid', null)?.field,
    columnOfAmount([], 'paid', null),
  ]).toEqual(['allocated:central', 'fundAmount', 'fundPaid', 'fundAmount', null])
})

test('words of two kinds say neither', () => {
  expect(['到账金额', '资金到位及拨付', '余额'].map(kindInWords)).toEqual(['received', null, null])
})

test('a title that speaks of a day or a sum makes its amounts sums to date, unless they are entries', () => {
  const paid = '截至2021年6月30日项目资金支付情况表'
  const received = '校舍资金累计到位情况表'
  const central = ['中央', 'allocated:central'] as const
  const amount = ['支付金额', 'fundAmount'] as const
  expect([
    shown([amount], paid),
    shown([central], received),
    shown([['文号', 'document'], amount], paid),
    shown([['凭证号', 'voucher'], amount], paid),
    shown([['支付日期', 'documentDate'], amount], paid),
    shown([['本季度支付金额', 'fundAmount']], paid),
    shown([amount], '截至2021年6月30日本季度资金支付情况表'),
    shown([amount, ['累计支付', 'fundPaid']], paid),
    shown(
      [
        ['文号', 'document'],
        ['下达金额', 'fundAmount'],
      ],
      '截至2021年6月30日资金下达情况表',
    ),
  ]).toEqual([
    ['fundAmount paid to date'],
    ['allocated:central received to date'],
    ['fundAmount paid to date'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount paid'],
    ['fundAmount allocated'],
  ])
})
