import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFen } from '#domain/money.ts'
import { quarterDays, type Quarter } from '#domain/quarter.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { unreportedQuarters } from '#domain/report/charts/investment-curve.ts'
import { forecastOf } from '#domain/report/charts/forecast.ts'
import { plannedBy } from '#domain/report/charts/planned-line.ts'
import type { ReportCharts } from '#domain/report/charts/chart.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { addKnown } from '#domain/sums.ts'
import { binchuan, facts, NOTHING, project } from '../county-facts.ts'
import { randomFacts } from '../random-facts.ts'

const OPTIONS = { unit: 'wan', annexes: [] } as const

function chartsOf(given: ReportFacts): ReportCharts {
  const { charts } = buildReport(given, OPTIONS)
  if (!charts) throw new Error('a report that is computed has charts')
  return charts
}

const wan = (amount: number) => toFen(amount, 'wan')

describe('progress by category', () => {
  it('counts the projects of Binchuan by category and state', () => {
    expect(
      chartsOf(binchuan()).categories.map(
        ({ name, count, started, completed, underConstruction, notStarted }) =>
          [
            name,
            ...[count, started, completed, underConstruction, notStarted].map((one) => one.value),
          ].join(' '),
      ),
    ).toEqual([
      '教学综合楼 12 12 0 12 0',
      '公厕 13 13 13 0 0',
      '食堂 1 1 0 1 0',
      '餐厅 1 1 0 1 0',
      '教学设备配置 1 1 0 1 0',
    ])
  })

  it('has bars that add up to the progress of the report', () => {
    fc.assert(
      fc.property(randomFacts(30, 1), (given) => {
        const { progress, charts } = buildReport(given, OPTIONS)
        const parts = ['count', 'started', 'completed', 'underConstruction', 'notStarted'] as const
        const bars = parts.map(
          (part) => addKnown((charts?.categories ?? []).map((bar) => bar[part].value)) ?? 0,
        )
        expect(bars).toEqual(parts.map((part) => progress.all[part].value))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the area of what was completed this quarter, and 0 when nothing was', () => {
    fc.assert(
      fc.property(randomFacts(30, 1), (given) => {
        const { progress, charts } = buildReport(given, OPTIONS)
        const added = charts?.floorCompletedAdded ?? null
        expect(added === null).toBe(progress.all.change === null)
        expect(added?.value ?? 0).toBeLessThanOrEqual(progress.all.floorCompleted.value ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the investment curve', () => {
  const started = project('p1', {
    plannedTotal: wan(400),
    plannedStart: '2020-01',
    plannedFinish: '2020-12',
    now: {
      ...NOTHING,
      reportedQuarter: '2020Q2',
      phase: 'structure',
      completedInvestment: wan(150),
    },
  })
  const reports = [
    { quarter: '2019Q4' as const, completed: null, ofPriced: 0 },
    { quarter: '2020Q1' as const, completed: wan(50), ofPriced: wan(50) },
    { quarter: '2020Q2' as const, completed: wan(150), ofPriced: wan(150) },
  ]

  it('follows plan and reports by quarter, and goes on at the pace of the last ones', () => {
    const { investment } = chartsOf(facts({ projects: [started], investment: reports }))
    expect(
      investment?.points.map(({ quarter, planned, actual, expected }) => [
        quarter,
        planned,
        actual,
        expected,
      ]),
    ).toEqual([
      ['2019Q4', 0, null, null],
      ['2020Q1', Math.floor((wan(400) * 91) / 366), wan(50), null],
      ['2020Q2', Math.floor((wan(400) * 182) / 366), wan(150), wan(150)],
      ['2020Q3', Math.floor((wan(400) * 274) / 366), null, wan(250)],
      ['2020Q4', wan(400), null, wan(350)],
      ['2021Q1', wan(400), null, wan(400)],
    ])
    expect(investment?.forecast).toEqual({
      kind: 'expected',
      quarter: '2021Q1',
      over: 1,
      pace: wan(100),
      remaining: wan(250),
      quartersLeft: 3,
    })
  })

  it('takes the pace of the projects it foretells, not of those without a total', () => {
    const unpriced = project('p2', {
      now: { ...NOTHING, reportedQuarter: '2020Q2', completedInvestment: wan(900) },
    })
    const investment = reports.map((report, index) => ({
      ...report,
      completed: (report.completed ?? 0) + index * wan(450),
    }))
    const curve = chartsOf(facts({ projects: [started, unpriced], investment })).investment
    expect(curve?.forecast).toMatchObject({ pace: wan(75), remaining: wan(250), quartersLeft: 4 })
  })

  it('keeps blank apart from zero: nothing reported is no point, nothing planned no line', () => {
    const blank = project('p2', { plannedTotal: wan(100) })
    expect(chartsOf(facts({ projects: [blank] })).investment).toBeNull()
    const { investment } = chartsOf(
      facts({ projects: [{ ...started, plannedFinish: null }, blank], investment: reports }),
    )
    expect(investment?.points.slice(0, 3).map((point) => [point.planned, point.actual])).toEqual([
      [null, null],
      [null, wan(50)],
      [null, wan(150)],
    ])
    expect(investment?.undated.value).toBe(2)
  })

  it('leaves out the quarters nobody reported, rather than to show the one before again', () => {
    const [, first, last] = reports
    const curve = chartsOf(
      facts({
        projects: [{ ...started, plannedStart: '2019-07' }],
        investment: [{ ...first, quarter: '2019Q3' }, last] as ReportFacts['investment'],
      }),
    ).investment
    expect(curve?.points.map(({ quarter, actual }) => [quarter, actual]).slice(0, 4)).toEqual([
      ['2019Q3', wan(50)],
      ['2019Q4', null],
      ['2020Q1', null],
      ['2020Q2', wan(150)],
    ])
    expect(unreportedQuarters(curve ?? { points: [] }, '2020Q2')).toEqual(['2019Q4', '2020Q1'])
  })

  it('ends at the figure of the report, and rises unless something was taken back', () => {
    fc.assert(
      fc.property(
        randomFacts(20, 1),
        fc.array(fc.nat(1_000_000_000), { minLength: 2, maxLength: 6 }),
        (given, added) => {
          let completed = 0
          const quarters: Quarter[] = ['2019Q1', '2019Q2', '2019Q3', '2019Q4', '2020Q1', '2020Q2']
          const investment = added.map((more, index) => {
            completed += more
            return { quarter: quarters[index] ?? '2020Q2', completed, ofPriced: completed }
          })
          const report = buildReport({ ...given, investment }, OPTIONS)
          const points = report.charts?.investment?.points ?? []
          const now = points.find(({ quarter }) => quarter === given.quarter)
          const isReported = investment.some(({ quarter }) => quarter === given.quarter)
          expect(now?.actual ?? null).toBe(
            isReported ? report.funds.completedInvestment.value : null,
          )
          const earlier = points.flatMap(({ quarter, actual }) =>
            quarter < given.quarter && actual !== null ? [actual] : [],
          )
          expect(earlier).toEqual(earlier.toSorted((a, b) => a - b))
          const planned = points.flatMap((point) => (point.planned === null ? [] : [point.planned]))
          expect(planned).toEqual(planned.toSorted((a, b) => a - b))
          expect(
            points.every(({ quarter, actual }) => quarter <= given.quarter || actual === null),
          ).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('plannedBy', () => {
  it('spreads a total over its days and never exceeds it', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000_000_000),
        fc.integer({ min: 17_000, max: 18_500 }),
        fc.nat(900),
        (planned, start, days) => {
          const plans = [{ planned, start, finish: start + days }]
          const done = (['2016Q1', '2018Q2', '2019Q4', '2025Q4'] as const).map((quarter) =>
            plannedBy(plans, quarterDays(quarter).last),
          )
          expect(done).toEqual(done.toSorted((a, b) => a - b))
          expect([done[0], done.at(-1)]).toEqual([0, planned])
        },
      ),
    )
  })
})

describe('forecastOf', () => {
  const quarter = '2020Q2' as const

  it('takes the pace over at most four quarters', () => {
    const history = [0, 10, 20, 40, 60, 80]
    expect(forecastOf({ quarter, planned: 200, completed: 80, history })).toEqual({
      kind: 'expected',
      quarter: '2022Q1',
      over: 4,
      pace: 18,
      remaining: 120,
      quartersLeft: 7,
    })
  })

  it('says why when there is nothing to go by', () => {
    expect([
      forecastOf({ quarter, planned: 100, completed: 100, history: [50, 100] }),
      forecastOf({ quarter, planned: null, completed: 50, history: [20, 50] }),
      forecastOf({ quarter, planned: 100, completed: null, history: [] }),
      forecastOf({ quarter, planned: 100, completed: 50, history: [50] }),
      forecastOf({ quarter, planned: 100, completed: 50, history: [50, 50] }),
      forecastOf({ quarter, planned: 1000, completed: 1, history: [0, 1] }),
    ]).toEqual([
      { kind: 'done' },
      { kind: 'unknown', because: 'noPlan' },
      { kind: 'unknown', because: 'noReport' },
      { kind: 'unknown', because: 'noEarlier' },
      { kind: 'unknown', because: 'noProgress' },
      { kind: 'unknown', because: 'noProgress' },
    ])
  })
})
