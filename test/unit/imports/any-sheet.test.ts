import { expect, test } from 'vitest'
import { foundByGrids, foundByMutating } from '../../fixtures/any-sheet.ts'

test('any sheet ends in a reading whose parts agree with each other', () => {
  expect(foundByGrids(400)).toBe(null)
})

test('any broken file ends in a reading or a refusal', () => {
  expect(foundByMutating(150)).toBe(null)
})
