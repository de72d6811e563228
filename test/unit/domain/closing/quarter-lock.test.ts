import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountingDates,
  isDayLocked,
  isLocked,
  lockedDateChanges,
  openQuarterAfter,
} from '#domain/closing/quarter-lock.ts'
import { makePartialDate } from '#domain/partial-date.ts'
import { stateAsAt } from '#domain/project/project-state.ts'
import { type Quarter, quarterDays, shiftQuarter } from '#domain/quarter.ts'

const lock = { closedQuarter: '2020Q2', closedAt: '2020-07-05T02:00:00.000Z' } as const
const none: CountingDates = { actualStart: null, actualFinish: null }

describe('a closed quarter', () => {
  it('locks itself and all before it, and nothing after', () => {
    expect([
      isLocked(null, '2019Q1'),
      isLocked(lock, '2019Q1'),
      isLocked(lock, '2020Q2'),
      isLocked(lock, '2020Q3'),
      isDayLocked(lock, '2020-06-30'),
      isDayLocked(lock, '2020-07-01'),
      openQuarterAfter(lock),
    ]).toEqual([false, true, true, false, true, false, '2020Q3'])
  })

  it.each([
    ['a completion moves into it', null, '2020-06-30', ['actualFinish']],
    ['a completion moves out of it', '2020-05', '2020-07-01', ['actualFinish']],
    ['a completion is taken out of it', '2020-05', null, ['actualFinish']],
    ['a completion moves between closed quarters', '2020-02', '2020-05', ['actualFinish']],
    ['a year alone counts in its last quarter', null, '2020', []],
    ['the day moves within the quarter', '2020-05', '2020-06-12', []],
    ['nothing of it is closed yet', null, '2020-07-01', []],
  ] as const)('%s', (_case, before, after, changed) => {
    const dates = (actualFinish: string | null) => ({ ...none, actualFinish })
    expect(lockedDateChanges(lock, dates(before), dates(after))).toEqual(changed)
  })

  it('counts a start of a year alone from its first quarter', () => {
    const started = { ...none, actualStart: '2020' }
    expect(lockedDateChanges(lock, none, started)).toEqual(['actualStart'])
  })
})

const date = fc.option(
  fc
    .record({
      year: fc.constantFrom(2019, 2020, 2021),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      precision: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ year, month, day, precision }) =>
      makePartialDate(year, precision > 1 ? month : undefined, precision > 2 ? day : undefined),
    ),
)
const dates = fc.record({ actualStart: date, actualFinish: date })

describe('lockedDateChanges', () => {
  it('finds exactly the changes that make a date count otherwise in a locked quarter', () => {
    const quarters = Array.from({ length: 8 }, (_, steps) => shiftQuarter('2020Q2', -steps))
    const nothingElse = {
      workflow: 'construction',
      phase: null,
      status: 'normal',
      percent: null,
      completedInvestment: null,
      paid: null,
    } as const
    /** How one date alone is counted at the end of each locked quarter. */
    const counted = (only: CountingDates) =>
      quarters.map((quarter: Quarter) =>
        stateAsAt({ ...only, ...nothingElse }, quarterDays(quarter).last),
      )
    fc.assert(
      fc.property(dates, dates, (before, after) => {
        const expected = (['actualStart', 'actualFinish'] as const).filter(
          (name) =>
            JSON.stringify(counted({ ...none, [name]: before[name] })) !==
            JSON.stringify(counted({ ...none, [name]: after[name] })),
        )
        expect(lockedDateChanges(lock, before, after)).toEqual(expected)
      }),
    )
  })
})
