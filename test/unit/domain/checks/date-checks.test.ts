import { expect, test } from 'vitest'
import { monthsSince } from '#domain/checks/date-checks.ts'
import { findings, project, report, said } from './facts-of.ts'

const unstarted = { actualStart: null, reports: [report({ phase: 'tendering', percent: 0 })] }

const planned = (id: string, plannedStart: string | null) =>
  project({ ...unstarted, id, plannedStart })

test('a planned start is overdue from the day after the last day it can mean', () => {
  expect(
    said('startOverdue', [
      planned('day before', '2020-06-29'),
      planned('same day', '2020-06-30'),
      planned('same month', '2020-06'),
      planned('same year', '2020'),
      planned('half a year', '2019-12'),
      planned('a month less', '2020-01'),
      planned('blank', null),
      project({ id: 'started', plannedStart: '2019-01' }),
    ]),
  ).toEqual(['half a year long', 'a month less plain', 'day before plain'])
})

test('a quarter that still runs is measured at today', () => {
  const due = project({ ...unstarted, plannedStart: '2020-05' })
  expect([
    said('startOverdue', [due], { day: '2020-05-20', today: '2020-05-20' }),
    said('startOverdue', [due], { day: '2020-06-01', today: '2020-06-01' }),
  ]).toEqual([[], ['p1 plain']])
})

test('a planned finish is overdue while the project is neither completed nor cancelled', () => {
  const due = { plannedFinish: '2020-03' }
  expect(
    said('finishOverdue', [
      project({ ...due, id: 'open' }),
      project({ ...due, id: 'long', plannedFinish: '2019' }),
      project({ ...due, id: 'completed', actualFinish: '2020-06' }),
      project({ ...due, id: 'completed later', actualFinish: '2020-07-01' }),
      project({ ...due, id: 'by phase', reports: [report({ phase: 'accepted' })] }),
      project({ ...due, id: 'cancelled', reports: [report({ status: 'cancelled' })] }),
      project({ ...due, id: 'not due', plannedFinish: '2020-06' }),
      project({ ...due, id: 'blank', plannedFinish: null }),
    ]),
  ).toEqual(['long long', 'open plain', 'completed later plain'])
})

test('what is overdue says how long: in days below a month, else in whole months', () => {
  const late = (plannedFinish: string) =>
    findings('finishOverdue', [project({ plannedFinish })]).map(({ beside }) => beside)
  expect([late('2020-06-29'), late('2020-05-31'), late('2020-03'), late('2019')]).toEqual([
    [{ late: { kind: 'days', value: 1 } }],
    [{ late: { kind: 'months', value: 1 } }],
    [{ late: { kind: 'months', value: 3 } }],
    [{ late: { kind: 'months', value: 6 } }],
  ])
})

test('months late are whole months after the last day the date can mean', () => {
  expect([
    monthsSince('2019-12', '2020-06-30'),
    monthsSince('2019-12-31', '2020-06-29'),
    monthsSince('2020-01-15', '2020-06-14'),
    monthsSince('2020-01-15', '2020-06-15'),
    monthsSince('2019', '2020-12-31'),
  ]).toEqual([6, 5, 4, 5, 12])
})

test('dates are out of order only when no reading puts them in order', () => {
  expect(
    said('dateOutOfOrder', [
      project({ id: 'planned', plannedStart: '2020-03', plannedFinish: '2020-02' }),
      project({ id: 'actual', actualStart: '2020-03-02', actualFinish: '2020-03-01' }),
      project({ id: 'same month', plannedStart: '2020-03-20', plannedFinish: '2020-03' }),
      project({ id: 'same year', actualStart: '2020-03-20', actualFinish: '2020' }),
      project({ id: 'start to come', actualStart: '2020-07-06' }),
      project({ id: 'finish to come', actualFinish: '2020-08' }),
      project({ id: 'this month', actualFinish: '2020-07' }),
      project({ id: 'blank', plannedStart: null, plannedFinish: null, actualStart: null }),
    ]),
  ).toEqual([
    'planned plannedReversed',
    'actual actualReversed',
    'start to come actualStartAhead',
    'finish to come actualFinishAhead',
  ])
})

test('milestones out of order name the two, passing over those that have not come', () => {
  const milestones = [
    { id: 'm1', name: '招标', actual: '2019-05' },
    { id: 'm2', name: '基础完工', actual: null },
    { id: 'm3', name: '主体封顶', actual: '2019-04-30' },
  ]
  expect(
    findings('dateOutOfOrder', [
      project({ milestones }),
      project({ id: 'p2', milestones: milestones.slice(0, 2) }),
    ]),
  ).toEqual([
    {
      checkId: 'dateOutOfOrder',
      severity: 'hard',
      place: 'basics',
      projectId: 'p1',
      sentence: 'milestones',
      field: 'actualFinish',
      facts: {
        earlier: { kind: 'text', value: '招标' },
        earlierDate: { kind: 'date', value: '2019-05' },
        later: { kind: 'text', value: '主体封顶' },
        laterDate: { kind: 'date', value: '2019-04-30' },
      },
      beside: {},
      rows: [
        { table: 'milestone', id: 'm1' },
        { table: 'milestone', id: 'm3' },
      ],
      otherProjectIds: [],
    },
  ])
})

test('dates that have passed are listed by their days, those of one day in the ledger’s order', () => {
  const dues = ['2020-05-10', '2020-03-31', '2019', '2020-03', '2020-02-29']
  const started = dues.map((due, index) => project({ id: `s${index}`, plannedFinish: due }))
  const waiting = dues.map((due, index) =>
    project({
      id: `w${index}`,
      plannedStart: due,
      actualStart: null,
      reports: [report({ phase: 'preparation', percent: 0, completedInvestment: 0 })],
    }),
  )
  const ids = (checkId: 'startOverdue' | 'finishOverdue') =>
    findings(checkId, [...started, ...waiting]).map(({ projectId }) => projectId)
  expect([ids('startOverdue'), ids('finishOverdue')]).toEqual([
    ['w2', 'w4', 'w1', 'w3', 'w0'],
    ['s2', 's4', 's1', 's3', 's0'],
  ])
})
