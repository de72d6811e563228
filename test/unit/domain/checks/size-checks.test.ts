import { expect, test } from 'vitest'
import type { CheckedProject } from '#domain/checks/facts.ts'
import { findings, project, report, said } from './facts-of.ts'

test('a building without floor area is named, what has no floor is not', () => {
  const blank = { floorArea: null }
  expect(
    said('floorAreaMissing', [
      project({ ...blank, id: 'blank' }),
      project({ id: 'zero', floorArea: 0 }),
      project({ ...blank, id: 'equipment', categoryId: 'equipment' }),
      project({ ...blank, id: 'ancillary', workType: 'ancillary' }),
      project({ ...blank, id: 'cancelled', reports: [report({ status: 'cancelled' })] }),
    ]),
  ).toEqual(['blank plain'])
})

test('a sports ground whose size stands in the floor area is named', () => {
  const ground = { categoryId: 'sportsGround', floorArea: 40_000 }
  expect(
    said('sportsAreaMisplaced', [
      project({ ...ground, id: 'misplaced' }),
      project({ ...ground, id: 'both', sportsArea: 40_000 }),
      project({ ...ground, id: 'zero', floorArea: 0 }),
      project({ ...ground, id: 'cancelled', reports: [report({ status: 'cancelled' })] }),
      project({ id: 'building' }),
    ]),
  ).toEqual(['misplaced plain'])
})

const done = (id: string, actualFinish: string, changes: Partial<CheckedProject> = {}) =>
  project({ id, actualFinish, ...changes })

test('the project completed last is named when its target is passed', () => {
  const target = {
    id: 't1',
    programmeId: 'g1',
    stage: 'primary' as const,
    schoolId: null,
    measure: 'floor' as const,
    amount: 250_000,
  }
  const two = [done('last', '2020-05'), done('first', '2019-12')]
  const passing = [...two, done('second', '2020-04')]
  const others = [
    done('other stage', '2020-06', { stage: 'junior' }),
    done('other programme', '2020-06', { programmeId: 'g2' }),
    done('blank', '2020-06', { floorArea: null }),
    project({ id: 'open' }),
  ]
  expect([
    findings('areaAboveTarget', [...passing, ...others], { targets: [target] }).map(
      ({ projectId, facts, otherProjectIds, rows }) => ({
        projectId,
        facts,
        otherProjectIds,
        rows,
      }),
    ),
    said('areaAboveTarget', [...two, ...others], { targets: [target] }),
    said('areaAboveTarget', passing, { targets: [{ ...target, amount: 300_000 }] }),
    said('areaAboveTarget', passing, { targets: [{ ...target, amount: 2, measure: 'count' }] }),
    said('areaAboveTarget', passing, {
      targets: [target, { ...target, id: 't2', amount: 50_000 }],
    }),
  ]).toEqual([
    [
      {
        projectId: 'last',
        facts: {
          area: { kind: 'area', value: 100_000 },
          completed: { kind: 'area', value: 300_000 },
          target: { kind: 'area', value: 250_000 },
          difference: { kind: 'area', value: 50_000 },
        },
        otherProjectIds: ['first', 'second'],
        rows: [{ table: 'target', id: 't1' }],
      },
    ],
    [],
    [],
    [],
    [],
  ])
})

test('the area beyond a target is told of the field that holds it', () => {
  const target = { id: 't1', programmeId: 'g1', stage: null, schoolId: null, amount: 50_000 }
  const ground = { categoryId: 'sportsGround', floorArea: null, sportsArea: 60_000 }
  const fields = (measure: 'floor' | 'sports', one: CheckedProject) =>
    findings('areaAboveTarget', [one], { targets: [{ ...target, measure }] }).map(
      ({ field }) => field,
    )
  expect([
    fields('floor', done('building', '2020-05')),
    fields('sports', done('ground', '2020-05', ground)),
  ]).toEqual([['floorArea'], ['sportsArea']])
})

/** Projects at the given cost in 元 per ㎡, 1000 ㎡ each. */
function costing(...yuan: readonly number[]): CheckedProject[] {
  return yuan.map((cost, index) =>
    project({ id: `at ${cost}`, schoolId: `s${index}`, plannedTotal: cost * 100_000 }),
  )
}

test('a cost per ㎡ beyond three times the median either way is unusual', () => {
  const usual = costing(2000, 2100, 2200, 2300, 2400)
  expect([
    said('unusualUnitCost', [...usual, ...costing(6601)]),
    said('unusualUnitCost', [...usual, ...costing(6750)]),
    said('unusualUnitCost', [...usual, ...costing(7000)]),
    said('unusualUnitCost', [...usual, ...costing(700)]),
    said('unusualUnitCost', [...usual, ...costing(716)]),
    said('unusualUnitCost', [...usual, ...costing(22_000_000)]),
  ]).toEqual([[], [], ['at 7000 high'], ['at 700 low'], ['at 716 low'], ['at 22000000 high']])
})

test('too few comparable projects, blanks and other kinds of work set no usual cost', () => {
  const usual = costing(2000, 2100, 2200, 2300, 2400)
  const [odd] = costing(9000)
  const changed = (changes: Partial<CheckedProject>) => ({ ...odd, ...changes }) as CheckedProject
  expect([
    said('unusualUnitCost', [...usual.slice(1), changed({})]),
    said('unusualUnitCost', [...usual, changed({ workType: 'strengthening' })]),
    said('unusualUnitCost', [...usual, changed({ floorArea: null })]),
    said('unusualUnitCost', [...usual, changed({ floorArea: 0 })]),
    said('unusualUnitCost', [...usual, changed({ plannedTotal: null, budgetTotal: null })]),
    said('unusualUnitCost', [...usual, changed({ reports: [report({ status: 'cancelled' })] })]),
    said('unusualUnitCost', [...usual, changed({})]),
  ]).toEqual([[], [], [], [], [], [], ['at 9000 high']])
})

const later = (id: string, changes: Partial<CheckedProject>) =>
  project({ id, programmeId: 'g2', ...changes })

test('the same school and category in overlapping years of two programmes', () => {
  const first = project({ id: 'first' })
  const blank = { plannedStart: null, plannedFinish: null, actualStart: null, year: null }
  expect([
    findings('possibleDoubleClaim', [first, later('same', {})]).map(
      ({ projectId, otherProjectIds, facts }) => ({ projectId, otherProjectIds, facts }),
    ),
    said('possibleDoubleClaim', [first, later('other school', { schoolId: 's2' })]),
    said('possibleDoubleClaim', [first, later('other category', { categoryId: 'land' })]),
    said('possibleDoubleClaim', [first, later('same programme', { programmeId: 'g1' })]),
    said('possibleDoubleClaim', [first, later('no programme', { programmeId: null })]),
    said('possibleDoubleClaim', [
      first,
      later('years after', { ...blank, year: 2021 }),
      later('last year in common', { ...blank, year: 2020 }),
      later('no year known', blank),
    ]),
    said('possibleDoubleClaim', [
      first,
      later('cancelled', { reports: [report({ status: 'cancelled' })] }),
    ]),
  ]).toEqual([
    [
      {
        projectId: 'same',
        otherProjectIds: ['first'],
        facts: {
          programme: { kind: 'text', value: '“十三五”学校建设规划' },
          otherProject: { kind: 'text', value: '石门完小教学综合楼' },
          otherProgramme: { kind: 'text', value: '薄改与能力提升' },
        },
      },
    ],
    [],
    [],
    [],
    [],
    ['last year in common plain'],
    [],
  ])
})
