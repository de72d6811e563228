import { expect, test } from 'vitest'
import { isPastDue, overdueDay } from '#domain/project/overdue.ts'

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
