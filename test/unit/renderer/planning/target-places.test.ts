import { expect, test } from 'vitest'
import type { Target } from '#contract/planning/targets.ts'
import {
  newLinesUsed,
  type PlacedLine,
  placedLines,
  placesAfter,
  placesOf,
} from '../../../../renderer/features/planning/targets/grid/target-places.ts'

const targets = (...ids: readonly string[]): Target[] =>
  ids.map((id) => ({
    id,
    programmeId: 'p',
    programmeName: '十三五',
    stage: null,
    schoolId: null,
    schoolName: null,
    measure: 'count',
    unit: null,
    amount: 1,
    dueDate: null,
    leader: null,
    responsibleUnit: null,
    note: null,
  }))

const keys = (lines: readonly PlacedLine[]) => lines.map(({ key }) => key)
const ids = (lines: readonly PlacedLine[]) => lines.map(({ id }) => id)

test('saved lines stay where they were typed, wherever the ledger puts them', () => {
  const opened = placesOf(targets('a', 'b'))
  const before = placedLines(targets('a', 'b'), opened, 4)
  expect(ids(before)).toEqual(['a', 'b', 'new-0', 'new-1', 'new-2', 'new-3'])

  const places = placesAfter(
    opened,
    new Map([
      ['b', 'b'],
      ['new-0', 'c'],
      ['new-2', 'd'],
    ]),
  )
  const after = placedLines(targets('d', 'b', 'c', 'a'), places, 4)
  expect(keys(after)).toEqual(keys(before))
  expect(ids(after)).toEqual(['a', 'b', 'c', 'new-1', 'd', 'new-3'])
  expect(after.map(({ saved }) => saved?.id ?? null)).toEqual(['a', 'b', 'c', null, 'd', null])
  expect(newLinesUsed(places, [])).toBe(3)
  expect(newLinesUsed(places, ['a', 'new-3'])).toBe(4)
})

test('a target others add stands above the new lines, and one that is gone leaves its line blank', () => {
  const places = placesAfter(placesOf(targets('a', 'b')), new Map([['new-0', 'c']]))
  expect(ids(placedLines(targets('x', 'b'), places, 2))).toEqual(['b', 'x', 'new-0', 'new-1'])
})
