import { expect, test } from 'vitest'
import type { WhatIfBasis, WhatIfProject } from '#contract/planning/what-if.ts'
import type { Sketch } from '#domain/planning/sketch.ts'
import {
  candidatesOf,
  choiceOf,
  costOfScheme,
  drafted,
  draftOf,
  draftWith,
  estimatesBy,
  firstDraft,
  newOf,
} from '../../../../renderer/features/planning/what-if/draft-scheme.ts'

const project = (id: string, change: Partial<WhatIfProject> = {}): WhatIfProject => ({
  id,
  name: id,
  schoolId: 's',
  categoryId: 'teaching',
  measure: 'teachingArea',
  amount: 10_000,
  addingNone: null,
  cost: null,
  budget: [],
  isStarted: false,
  ...change,
})

const basisOf = (...projects: WhatIfProject[]): WhatIfBasis => ({
  year: 2020,
  years: [2020],
  ground: { schools: [], standards: [], diversions: [], day: '2020-06-30' },
  schoolNames: { s: '水田中心完小' },
  projects,
  kinds: [
    { categoryId: 'teaching', name: '教学综合楼', measure: 'teachingArea', usualUnitCost: 200_000 },
    { categoryId: 'field', name: '运动场', measure: 'sportsArea', usualUnitCost: null },
  ],
})

const sketch = (size: number): Sketch => ({
  schoolId: 's',
  categoryId: 'teaching',
  measure: 'teachingArea',
  size,
  cost: size,
  sourceId: null,
})

test('what was drawn by hand and not chosen stays, unticked; what the calculation drew goes', () => {
  const basis = basisOf(project('p'))
  const byHand = (size: number, index: number, isTicked: boolean) =>
    drafted(sketch(size), index, { isTicked, isDrawn: true })
  const draft = {
    ...firstDraft(basis),
    sketches: [byHand(1, 0, true), byHand(2, 1, false), byHand(3, 2, false)],
  }
  const candidates = candidatesOf(basis, draft, [sketch(4), sketch(5)], [])
  expect(candidates.sketches.map(({ size }) => size)).toEqual([2, 3, 4, 5])
  const solved = draftWith(draft, candidates, {
    projectIds: ['p'],
    sketches: [
      { index: 1, sourceId: 'central' },
      { index: 3, sourceId: 'county' },
    ],
  })
  expect(solved.projectIds).toEqual(['p'])
  expect(solved.sketches.map(({ size, isTicked, isDrawn }) => [size, isTicked, isDrawn])).toEqual([
    [1, true, true],
    [2, false, true],
    [3, true, true],
    [5, true, false],
  ])
  expect(new Set(solved.sketches.map(({ key }) => key)).size).toBe(4)
  expect(choiceOf(solved).sketches.map(({ sourceId }) => sourceId)).toEqual([
    null,
    'central',
    'county',
  ])
})

test('only what the table can show is in a scheme, and what it adds has its own sum', () => {
  const basis = basisOf(
    project('building', { isStarted: true, cost: 500 }),
    project('wall', { isStarted: true, measure: null, amount: null, cost: 70 }),
    project('elsewhere', { isStarted: true, schoolId: 'not surveyed', cost: 60 }),
    project('planned', { cost: 30 }),
  )
  expect(firstDraft(basis).projectIds).toEqual(['building'])
  const kept = { projectIds: ['wall', 'planned', 'building'], sketches: [sketch(7)], estimates: [] }
  const choice = choiceOf(draftOf(basis, kept))
  expect(choice.projectIds).toEqual(['building', 'planned'])
  expect(costOfScheme(basis, choice).sum).toBe(537)
  expect(costOfScheme(basis, newOf(basis, choice)).sum).toBe(37)
})

test('a cost nobody knows is counted and not added up as nothing', () => {
  const basis = basisOf(project('known', { cost: 500 }), project('unknown'), project('guessed'))
  const scheme = {
    projectIds: ['known', 'unknown', 'guessed'],
    sketches: [sketch(70)],
    estimates: [
      { projectId: 'guessed', cost: 30 },
      // Somebody has stated its sum since.
      { projectId: 'known', cost: 9 },
    ],
  }
  expect(costOfScheme(basis, scheme)).toEqual({ sum: 600, estimated: 1, unknown: 1 })
  const nothing = { projectIds: ['unknown'], sketches: [], estimates: [] }
  expect(costOfScheme(basis, nothing)).toEqual({ sum: null, estimated: 0, unknown: 1 })
  expect(costOfScheme(basis, { ...nothing, projectIds: [] }).sum).toBe(0)
})

test('what has a size is estimated at the usual unit cost, else at the one given', () => {
  const basis = basisOf(
    project('known', { cost: 1 }),
    project('usual'),
    project('given', { categoryId: 'field', measure: 'sportsArea' }),
    project('equipment', { measure: 'equipmentValue', amount: 777 }),
    project('no size', { amount: null }),
  )
  const given = { measure: 'sportsArea', categoryId: 'field', unitCost: 30_000 } as const
  const usual = { projectId: 'usual', cost: 20_000_000 }
  const equipment = { projectId: 'equipment', cost: 777 }
  expect(estimatesBy(basis, [given])).toEqual([
    usual,
    { projectId: 'given', cost: 3_000_000 },
    equipment,
  ])
  expect(estimatesBy(basis, [])).toEqual([usual, equipment])
})
