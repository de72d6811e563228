import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideRounded, formatScaled, scaleDecimal } from '#domain/decimal.ts'

test.each([
  ['3957.5', 6, 3_957_500_000],
  [3957.5, 6, 3_957_500_000],
  ['0.005', 2, 1],
  ['-0.005', 2, -1],
  [1.005, 2, 101],
  [0.1 + 0.2, 2, 30],
  ['.5', 0, 1],
  ['12.', 1, 120],
  [1e-7, 6, 0],
  [123456789012, 2, 12_345_678_901_200],
])('%s at 10^-%i is %i', (value, power, expected) => {
  expect(scaleDecimal(value, power)).toBe(expected)
})

test.each([
  '',
  '.',
  '1,2',
  '三百',
  '1e3',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '99999999999999999',
])('%s is refused', (value) => {
  expect(() => scaleDecimal(value, 2)).toThrow(RangeError)
})

test('writing and reading again gives the same integer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.integer({ min: 0, max: 10 }),
      (value, power) => {
        expect(scaleDecimal(formatScaled(value, power), power)).toBe(value)
      },
    ),
  )
})

test('a number from a spreadsheet and its text give the same integer', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (hundredths) => {
      expect(scaleDecimal(hundredths / 100, 2)).toBe(hundredths)
    }),
  )
})

test('formats keep, cut and group decimals', () => {
  expect([
    formatScaled(3_957_500_000, 6),
    formatScaled(3_957_500_000, 6, { minDecimals: 2 }),
    formatScaled(123_456_789, 2, { grouped: true }),
    formatScaled(-1_999_999, 6, { maxDecimals: 2 }),
    formatScaled(0, 6),
    formatScaled(-4, 1, { maxDecimals: 0 }),
  ]).toEqual(['3957.5', '3957.50', '1,234,567.89', '-2', '0', '0'])
})

test('division rounds half away from zero', () => {
  expect([
    divideRounded(5, 2),
    divideRounded(-5, 2),
    divideRounded(4, 3),
    divideRounded(-1, 3),
  ]).toEqual([3, -3, 1, 0])
})
