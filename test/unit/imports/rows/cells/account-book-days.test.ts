import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import type { Merge, Sheet } from '#backend/imports/workbook/workbook.ts'
import { madeSheet } from '../../made-sheet.ts'

type Rows = Parameters<typeof madeSheet>[0]

function daysOf(rows: Rows, merges: readonly Merge[] = []): unknown[][] {
  return read({ ...madeSheet(rows), merges }).rows.map(({ values }) => [
    values['documentDate'],
    values['receivedDate'],
    values['paidDate'],
  ])
}

function read(sheet: Sheet, fileName = '支付.xlsx') {
  const workbook = { sheets: [sheet], date1904: false, warnings: [], fileName }
  const context = { county: null, today: '2020-11-22', remembered: new Map() }
  return readSheet(workbook, sheet, { kind: 'funds' }, context)
}

const HEAD: Rows = [
  ['2020年资金支付明细账', null, null, null, null, null],
  ['月', '日', '凭证号', '学校名称', '项目名称', '支付金额（万元）'],
]

test('a month holds for the rows below it, whatever row it stands on', () => {
  expect(
    daysOf([
      ...HEAD,
      [4, 8, '记-1', '石门小学', '教学楼', 10],
      [5, null, null, '承前页', null, 10],
      [null, 9, '记-2', '石门小学', '教学楼', 20],
      [null, 10, '记-3', '石门小学', '教学楼', 30],
      [6, null, null, '合计', null, 60],
      [null, 11, '记-4', '石门小学', '教学楼', 40],
    ]).map(([, , day]) => day),
  ).toEqual(['2020-04-08', '2020-05-09', '2020-05-10', '2020-06-11'])
})

test('a month and a day below each kind of money date that kind', () => {
  expect(
    daysOf(
      [
        ['2020年资金到位及支付台账', null, null, null, null, null, null, null],
        ['学校名称', '项目名称', '资金到位', null, null, '资金支付', null, null],
        [null, null, '月', '日', '金额（万元）', '月', '日', '金额（万元）'],
        ['石门小学', '教学楼', 4, 8, 100, 5, 9, 60],
        ['石门小学', '教学楼', null, 10, 30, 6, 11, 20],
      ],
      [
        { top: 1, bottom: 1, left: 2, right: 4 },
        { top: 1, bottom: 1, left: 5, right: 7 },
        { top: 1, bottom: 2, left: 0, right: 0 },
        { top: 1, bottom: 2, left: 1, right: 1 },
      ],
    ),
  ).toEqual([
    [undefined, '2020-04-08', '2020-05-09'],
    [undefined, '2020-04-10', '2020-06-11'],
  ])
})

test('the year of days without one is assumed, and that is said', () => {
  const saidOf = (title: string) => {
    const [, heads] = HEAD
    const sheet = madeSheet([[title], heads ?? [], [4, 8, '记-1', '石门小学', '教学楼', 10]])
    const { reading } = read(sheet)
    return reading.problems.filter(({ code }) => code === 'year_assumed').map(({ value }) => value)
  }
  expect([saidOf('资金支付明细账'), saidOf('2019年资金支付明细账')]).toEqual([['2020'], []])
})

test('where nothing in the sheet names the year, the name of the file does, and that is said', () => {
  const [, heads] = HEAD
  const sheet = madeSheet([['支付明细账'], heads ?? [], [4, 8, '记-1', '石门小学', '教学楼', 10]])
  const { reading, rows } = read(sheet, '2018年支付.xlsx')
  expect([
    rows.map(({ values }) => values['paidDate']),
    reading.problems.flatMap(({ code, value }) => (code === 'year_assumed' ? value : [])),
  ]).toEqual([['2018-04-08'], ['2018']])
})

test('the year of the title holds however its months run, a day only for what is not after it', () => {
  const [, heads] = HEAD
  const bookOf = (lines: readonly string[], months: readonly number[], fileName = '支付.xlsx') => {
    const entries = months.map((month) => [month, 8, '记-1', '石门小学', '教学楼', 10])
    const head = lines.map((line) => [line, null, null, null, null, null])
    const { reading, rows } = read(madeSheet([...head, heads ?? [], ...entries]), fileName)
    return [
      rows.map(({ values }) => String(values['paidDate']).slice(0, 7)).join(' '),
      ...reading.problems.flatMap(({ code, value }) => (code === 'year_assumed' ? value : [])),
    ]
  }
  const untilFebruary = '2018-11 2018-12 2019-01 2019-02'
  expect([
    bookOf(['某县2019年支付明细账'], [3, 6, 12, 1, 11, 2]),
    bookOf(['某县2019年支付明细账'], [12, 1, 2]),
    bookOf(['某县2018-2019年支付明细账'], [11, 12, 1, 2]),
    bookOf(['某县支付明细账', '截至2019年2月28日'], [11, 12, 1, 2]),
    bookOf(['某县支付明细账', '制表日期：2019年3月10日'], [11, 12, 1, 2]),
    bookOf(['某县支付明细账', '制表日期：2019年1月10日'], [9, 12]),
    bookOf(['某县支付明细账'], [11, 12, 1, 2], '付款台账_2019年3月整理.xlsx'),
  ]).toEqual([
    ['2019-03 2019-06 2019-12 2019-01 2019-11 2019-02'],
    ['2019-12 2019-01 2019-02'],
    [untilFebruary],
    [untilFebruary, '2018、2019'],
    [untilFebruary, '2018、2019'],
    ['2018-09 2018-12', '2018'],
    [untilFebruary, '2018、2019'],
  ])
})

test('a book that runs past December goes on in the next year, and none is ahead of today', () => {
  const [, heads] = HEAD
  const bookOf = (...months: readonly number[]) =>
    daysOf([
      ['支付明细账'],
      heads ?? [],
      ...months.map((month, at) => [month, 8, `记-${String(at)}`, '石门小学', '教学楼', 10]),
    ]).map(([, , day]) => day)
  expect([bookOf(11, 12, 1), bookOf(10, 12), bookOf(12, 4, 11)]).toEqual([
    ['2019-11-08', '2019-12-08', '2020-01-08'],
    ['2019-10-08', '2019-12-08'],
    ['2019-12-08', '2019-04-08', '2019-11-08'],
  ])
})
