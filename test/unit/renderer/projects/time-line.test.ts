import { expect, test } from 'vitest'
import { timeLine } from '../../../../renderer/features/projects/page/milestones/time-line.ts'

test('dates are laid out in their order, a month in its middle, with the years between', () => {
  const line = timeLine(
    [
      { kind: 'start', planned: '2019-03', actual: '2019-03-16', note: null },
      { kind: 'finish', planned: '2020-12', actual: null, note: null },
    ],
    [{ from: '2019-10-05', to: '2020-03-01', reason: '征地' }],
    '2020-06-30',
  )
  const at = (row: string, kind: string) =>
    line?.marks.find((mark) => mark.row === row && mark.kind === kind)?.at ?? Number.NaN
  expect(at('planned', 'start')).toBeCloseTo(at('actual', 'start'), 2)
  expect(at('planned', 'finish')).toBeGreaterThan(line?.now ?? 1)
  expect(line?.now).toBeGreaterThan(at('actual', 'start'))
  expect(line?.years.map(({ year }) => year)).toEqual([2020])
  expect(line?.quarterEnds.map(({ quarter }) => quarter)).toEqual([
    '2019Q1',
    '2019Q2',
    '2019Q3',
    '2020Q1',
    '2020Q2',
    '2020Q3',
  ])
  const [stop] = line?.stops ?? []
  expect(stop?.from).toBeGreaterThan(at('actual', 'start'))
  expect(stop?.to).toBeLessThan(line?.now ?? 0)
  for (const { at: place } of line?.marks ?? []) {
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThan(1)
  }
})

test('without a date there is no line', () => {
  expect(
    timeLine([{ kind: 'start', planned: null, actual: null, note: null }], [], '2020-06-30'),
  ).toBe(null)
})
