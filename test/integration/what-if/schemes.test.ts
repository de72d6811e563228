import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { CONDITION_FIELDS, type Conditions } from '#domain/planning/condition.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

const NOTHING = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, null])) as Conditions
const WAN = 1_000_000

let backend: TestBackend
let large: string
let small: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '盐津县', bureau: '教育局', operator: '王强' })
  large = await school('大校', 1000)
  small = await school('小校', 100)
})
afterEach(() => backend.remove())

/** A primary school that lacks half of its teaching rooms. */
async function school(name: string, pupils: number): Promise<string> {
  const { id } = await backend.ask('dictionaries.saveSchool', { name, stage: 'primary' })
  await backend.ask('conditions.save', {
    schoolId: id,
    year: 2019,
    surveyedOn: '2019-09-01',
    conditions: { ...NOTHING, pupils, classes: 10, teachingArea: pupils * 225 },
  })
  return id
}

const sketch = (schoolId: string, cost: number, sourceId: string | null = null) => ({
  schoolId,
  categoryId: 'teachingBuilding',
  measure: 'teachingArea' as const,
  size: 22_500,
  cost,
  sourceId,
})

const propose = (change: Partial<Input<'whatIf.plan'>>) =>
  backend.ask('whatIf.plan', {
    quarter: '2020Q2',
    year: 2019,
    jobId: 'job',
    kept: { projectIds: [], sketches: [] },
    candidates: { projectIds: [], sketches: [] },
    budgets: [],
    ...change,
  })

test('the basis holds unfinished projects, and what is finished counts as there', async () => {
  const project = { schoolId: large, categoryId: 'teachingBuilding', plannedTotal: 100 * WAN }
  const { id } = await backend.ask('projects.create', {
    ...project,
    name: '教学楼',
    floorArea: 50_000,
  })
  await backend.ask('projects.create', {
    ...project,
    name: '综合楼',
    floorArea: 10_000,
    actualFinish: '2020-03-01',
  })
  const basis = await backend.ask('whatIf.basis', { quarter: '2020Q2' })
  expect(basis.projects).toEqual([
    {
      id,
      name: '教学楼',
      schoolId: large,
      categoryId: 'teachingBuilding',
      measure: 'teachingArea',
      amount: 50_000,
      addingNone: null,
      cost: 100 * WAN,
      budget: [],
      isStarted: false,
    },
  ])
  expect(basis.ground.schools.map(({ coming }) => coming.map(({ amount }) => amount))).toEqual([
    [10_000],
    [],
  ])
  const kind = basis.kinds.find(({ categoryId }) => categoryId === 'teachingBuilding')
  expect(kind).toMatchObject({ measure: 'teachingArea', usualUnitCost: 1_000_000 })
})

test('what strengthens a building adds to nothing and is never chosen', async () => {
  const { id } = await backend.ask('projects.create', {
    schoolId: large,
    categoryId: 'teachingBuilding',
    workType: 'strengthening',
    name: '校舍加固',
    floorArea: 50_000,
    plannedTotal: 10 * WAN,
  })
  const { projects } = await backend.ask('whatIf.basis', { quarter: '2020Q2' })
  expect(projects).toMatchObject([
    { id, measure: null, amount: null, addingNone: 'strengthening', cost: 10 * WAN },
  ])
  const proposal = await propose({
    candidates: { projectIds: [id], sketches: [] },
    budgets: [{ sourceId: 'central', amount: 60 * WAN, categoryIds: null }],
  })
  expect([proposal.projectIds, proposal.payable]).toEqual([[], 0])
})

test('the money goes where it closes most for most pupils, and only from sources that may', async () => {
  const sketches = [sketch(small, 50 * WAN), sketch(large, 50 * WAN)]
  const money = { sourceId: 'central', amount: 60 * WAN, categoryIds: null }
  const candidates = { projectIds: [], sketches }
  // 22,500 of 45,000 for 100 pupils closes as much as 22,500 of 450,000 for 1,000: 50 each.
  const one = await propose({ candidates, budgets: [money] })
  expect(one.sketches).toHaveLength(1)
  expect([one.value, one.wholeValue, one.payable]).toEqual([50, 550, 2])
  expect(one.bound).toBeCloseTo(50)
  const both = await propose({
    candidates,
    budgets: [money, { sourceId: 'county', amount: 50 * WAN, categoryIds: ['teachingBuilding'] }],
  })
  expect(new Set(both.sketches.map(({ sourceId }) => sourceId))).toEqual(
    new Set(['central', 'county']),
  )
  expect(both.spent.map(({ amount }) => amount)).toEqual([50 * WAN, 50 * WAN])
  const none = await propose({ candidates, budgets: [{ ...money, categoryIds: ['playground'] }] })
  expect([none.sketches, none.payable]).toEqual([[], 0])
})

test('a project with a budget is paid as it is budgeted, or not at all', async () => {
  const { id } = await backend.ask('projects.create', {
    name: '教学楼',
    schoolId: large,
    categoryId: 'teachingBuilding',
    plannedTotal: 100 * WAN,
    floorArea: 50_000,
  })
  await backend.ask('funds.saveBudget', {
    projectId: id,
    lines: [
      { fundingSourceId: 'central', amount: 80 * WAN },
      { fundingSourceId: 'county', amount: 20 * WAN },
    ],
  })
  const candidates = { projectIds: [id], sketches: [] }
  const central = { sourceId: 'central', amount: 100 * WAN, categoryIds: null }
  expect((await propose({ candidates, budgets: [central] })).projectIds).toEqual([])
  const county = { sourceId: 'county', amount: 20 * WAN, categoryIds: null }
  expect((await propose({ candidates, budgets: [central, county] })).projectIds).toEqual([id])
})

test('a project without a sum is not free: it is left out and counted, or taken at an estimate', async () => {
  const { id } = await backend.ask('projects.create', {
    name: '教学楼',
    schoolId: large,
    categoryId: 'teachingBuilding',
    floorArea: 50_000,
  })
  const budgets = [{ sourceId: 'central', amount: 60 * WAN, categoryIds: null }]
  const candidates = { projectIds: [id], sketches: [] }
  expect(await propose({ candidates, budgets })).toMatchObject({
    projectIds: [],
    payable: 0,
    unpriced: 1,
  })
  const at = (cost: number) =>
    propose({
      candidates: { ...candidates, estimates: [{ projectId: id, cost }] },
      budgets,
    })
  expect(await at(60 * WAN)).toMatchObject({
    projectIds: [id],
    spent: [{ sourceId: 'central', amount: 60 * WAN }],
    unpriced: 0,
  })
  expect((await at(61 * WAN)).projectIds).toEqual([])
  const kept = { projectIds: [id], sketches: [], estimates: [{ projectId: id, cost: 60 * WAN }] }
  await backend.ask('schemes.save', { name: '估算', year: 2019, choice: kept })
  expect(await backend.ask('schemes.list', {})).toMatchObject([kept])
})

test('what the budget of a project adds up to is its cost where no total is stated', async () => {
  const { id } = await backend.ask('projects.create', {
    name: '教学楼',
    schoolId: large,
    categoryId: 'teachingBuilding',
    floorArea: 50_000,
  })
  const lines = [{ fundingSourceId: 'central', amount: 80 * WAN }]
  await backend.ask('funds.saveBudget', { projectId: id, lines })
  const { projects } = await backend.ask('whatIf.basis', { quarter: '2020Q2' })
  expect(projects.map(({ cost }) => cost)).toEqual([80 * WAN])
})

test('three schemes are kept; one is turned into projects in one step and taken back', async () => {
  const save = (name: string) =>
    backend.call('schemes.save', {
      name,
      year: 2019,
      choice: {
        projectIds: [],
        sketches: [sketch(large, 50 * WAN, 'central'), sketch(small, 9 * WAN)],
      },
    })
  const [first] = [await save('一'), await save('二'), await save('三')]
  expect(await save('四')).toMatchObject({ error: { details: { rule: 'schemes_full' } } })
  const id = first.ok ? first.value.id : ''
  const { projectIds } = await backend.ask('schemes.adopt', { id, programmeId: null })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(
    rows.map(({ name, floorArea, plannedTotal, state }) => [name, floorArea, plannedTotal, state]),
  ).toEqual([
    ['大校教学综合楼', 22_500, 50 * WAN, 'notStarted'],
    ['小校教学综合楼', 22_500, 9 * WAN, 'notStarted'],
  ])
  const page = await backend.ask('projects.get', { id: projectIds[0] ?? '', quarter: '2020Q2' })
  expect(page.budget).toMatchObject([{ fundingSourceId: 'central', amount: 50 * WAN }])
  expect(await backend.call('schemes.adopt', { id, programmeId: null })).toMatchObject({
    error: { details: { rule: 'scheme_adopted' } },
  })
  await backend.ask('projects.delete', { ids: [...projectIds], reason: '撤销' })
  expect((await backend.ask('schemes.list', {}))[0]?.adopted).toEqual([])
  await backend.ask('schemes.delete', { id })
  expect((await backend.ask('schemes.list', {})).map(({ name }) => name)).toEqual(['二', '三'])
})

test('a scheme that names a school no longer there enters nothing', async () => {
  const { id } = await backend.ask('schemes.save', {
    name: '一',
    year: 2019,
    choice: { projectIds: [], sketches: [sketch(large, WAN), sketch('gone', WAN)] },
  })
  expect(await backend.call('schemes.adopt', { id, programmeId: null })).toMatchObject({
    error: { code: 'not_found' },
  })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(rows).toEqual([])
})

test('schools merged are merged in the schemes too', async () => {
  const { id } = await backend.ask('schemes.save', {
    name: '一',
    year: 2019,
    choice: { projectIds: [], sketches: [sketch(small, WAN)] },
  })
  const other = await backend.ask('dictionaries.saveSchool', { name: '大校分校', stage: 'primary' })
  await backend.ask('schools.merge', {
    keptId: other.id,
    otherId: small,
    rewritten: 1,
    sameYear: [],
    reason: '重复',
  })
  const [scheme] = await backend.ask('schemes.list', {})
  expect([scheme?.id, scheme?.sketches.map(({ schoolId }) => schoolId)]).toEqual([id, [other.id]])
})
