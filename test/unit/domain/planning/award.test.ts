import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awardFor, type AwardPolicy } from '#domain/planning/award.ts'

const primary: AwardPolicy = {
  stage: 'primary',
  fullClasses: 24,
  fullPupils: 1200,
  amount: 1_000_000_000,
  leastClasses: 12,
  leastPupils: 600,
}

const award = (classes: number, pupils: number, inUrbanArea = true) =>
  awardFor({ stage: 'primary', classes, pupils, inUrbanArea }, primary, 'smaller')

test('the whole award at the standard size, in proportion below it, none at the least size', () => {
  expect(award(24, 1200)).toMatchObject({ outcome: 'full', amount: 1_000_000_000 })
  expect(award(30, 1500)).toMatchObject({ outcome: 'full', amount: 1_000_000_000 })
  // 18 ÷ 24 = 0.75 is less than 1080 ÷ 1200 = 0.9.
  expect(award(18, 1080)).toEqual({
    outcome: 'inProportion',
    amount: 750_000_000,
    decidedBy: 'classes',
    part: 18,
    of: 24,
  })
  expect(award(20, 700)).toMatchObject({ decidedBy: 'pupils', amount: 583_333_333 })
  expect(award(12, 1200)).toMatchObject({ outcome: 'tooSmall', amount: 0 })
  expect(award(24, 600)).toMatchObject({ outcome: 'tooSmall', amount: 0 })
  expect(award(24, 1200, false)).toMatchObject({ outcome: 'outsideUrbanArea', amount: 0 })
})

test('one size alone can be made to decide', () => {
  const school = { stage: 'primary', classes: 12, pupils: 900, inUrbanArea: true } as const
  expect(awardFor(school, primary, 'pupils')).toMatchObject({ amount: 750_000_000 })
  expect(awardFor(school, primary, 'classes')).toMatchObject({ outcome: 'tooSmall' })
})

test('a larger school is never awarded less, and never more than the whole award', () => {
  const size = fc.integer({ min: 0, max: 4000 })
  fc.assert(
    fc.property(size, size, fc.nat(50), fc.nat(500), (classes, pupils, more, others) => {
      const small = award(classes, pupils).amount
      const large = award(classes + more, pupils + others).amount
      expect(large).toBeGreaterThanOrEqual(small)
      expect(large).toBeLessThanOrEqual(primary.amount)
    }),
  )
})
