import { expect, test } from 'vitest'
import { offeredQuarters } from '../../../../renderer/components/quarter/offered-quarters.ts'

test('offers no quarter to come, but the open one after an early closing and the chosen one', () => {
  const newest = (chosen: `${number}Q1` | `${number}Q3`, open: '2027Q1' | '2026Q3' | null) =>
    offeredQuarters({ today: '2026-11-26', chosen, open })[0]
  expect([
    newest('2026Q3', null),
    newest('2026Q3', '2026Q3'),
    newest('2026Q3', '2027Q1'),
    newest('2027Q1', null),
  ]).toEqual(['2026Q4', '2026Q4', '2027Q1', '2027Q1'])
})
