import { expect, test } from 'vitest'
import { createUndoGroups } from '#backend/imports/undoing/undo-groups.ts'

test('what is joined by way of others has one owner, and what is not its own', () => {
  const groups = createUndoGroups()
  groups.join('document', 'line')
  groups.join('project', 'line')
  groups.join('project', 'payment')
  expect(['document', 'line', 'project', 'payment', 'other'].map(groups.ownerOf)).toEqual([
    'project',
    'project',
    'project',
    'project',
    'other',
  ])
})

test('a chain of any length is walked', () => {
  const groups = createUndoGroups()
  const length = 20_000
  for (let at = 0; at < length; at += 1) groups.join(`entry ${at + 1}`, `entry ${at}`)
  expect(groups.ownerOf('entry 0')).toBe(`entry ${length}`)
  expect(groups.ownerOf('entry 1')).toBe(`entry ${length}`)
})
