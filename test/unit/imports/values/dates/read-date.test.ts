import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, readPeriod } from '#backend/imports/values/dates/read-date.ts'
import { number, outcome, text } from '../made-cells.ts'

const context = { date1904: false, year: 2020 }

test.each([
  ['2018-12-01', '2018-12-01'],
  ['2018/12/1', '2018-12-01'],
  ['2018.12.01', '2018-12-01'],
  ['2018.12', '2018-12'],
  ['2018.12.', '2018-12'],
  ['2018-12', '2018-12'],
  ['20181201', '2018-12-01'],
  ['201812', '2018-12'],
  ['2018', '2018'],
  ['2018年12月1日', '2018-12-01'],
  ['2018年 12 月', '2018-12'],
  ['２０１８年１２月', '2018-12'],
  ['二〇一八年十二月', '2018-12'],
  ['18年12月', '2018-12'],
  ['2018年底', '2018-12'],
  ['2018年12月底前', '2018-12'],
  ['2018年上半年', '2018-06'],
  ['2018年第三季度', '2018-09'],
  ['12月底前', '2020-12'],
  ['截止9月底', '2020-09'],
  ['6月30日', '2020-06-30'],
  ['年底', '2020-12'],
  ['2020年8月31日前完成', '2020-08-31'],
  ['2018-12-01 00:00:00', '2018-12-01'],
  ['2018年12月（延期）', '2018-12'],
  ['43435', '2018-12-01'],
  ['未开工', 'blank'],
  ['—', 'blank'],
  ['已完工', 'not_a_date'],
  ['2018-13-01', 'not_a_date'],
  ['2026.13', 'not_a_date'],
  ['2018年2月30日', 'not_a_date → 2018-02'],
  ['下周', 'not_a_date'],
])('dates as texts: %s', (written, expected) => {
  expect(outcome(readDate(text(written), 'finish', context))).toBe(expected)
})

test('of two dates in a cell the column takes its own', () => {
  const both = text('2018年6月开工，2019年3月完工')
  expect([
    outcome(readDate(both, 'start', context)),
    outcome(readDate(both, 'finish', context)),
  ]).toEqual(['2018-06', '2019-03'])
})

test.each([
  [43_435, 'yyyy-mm-dd', '2018-12-01'],
  [43_435.75, 'yyyy/m/d h:mm', '2018-12-01'],
  [43_435, 'yyyy"年"m"月"', '2018-12'],
  [43_435, '[$-804]yyyy"年"m"月"d"日";@', '2018-12-01'],
  [43_435, 'General', '2018-12-01'],
  [2018, 'General', '2018'],
  [2018.1, '0.00', '2018-10'],
  [2018.12, 'General', '2018-12'],
  [201_812, '0', '2018-12'],
  [0, 'yyyy/m/d', 'blank'],
  [-5, 'yyyy/m/d', 'not_a_date'],
  [12, 'General', 'not_a_date'],
])('numbers in date columns: %s as %s', (value, format, expected) => {
  expect(outcome(readDate(number(value, format), 'finish', context))).toBe(expected)
})

test('workbooks that count from 1904 mean another day by the same number', () => {
  const reading = readDate(number(41_973, 'yyyy-mm-dd'), 'start', { date1904: true, year: null })
  expect(outcome(reading)).toBe('2018-12-01')
})

test('a date without a year needs one from somewhere', () => {
  const nowhere = { date1904: false, year: null }
  expect(outcome(readDate(text('12月底前'), 'finish', nowhere))).toBe('not_a_date')
})

test.each([
  ['2018年6月开工，2019年3月完工', '2018-06', '2019-03'],
  ['2018.6-2019.3', '2018-06', '2019-03'],
  ['2018年6月至12月', '2018-06', '2018-12'],
  ['2018-2019年', '2018', '2019'],
  ['2018.06.15—2018.12.20', '2018-06-15', '2018-12-20'],
  ['2019年12月~2020年10月', '2019-12', '2020-10'],
  ['2020年12月', null, '2020-12'],
])('building periods: %s', (written, start, finish) => {
  expect(outcome(readPeriod(text(written), context))).toEqual({ start, finish })
})

const day = fc
  .date({
    min: new Date('1960-01-01T00:00:00Z'),
    max: new Date('2090-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

test('any day is read alike from every way of writing it', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
      const serial = Date.parse(iso) / 86_400_000 + 25_569
      const ways = [
        text(iso),
        text(`${year}/${month}/${date}`),
        text(`${year}.${month}.${date}`),
        text(`${year}年${month}月${date}日`),
        number(serial, 'yyyy-mm-dd'),
        number(serial, 'm/d/yy'),
      ]
      expect(ways.map((cell) => outcome(readDate(cell, 'start', context)))).toEqual(
        ways.map(() => iso),
      )
    }),
  )
})

test('no text makes the reader throw, and what it accepts is a date', () => {
  const accepted = /^\d{4}(-\d{2}(-\d{2})?)?$/
  const anything = fc.string({ unit: 'grapheme', maxLength: 40 })
  const isSound = (written: string): boolean => {
    const reading = readDate(text(written), 'finish', context)
    return reading.status !== 'ok' || accepted.test(reading.value)
  }
  expect(fc.check(fc.property(anything, isSound)).failed).toBe(false)
})

test('half a year, a season and holidays begin and end with a month of theirs, and are asked about', () => {
  const doubt = { status: 'ok', doubt: 'date_spans_months' }
  const read = (words: string, role: 'start' | 'finish') => readDate(text(words), role, context)
  expect([
    read('拟2025年下半年', 'start'),
    read('拟2025年下半年', 'finish'),
    read('2025年暑假', 'start'),
    read('2025年底', 'finish'),
  ]).toEqual([
    { ...doubt, value: '2025-07' },
    { ...doubt, value: '2025-12' },
    { ...doubt, value: '2025-07' },
    { status: 'ok', value: '2025-12' },
  ])
  expect(readPeriod(text('2025年上半年开工，2025年下半年完工'), context)).toEqual({
    ...doubt,
    value: { start: '2025-01', finish: '2025-12' },
  })
})

test('half a year that ends after the finish may still begin before it', () => {
  expect(readPeriod(text('2021年下半年开工，2021年10月完工'), context)).toEqual({
    status: 'ok',
    value: { start: '2021-07', finish: '2021-10' },
    doubt: 'date_spans_months',
  })
})
