import { expect, test } from 'vitest'
import { addsTo } from '#domain/planning/adding-work.ts'
import { WORK_TYPES } from '#domain/project/work-type.ts'

test('only what is built anew or extended adds area; a ground laid beside a building adds too', () => {
  const built = ['new', 'extension', 'alterationExtension', 'continuation', 'relocation']
  expect(WORK_TYPES.filter((work) => addsTo('teachingArea', work))).toEqual(built)
  expect(WORK_TYPES.filter((work) => addsTo('sportsArea', work))).toEqual([...built, 'ancillary'])
  expect(addsTo('teachingArea', null)).toBe(true)
})

test('equipment counts by what it is worth, whatever the kind of work', () => {
  expect(WORK_TYPES.every((work) => addsTo('equipmentValue', work))).toBe(true)
})
