import { expect, test } from 'vitest'
import { hasFallen, isEarlierPhase } from '#domain/checks/progress-checks.ts'
import { findings, project, report, said } from './facts-of.ts'

test('a quarter is asked for until the project was completed or cancelled before it', () => {
  const earlier = report({ quarter: '2020Q1' })
  expect(
    said('notReported', [
      project({ id: 'reported' }),
      project({ id: 'since', reports: [earlier] }),
      project({ id: 'never', reports: [] }),
      project({ id: 'completed before', reports: [earlier], actualFinish: '2020-03-31' }),
      project({ id: 'completed now', reports: [earlier], actualFinish: '2020-04-01' }),
      project({ id: 'cancelled', reports: [report({ quarter: '2020Q1', status: 'cancelled' })] }),
      project({ id: 'next year', reports: [], year: 2021, actualStart: null }),
      project({ id: 'no year', reports: [], year: null }),
    ]),
  ).toEqual(['since since', 'never never', 'completed now since', 'no year never'])
})

test('suspended is what the latest report says, until the project is completed', () => {
  const stopped = report({ status: 'suspended' })
  expect(
    said('suspended', [
      project({ id: 'phase', reports: [stopped] }),
      project({ id: 'no phase', reports: [report({ status: 'suspended', phase: null })] }),
      project({ id: 'since last', reports: [{ ...stopped, quarter: '2020Q1' }] }),
      project({ id: 'resumed', reports: [report(), { ...stopped, quarter: '2020Q1' }] }),
      project({ id: 'completed', reports: [stopped], actualFinish: '2020-06' }),
      project({ id: 'blank', reports: [] }),
    ]),
  ).toEqual(['phase plain', 'no phase anywhere', 'since last plain'])
})

const three = (changes: Parameters<typeof report>[0], oldest: Parameters<typeof report>[0]) => [
  report(changes),
  report({ quarter: '2020Q1' }),
  report({ quarter: '2019Q4', ...oldest }),
]

test('a standstill is two quarters in which nothing known has moved', () => {
  expect(
    said('standstill', [
      project({ id: 'stood', reports: three({}, {}) }),
      project({ id: 'gap', reports: [report(), report({ quarter: '2019Q2' })] }),
      project({ id: 'one quarter', reports: [report(), report({ quarter: '2020Q1' })] }),
      project({ id: 'percent', reports: three({ percent: 5001 }, {}) }),
      project({ id: 'investment', reports: three({ completedInvestment: 100_000_001 }, {}) }),
      project({ id: 'phase', reports: three({ phase: 'toppedOut' }, {}) }),
      project({ id: 'percent blank', reports: three({ percent: null }, { percent: null }) }),
      project({
        id: 'all blank',
        reports: three(
          { percent: null, completedInvestment: null },
          { percent: null, completedInvestment: null },
        ),
      }),
      project({
        id: 'blank became known',
        reports: three({ completedInvestment: null }, { percent: null }),
      }),
      project({ id: 'suspended', reports: three({ status: 'suspended' }, {}) }),
      project({ id: 'not reported', reports: three({}, {}).slice(1) }),
      project({ id: 'completed', reports: three({}, {}), actualFinish: '2019-12' }),
      project({
        id: 'not started',
        actualStart: null,
        reports: three({ phase: 'preparation' }, { phase: 'preparation' }),
      }),
    ]),
  ).toEqual(['stood plain', 'gap plain', 'percent blank withoutPercent'])
})

test('cumulative figures that fell name both reports; a blank says nothing', () => {
  const before = report({ quarter: '2019Q4', percent: 5001, completedInvestment: 100_000_001 })
  const fallen = project({ reports: [report(), before] })
  expect(findings('percentFell', [fallen])).toEqual([
    {
      checkId: 'percentFell',
      severity: 'soft',
      place: 'progress',
      projectId: 'p1',
      sentence: 'plain',
      field: 'percent',
      facts: {
        beforeQuarter: { kind: 'quarter', value: '2019Q4' },
        before: { kind: 'percent', value: 5001 },
        now: { kind: 'percent', value: 5000 },
      },
      beside: {},
      rows: [
        { table: 'progress_entry', id: 'report-2020Q2' },
        { table: 'progress_entry', id: 'report-2019Q4' },
      ],
      otherProjectIds: [],
    },
  ])
  const same = { percent: 5000, completedInvestment: 100_000_000 }
  const blank = { percent: null, completedInvestment: null }
  const others = [
    project({ id: 'same', reports: [report(), { ...before, ...same }] }),
    project({ id: 'blank now', reports: [report(blank), before] }),
    project({ id: 'blank before', reports: [report(), { ...before, ...blank }] }),
    project({ id: 'first', reports: [report()] }),
    project({
      id: 'older quarter',
      reports: [before, report({ quarter: '2019Q3', percent: 9000 })],
    }),
  ]
  expect([said('investmentFell', [fallen, ...others]), said('percentFell', others)]).toEqual([
    ['p1 plain'],
    [],
  ])
})

const before = (phase: Parameters<typeof isEarlierPhase>[1]) => report({ quarter: '2020Q1', phase })

test('a phase went back in the order of its own workflow', () => {
  expect(
    said('phaseWentBack', [
      project({ id: 'back', reports: [report({ phase: 'foundation' }), before('structure')] }),
      project({ id: 'same', reports: [report(), before('structure')] }),
      project({ id: 'on', reports: [report(), before('foundation')] }),
      project({ id: 'blank', reports: [report({ phase: null }), before('structure')] }),
      project({
        id: 'purchase',
        categoryId: 'equipment',
        reports: [report({ phase: 'procurement' }), before('delivery')],
      }),
      project({
        id: 'foreign phase',
        categoryId: 'equipment',
        reports: [report({ phase: 'procurement' }), before('structure')],
      }),
    ]),
  ).toEqual(['back plain', 'purchase plain'])
})

test('100 % asks for a completion date in time, and a completion for 100 %', () => {
  const done = [report({ percent: 10_000 })]
  expect([
    said('percentWithoutFinish', [
      project({ id: 'no date', reports: done }),
      project({ id: 'later', reports: done, actualFinish: '2020-07' }),
      project({ id: 'in time', reports: done, actualFinish: '2020-06' }),
      project({ id: 'year', reports: done, actualFinish: '2020' }),
      project({ id: 'nearly', reports: [report({ percent: 9999 })] }),
      project({ id: 'blank', reports: [report({ percent: null })] }),
      project({ id: 'cancelled', reports: [report({ percent: 10_000, status: 'cancelled' })] }),
    ]),
    said('finishWithoutPercent', [
      project({ id: 'date', actualFinish: '2020-05' }),
      project({ id: 'phase', reports: [report({ phase: 'accepted' })] }),
      project({ id: 'done', reports: done, actualFinish: '2020-05' }),
      project({ id: 'later', actualFinish: '2020-07' }),
      project({ id: 'blank', reports: [report({ percent: null })], actualFinish: '2020-05' }),
      project({
        id: 'not reported',
        reports: [report({ quarter: '2020Q1' })],
        actualFinish: '2020-05',
      }),
    ]),
  ]).toEqual([
    ['no date plain', 'later later'],
    ['date plain', 'phase byPhase'],
  ])
})

test('a start that has passed contradicts a report of what comes before the works', () => {
  const tendering = [report({ phase: 'tendering', percent: null })]
  expect(
    said('startWithoutPhase', [
      project({ id: 'date', reports: tendering, actualStart: '2020-05' }),
      project({ id: 'later', reports: tendering, actualStart: '2020-08' }),
      project({ id: 'none', reports: tendering, actualStart: null }),
      project({ id: 'begun', reports: [report({ phase: 'foundation' })], actualStart: '2020-05' }),
      project({ id: 'blank', reports: [report({ phase: null })], actualStart: '2020-05' }),
      project({
        id: 'before',
        reports: [report({ phase: 'tendering', quarter: '2020Q1' })],
        actualStart: '2020-05',
      }),
    ]),
  ).toEqual(['date plain'])
})

test('what the grid asks while typing: blanks never fall and never go back', () => {
  expect([
    hasFallen(1, 0),
    hasFallen(0, 0),
    hasFallen(null, 0),
    hasFallen(1, null),
    isEarlierPhase('construction', 'started', 'structure'),
    isEarlierPhase('construction', 'structure', 'structure'),
    isEarlierPhase('construction', null, 'structure'),
    isEarlierPhase('land', 'started', 'compensation'),
  ]).toEqual([true, false, false, false, true, false, false, false])
})
