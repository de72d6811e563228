import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { calendarOf } from '../../../../renderer/features/timeline/bars.ts'

const project = (change: Partial<ProjectRow>) =>
  ({
    id: 'p',
    state: 'started',
    plannedStart: null,
    plannedFinish: null,
    actualStart: null,
    actualFinish: null,
    ...change,
  }) as ProjectRow

const DAY = '2020-06-30'
const noStops = () => []
const rowOf = (change: Partial<ProjectRow>) => calendarOf([project(change)], noStops, DAY)?.rows[0]

test('an unfinished project reaches to the end of the quarter, and is late after its plan', () => {
  const row = rowOf({
    plannedStart: '2020-01',
    plannedFinish: '2020-03',
    actualStart: '2020-02-01',
  })
  const now = calendarOf([project({ plannedStart: '2020-01' })], noStops, DAY)?.now
  expect(row?.actual?.to).toBe(now)
  expect(row?.late).toEqual({ from: row?.planned?.to, to: now })
})

test('finished late is no longer overdue, and nothing is late before its plan has passed', () => {
  const dates = { plannedStart: '2020-01', plannedFinish: '2020-03', actualStart: '2020-02-01' }
  const lateness = (change: Partial<ProjectRow>, day = DAY) =>
    calendarOf([project({ ...dates, ...change })], noStops, day)?.rows[0]?.lateness
  const finished = { actualFinish: '2020-05-10' }
  expect([
    lateness({}),
    lateness({ ...finished, state: 'completed' }),
    lateness(finished, '2020-04-20'),
    lateness(finished, '2020-03-31'),
  ]).toEqual(['overdue', 'finishedLate', 'overdue', null])
})

test('finished in time, cancelled or completed at an unknown time is not late', () => {
  const dates = { plannedStart: '2020-01', plannedFinish: '2020-03', actualStart: '2020-02-01' }
  expect([
    rowOf({ ...dates, actualFinish: '2020-03-31', state: 'completed' })?.late,
    rowOf({ ...dates, state: 'cancelled' })?.late,
    rowOf({ ...dates, state: 'completed' })?.late,
  ]).toEqual([null, null, null])
})

test('without any date there is no calendar, and the years are whole', () => {
  expect(calendarOf([project({})], noStops, DAY)).toBe(null)
  const calendar = calendarOf(
    [project({ plannedStart: '2018-05', plannedFinish: '2021' })],
    noStops,
    DAY,
  )
  expect(calendar?.years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021])
  expect(calendar?.years[0]?.at).toBe(0)
})

const month = fc.option(
  fc
    .tuple(fc.integer({ min: 2012, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`),
  { nil: null },
)
const dates = fc.record({
  plannedStart: month,
  plannedFinish: month,
  actualStart: month,
  actualFinish: month,
  state: fc.constantFrom('notStarted', 'started', 'completed', 'cancelled'),
})

test('whatever the dates, every bar lies within the calendar and runs forward', () => {
  fc.assert(
    fc.property(fc.array(dates), (projects) => {
      const calendar = calendarOf(
        projects.map((one) => project(one)),
        () => [
          { from: '2011-03-01', to: '2012-05-01', reason: '征地' },
          { from: '2020-05-01', to: null, reason: '资金' },
        ],
        DAY,
      )
      const bars =
        calendar?.rows.flatMap((row) => [row.planned, row.actual, row.late, ...row.stops]) ?? []
      for (const bar of bars.filter((one) => one !== null)) {
        expect(bar.from).toBeGreaterThanOrEqual(0)
        expect(bar.to).toBeGreaterThanOrEqual(bar.from)
        expect(bar.to).toBeLessThanOrEqual(1)
      }
    }),
  )
})
