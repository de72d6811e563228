import { expect, test } from 'vitest'
import { timeLine } from '../../../../renderer/features/projects/page/milestones/time-line.ts'

test('dates are laid out in their order, a month in its middle, with the years between', () => {
  const line = timeLine(
    [
      { kind: 'start', planned: '2019-03', actual: '2019-03-16', note: null },
      { kind: 'finish', planned: '2020-12', actual: null, note: null },
    ],
    '2020-06-30',
  )
  const at = (row: string, kind: string) =>
    line?.marks.find((mark) => mark.row === row && mark.kind === kind)?.at ?? Number.NaN
  expect(at('planned', 'start')).toBeCloseTo(at('actual', 'start'), 2)
  expect(at('planned', 'finish')).toBeGreaterThan(line?.now ?? 1)
  expect(line?.now).toBeGreaterThan(at('actual', 'start'))
  expect(line?.years.map(({ year }) => year)).toEqual([2020])
  for (const { at: place } of line?.marks ?? []) {
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThan(1)
  }
})

test('without a date there is no line', () => {
  expect(timeLine([{ kind: 'start', planned: null, actual: null, note: null }], '2020-06-30')).toBe(
    null,
  )
})
