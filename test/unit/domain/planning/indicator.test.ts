import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  goalText,
  type IndicatorGoal,
  type IndicatorReading,
  indicatorStand,
  indicatorText,
} from '#domain/planning/indicator.ts'
import { makeQuarter, type Quarter, quarterDays } from '#domain/quarter.ts'

const goal = (change: Partial<IndicatorGoal> = {}): IndicatorGoal => ({
  direction: 'atLeast',
  unit: 'percent',
  target: 9000,
  targetPeople: null,
  dueDate: '2020-12',
  ...change,
})

const reading = (
  quarter: Quarter,
  value: number,
  people: number | null = null,
): IndicatorReading => ({ quarter, value, people })

const asAt = (quarter: Quarter) => ({ quarter, day: quarterDays(quarter).last })

const statusOf = (
  of: IndicatorGoal,
  readings: readonly IndicatorReading[],
  quarter: Quarter = '2020Q2',
) => indicatorStand(of, readings, asAt(quarter)).status

test('a figure on the good side of the target has met it, whichever side that is', () => {
  const dropOut = goal({ direction: 'atMost', target: 60 })
  expect([
    statusOf(goal(), [reading('2020Q2', 9000)]),
    statusOf(goal(), [reading('2020Q2', 8999)]),
    statusOf(dropOut, [reading('2020Q2', 60)]),
    statusOf(dropOut, [reading('2020Q2', 61)]),
  ]).toEqual(['met', 'onTheWay', 'met', 'onTheWay'])
})

test('what is not met when its due date has passed is overdue, a month counting to its end', () => {
  const readings = [reading('2020Q2', 8000)]
  expect([
    statusOf(goal({ dueDate: '2020-05' }), readings),
    statusOf(goal({ dueDate: '2020-06' }), readings),
    statusOf(goal({ dueDate: '2020' }), readings),
    statusOf(goal({ dueDate: null }), readings),
    statusOf(goal({ dueDate: '2019' }), [reading('2020Q2', 9500)]),
    statusOf(goal({ dueDate: '2020-06' }), readings, '2020Q3'),
  ]).toEqual(['overdue', 'onTheWay', 'onTheWay', 'onTheWay', 'met', 'overdue'])
})

test('while the quarter runs, what is due within it is overdue from the day after only', () => {
  const of = goal({ dueDate: '2020-05' })
  const on = (day: string) =>
    indicatorStand(of, [reading('2020Q2', 8000)], { quarter: '2020Q2', day }).status
  expect([on('2020-05-31'), on('2020-06-01')]).toEqual(['onTheWay', 'overdue'])
})

test('behind is further from the target than before, or below an even pace to the due date', () => {
  const begin = reading('2019Q4', 8000)
  expect([
    statusOf(goal(), [begin, reading('2020Q2', 8600)]),
    statusOf(goal(), [begin, reading('2020Q2', 8400)]),
    statusOf(goal({ dueDate: null }), [begin, reading('2020Q2', 8400)]),
    statusOf(goal({ dueDate: null }), [begin, reading('2020Q2', 7900)]),
  ]).toEqual(['onTheWay', 'behind', 'onTheWay', 'behind'])
})

test('a figure counts for four quarters; then the indicator is not reported, and never zero', () => {
  const readings = [reading('2019Q3', 9100)]
  expect([
    statusOf(goal(), readings, '2019Q2'),
    statusOf(goal(), readings, '2019Q3'),
    statusOf(goal(), readings, '2020Q2'),
    statusOf(goal(), readings, '2020Q3'),
  ]).toEqual(['notReported', 'met', 'met', 'notReported'])
  expect(indicatorStand(goal(), [], asAt('2020Q2'))).toEqual({
    status: 'notReported',
    actual: null,
    trend: null,
    rate: null,
  })
})

test('student aid is met only with its money and its heads, and says how much of it is reached', () => {
  const aid = goal({ unit: 'money', target: 100_000_000, targetPeople: 3000 })
  expect(indicatorStand(aid, [reading('2020Q2', 120_000_000, 2999)], asAt('2020Q2'))).toMatchObject(
    {
      status: 'onTheWay',
      rate: 12_000,
    },
  )
  expect([
    statusOf(aid, [reading('2020Q2', 100_000_000, 3000)]),
    statusOf(aid, [reading('2020Q2', 100_000_000, null)]),
  ]).toEqual(['met', 'onTheWay'])
})

test('the trend tells the way, the size and whether that is good', () => {
  const dropOut = goal({ direction: 'atMost', target: 60 })
  const readings = [reading('2020Q1', 90), reading('2020Q2', 75)]
  expect(indicatorStand(dropOut, readings, asAt('2020Q2')).trend).toEqual({
    direction: 'down',
    change: -15,
    isGood: true,
    since: '2020Q1',
  })
  expect(indicatorStand(dropOut, readings, asAt('2020Q1')).trend).toBeNull()
})

test('values are written in their units', () => {
  const format = { moneyUnit: 'wan', moneyUnitName: '万元', unitName: '人' } as const
  expect([
    indicatorText(9950, 'percent', format),
    indicatorText(1234, 'count', format),
    indicatorText(12_345_000_000, 'money', format),
    goalText({ direction: 'atMost', target: 1350, unit: 'ratio' }, format),
    goalText({ direction: 'atLeast', target: 9000, unit: 'percent' }, format),
  ]).toEqual(['99.5%', '1,234人', '12,345万元', '≤1:13.5', '≥90%'])
})

test('a better figure never has a worse status of met, and later figures change nothing', () => {
  const quarters = fc.integer({ min: 1, max: 4 }).map((number) => makeQuarter(2020, number))
  const readings = fc.uniqueArray(
    fc.record({
      quarter: quarters,
      value: fc.integer({ min: 0, max: 10_000 }),
      people: fc.constant(null),
    }),
    { selector: ({ quarter }) => quarter },
  )
  fc.assert(
    fc.property(
      readings,
      quarters,
      fc.constantFrom('atLeast' as const, 'atMost' as const),
      fc.nat(2000),
      (all, quarter, direction, better) => {
        const of = goal({ direction })
        const stand = indicatorStand(of, all, asAt(quarter))
        expect(
          indicatorStand(
            of,
            all.filter((one) => one.quarter <= quarter),
            asAt(quarter),
          ),
        ).toEqual(stand)
        if (stand.status !== 'met') return
        const improved = all.map((one) => ({
          ...one,
          value: direction === 'atLeast' ? one.value + better : Math.max(0, one.value - better),
        }))
        expect(indicatorStand(of, improved, asAt(quarter)).status).toBe('met')
      },
    ),
  )
})
