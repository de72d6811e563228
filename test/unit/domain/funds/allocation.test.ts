import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  leftToReceive,
  leftToSplit,
  spreadByPlan,
  spreadReceipt,
  partsOfDocument,
} from '#domain/funds/allocation.ts'

test('a sum spread by plan adds up to the fen, and nobody gets more than a fen beside the exact share', () => {
  const plans = fc.array(fc.option(fc.integer({ min: 0, max: 1e13 })), { minLength: 1 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9e15 }), plans, (total, planned) => {
      const all = planned.reduce<bigint>((sum, plan) => sum + BigInt(plan ?? 0), 0n)
      fc.pre(all > 0n)
      const shares = spreadByPlan(total, planned)
      expect(leftToSplit(total, shares ?? [])).toBe(0)
      const far = planned.filter((plan, index) => {
        const distance = BigInt(shares?.[index] ?? -1) * all - BigInt(total) * BigInt(plan ?? 0)
        return distance >= all || distance <= -all
      })
      expect(far).toEqual([])
    }),
  )
})

test('by hand: 100 yuan over plans of 1, 1 and 1', () => {
  expect([spreadByPlan(10_000, [1, 1, 1]), spreadByPlan(10_000, [null, 0])]).toEqual([
    [3334, 3333, 3333],
    null,
  ])
  expect(leftToSplit(10_000, [3334, null, 3333])).toBe(3333)
})

test('money that came is spread by what each line still lacks, and never exceeds it', () => {
  const line = fc.record({
    amount: fc.integer({ min: 1, max: 1e12 }),
    received: fc.integer({ min: 0, max: 1e12 }),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      fc.integer({ min: 1, max: 1000 }),
      (lines, part) => {
        const left = leftToReceive(lines)
        fc.pre(left > 0)
        const amount = Math.ceil((left / 1000) * part)
        const shares = spreadReceipt(lines, Math.min(left, amount)) ?? []
        expect(leftToSplit(Math.min(left, amount), shares)).toBe(0)
        const beyond = lines.filter(
          ({ amount: due, received }, index) => (shares[index] ?? 0) > Math.max(0, due - received),
        )
        expect(beyond).toEqual([])
      },
    ),
  )
})

test('by hand: 60 of 100 came before, the next 30 go to who lacks, 50 are too much', () => {
  const lines = [
    { amount: 50, received: 50 },
    { amount: 30, received: 10 },
    { amount: 20, received: 0 },
  ]
  expect([spreadReceipt(lines, 30), spreadReceipt(lines, 50)]).toEqual([[0, 15, 15], null])
})

test('the parts of a document always add up to its total', () => {
  const line = fc.record({ amount: fc.integer({ min: 1, max: 1e12 }), isDeleted: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), fc.array(line), (total, lines) => {
      const { inLedger, deleted, lacking } = partsOfDocument(total, lines)
      expect(inLedger + deleted + lacking).toBe(total)
    }),
  )
})
