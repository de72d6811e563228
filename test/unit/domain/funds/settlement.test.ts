import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consequenceOf, cutPlanned, DISPOSALS, unusedOf } from '#domain/funds/settlement.ts'

const fen = fc.integer({ min: -1000, max: 100_000 })
const balance = fc.record({
  fundingSourceId: fc.constant('central'),
  planned: fc.nat(100_000),
  allocated: fen,
  received: fen,
  paid: fen,
})

test('no more leaves than is there, and what is paid stays covered where it was', () => {
  fc.assert(
    fc.property(balance, (one) => {
      const unused = unusedOf(one)
      for (const kind of ['planned', 'allocated', 'received'] as const) {
        expect(unused[kind]).toBeGreaterThanOrEqual(0)
        expect(unused[kind]).toBeLessThanOrEqual(Math.max(one[kind], 0))
        expect(one[kind] - unused[kind]).toBeGreaterThanOrEqual(Math.min(one.paid, one[kind]))
      }
    }),
  )
})

test('each part is cut, moved or given back, and never twice', () => {
  fc.assert(
    fc.property(balance, fc.constantFrom(...DISPOSALS), (one, disposal) => {
      const { cut, moved, returned } = consequenceOf(one, disposal)
      const unused = unusedOf(one)
      for (const kind of ['planned', 'allocated', 'received'] as const) {
        const gone = [cut[kind], moved[kind], returned[kind]].filter((amount) => amount > 0)
        expect(gone.length).toBeLessThanOrEqual(1)
        expect(gone.every((amount) => amount === unused[kind])).toBe(true)
      }
    }),
  )
})

test('a plan is cut from its last year on', () => {
  const line = (year: number, amount: number) => ({
    projectId: 'p',
    sourceId: 'central',
    year,
    amount,
  })
  const lines = [line(2019, 100), line(2020, 50), line(2021, 30)]
  expect(cutPlanned(lines, 60).map(({ amount }) => amount)).toEqual([100, 20, 0])
})
