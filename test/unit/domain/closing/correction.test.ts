import { describe, expect, it } from 'vitest'
import {
  CORRECTED_FIGURES,
  differenceOf,
  isMoneyFigure,
  valueAfterCorrection,
} from '#domain/closing/correction.ts'

describe('a correction', () => {
  it('differs by what came out otherwise; a blank counts as 0, words have no difference', () => {
    expect([
      differenceOf(100, 130),
      differenceOf(130, 100),
      differenceOf(null, 30),
      differenceOf(30, null),
      differenceOf(null, null),
      differenceOf('structure', 'foundation'),
      differenceOf(null, '2020-06'),
    ]).toEqual([30, -30, 30, -30, null, null, null])
  })

  it('is carried on where the open quarter only carried the figure on', () => {
    const correction = { before: 100, after: 130 }
    expect([
      valueAfterCorrection(null, correction),
      valueAfterCorrection(100, correction),
      valueAfterCorrection(150, correction),
    ]).toEqual([130, 130, 150])
  })

  it('is money for the three kinds of entries only', () => {
    expect(CORRECTED_FIGURES.filter(isMoneyFigure)).toEqual(['allocated', 'received', 'paid'])
  })
})
