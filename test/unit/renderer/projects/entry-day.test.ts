import { expect, test } from 'vitest'
import {
  otherQuarter,
  proposedDay,
} from '../../../../renderer/features/projects/page/funds/entry-day.ts'

test('money is proposed for the quarter chosen, and for no later day than today', () => {
  expect(proposedDay('2026Q3', '2026-11-26', false)).toBe('2026-09-30')
  expect(proposedDay('2026Q4', '2026-11-26', false)).toBe('2026-11-26')
  expect(proposedDay('2027Q1', '2026-11-26', false)).toBe('2026-11-26')
  expect(proposedDay('2026Q3', '2026-11-26', true)).toBe('2026-11-26')
})

test('a day outside the chosen quarter is known by its own', () => {
  expect(otherQuarter('2026-11-26', '2026Q3')).toBe('2026Q4')
  expect(otherQuarter('2026-09-30', '2026Q3')).toBeNull()
})
