import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedBefore, differencesToDate, givenBackBefore } from '#domain/funds/cumulative.ts'

const fen = fc.integer({ min: 0, max: 10 ** 12 })

describe('differencesToDate', () => {
  test('what is recorded covers the first sums, the rest is new', () => {
    expect(differencesToDate(250, [200, 90])).toEqual([0, 40])
    expect(differencesToDate(0, [200, 0, 90])).toEqual([200, 0, 90])
    expect(differencesToDate(-10, [200, 90])).toEqual([210, 90])
  })

  test('where less is stated than recorded the last difference is negative', () => {
    expect(differencesToDate(300, [200, 50])).toEqual([0, -50])
    expect(differencesToDate(300, [])).toEqual([])
  })

  test('recorded and differences together are what is stated', () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { minLength: 1, maxLength: 20 }), (recorded, sums) => {
        const added = differencesToDate(recorded, sums).reduce((all, part) => all + part, 0)
        expect(recorded + added).toBe(sums.reduce((all, sum) => all + sum, 0))
      }),
    )
  })
})

describe('countedBefore', () => {
  test('takes an amount out of the earliest sums, and never more than they hold', () => {
    const sums = [
      { id: 'a', amount: 30 },
      { id: 'b', amount: -5 },
      { id: 'c', amount: 50 },
    ]
    expect(countedBefore(40, sums)).toEqual([
      { id: 'a', amount: 30 },
      { id: 'c', amount: 10 },
    ])
    expect(countedBefore(100, sums)).toHaveLength(2)
    expect(countedBefore(-10, sums)).toEqual([])
  })
})

describe('givenBackBefore', () => {
  test('gives back to the earliest sum what was taken back, so that the sums stay what was stated', () => {
    expect(
      givenBackBefore(-10, [
        { id: 'a', amount: 30 },
        { id: 'b', amount: 5 },
      ]),
    ).toEqual([{ id: 'a', amount: -10 }])
    expect(givenBackBefore(-10, [])).toEqual([])
  })
})
