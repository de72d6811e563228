import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaToNumber, formatArea, toArea } from '#domain/area.ts'
import { fenToNumber, formatFen, toFen } from '#domain/money.ts'
import { formatPercent, pointsBetween, share, toPercent } from '#domain/percent.ts'
import { addKnown } from '#domain/sums.ts'
import { comparable, tidy } from '#domain/text/comparable.ts'

test('money in 元, 万元 and 亿元', () => {
  expect([toFen('1.005', 'yuan'), toFen(3957.5, 'wan'), toFen('238.63', 'yi')]).toEqual([
    101, 3_957_500_000, 2_386_300_000_000,
  ])
  expect([formatFen(3_957_500_000, 'wan'), fenToNumber(3_957_500_000, 'wan')]).toEqual([
    '3957.5',
    3957.5,
  ])
})

test('one 亩 is 2000/3 ㎡', () => {
  expect([toArea(3, 'mu'), toArea(1, 'mu'), toArea('28.5', 'mu')]).toEqual([
    200_000, 66_667, 1_900_000,
  ])
  expect([formatArea(200_000, 'mu'), formatArea(1_909_300, 'mu')]).toEqual(['3', '28.64'])
  expect([toArea('29.0046', 'wanSquareMetre'), areaToNumber(1_846_660, 'squareMetre')]).toEqual([
    29_004_600, 18466.6,
  ])
})

test('an area typed in 亩 with two decimals shows as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e8 }), (hundredths) => {
      const typed = hundredths / 100
      expect(Number(formatArea(toArea(typed, 'mu'), 'mu'))).toBe(typed)
    }),
  )
})

test('shares are rounded once and unknown stays unknown', () => {
  expect([
    share(2, 3),
    share(1, 8),
    share(-1, 3),
    share(7, 0),
    share(null, 5),
    share(129, 100),
    share(9e14, 1e15),
  ]).toEqual([6667, 1250, -3333, null, null, 12_900, 9000])
  expect([formatPercent(9570), formatPercent(6667, 1), toPercent('95.7')]).toEqual([
    '95.7%',
    '66.7%',
    9570,
  ])
  expect([pointsBetween(5000, 4250), pointsBetween(null, 1)]).toEqual([750, null])
})

test('a sum of blanks is blank, a sum with a zero is not', () => {
  expect([
    addKnown([]),
    addKnown([null, null]),
    addKnown([null, 0]),
    addKnown([1, null, 2]),
  ]).toEqual([null, null, 0, 3])
})

test('text becomes comparable across widths and spaces', () => {
  expect([comparable('　Ａ校（１）\u00a0'), tidy('  水田 \n 高级　中学 ')]).toEqual([
    'a校(1)',
    '水田 高级 中学',
  ])
})
