import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideRounded } from '#domain/decimal.ts'
import { roundParts } from '#domain/rounding.ts'

const parts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 })
const step = fc.integer({ min: 1, max: 1e6 })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test('rounded parts add up to the rounded total', () => {
  fc.assert(
    fc.property(parts, step, (values, unit) => {
      expect(sum(roundParts(values, unit))).toBe(divideRounded(sum(values), unit))
    }),
  )
})

test('no part moves by a whole unit or more', () => {
  fc.assert(
    fc.property(parts, step, (values, unit) => {
      const rounded = roundParts(values, unit)
      expect(
        values.every((value, index) => Math.abs((rounded[index] ?? 0) - value / unit) < 1),
      ).toBe(true)
    }),
  )
})

test('the largest remainder gets the missing unit, the earlier one on a tie', () => {
  expect([roundParts([33, 33, 34], 10), roundParts([5, 5], 10), roundParts([], 10)]).toEqual([
    [3, 3, 4],
    [1, 0],
    [],
  ])
})
