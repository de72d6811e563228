import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MILESTONES, milestoneStanding } from '#domain/project/milestone.ts'

const standing = (planned: string | null, actual: string | null, day = '2020-06-30') =>
  milestoneStanding({ planned, actual }, day)

test('a month planned is met until its last day', () => {
  expect([
    standing('2020-05', '2020-05-31'),
    standing('2020-05', '2020-06-01'),
    standing('2020-05', null),
    standing('2020-06', null),
    standing('2020', null),
    standing(null, null),
    standing(null, '2019'),
  ]).toEqual(['passed', 'passedLate', 'overdue', 'open', 'open', 'unplanned', 'passed'])
})

test('what happened after the day has not happened by then', () => {
  expect([standing('2020-05', '2020-07-02'), standing('2020-09', '2020-07-02')]).toEqual([
    'overdue',
    'open',
  ])
})

test('every workflow has a start, and a finish after it', () => {
  for (const kinds of Object.values(MILESTONES)) {
    expect(kinds.indexOf('start')).toBeGreaterThan(-1)
    expect(kinds.indexOf('finish')).toBeGreaterThan(kinds.indexOf('start'))
    expect(new Set(kinds).size).toBe(kinds.length)
  }
})

const month = fc
  .tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)

test('once passed, a milestone stays as it was passed', () => {
  fc.assert(
    fc.property(month, month, month, month, (planned, actual, one, other) => {
      const [earlier, later] = [`${one}-15`, `${other}-15`].toSorted()
      const before = milestoneStanding({ planned, actual }, earlier ?? '')
      fc.pre(before === 'passed' || before === 'passedLate')
      expect(milestoneStanding({ planned, actual }, later ?? '')).toBe(before)
    }),
  )
})
