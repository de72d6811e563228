import { expect, test } from 'vitest'
import { isPastDue, overdueDay, overdueKinds } from '#domain/project/overdue.ts'

test('lateness is judged on the last day of the quarter, or today while it still runs', () => {
  expect([
    overdueDay('2026Q3', '2026-11-26'),
    overdueDay('2026Q4', '2026-11-26'),
    overdueDay('2026Q4', '2026-12-31'),
  ]).toEqual(['2026-09-30', '2026-11-26', '2026-12-31'])
})

test('a month planned is overdue after its last day, a year after December', () => {
  const on = (day: string) => ['2026-11', '2026', '2026-11-30'].map((due) => isPastDue(due, day))
  expect([on('2026-11-30'), on('2026-12-01'), on('2027-01-01')]).toEqual([
    [false, false, false],
    [true, false, true],
    [true, true, true],
  ])
})

test('a project is late to start until it has begun, and to finish until it is done', () => {
  const planned = { plannedStart: '2020-03', plannedFinish: '2020-05' }
  const kinds = (day: string) =>
    (['notStarted', 'started', 'completed', 'cancelled'] as const).map((state) =>
      overdueKinds({ state, ...planned }, day).join(' '),
    )
  expect([kinds('2020-03-31'), kinds('2020-04-01'), kinds('2020-06-01')]).toEqual([
    ['', '', '', ''],
    ['start', '', '', ''],
    ['start finish', 'finish', '', ''],
  ])
  expect(overdueKinds({ state: 'notStarted', plannedFinish: null }, '2020-06-01')).toEqual([])
})
