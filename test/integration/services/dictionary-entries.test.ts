import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
let schoolId: string
let townshipId: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '盐津县', bureau: '教体局', operator: '王强' })
  townshipId = (await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })).id
  const school = { name: '石门完小', townshipId }
  schoolId = (await backend.ask('dictionaries.saveSchool', school)).id
})
afterEach(() => backend.remove())

const all = () => backend.ask('dictionaries.all', {})

const category = async (name: string, more: { measure?: 'floor' | 'count'; id?: string } = {}) =>
  (
    await backend.ask('dictionaries.saveCategory', {
      name,
      unit: '栋',
      measure: 'floor',
      workflow: 'construction',
      ...more,
    })
  ).id

const project = async (categoryId: string) =>
  (await backend.ask('projects.create', { schoolId, categoryId, name: '楼' })).id

/** Merges as the screen does: after looking at what would be rewritten. */
const merge = async (
  dictionary: Input<'dictionaries.merge'>['dictionary'],
  kept: string,
  other: string,
) => {
  const pair = { dictionary, keptId: kept, otherId: other }
  const preview = await backend.call('dictionaries.previewMerge', pair)
  if (!preview.ok) return preview
  const rewritten = preview.value.reduce((sum, { count }) => sum + count, 0)
  return backend.call('dictionaries.merge', { ...pair, rewritten })
}

const ruleOf = async (answer: ReturnType<typeof merge>) => {
  const result = await answer
  return result.ok || result.error.code !== 'not_allowed' ? null : result.error.details.rule
}

test('a category is added last, renamed, and keeps its measure once it has projects', async () => {
  const id = await category('实验楼')
  expect((await all()).categories.at(-1)).toMatchObject({ id, name: '实验楼', unit: '栋' })
  await category('实验综合楼', { id, measure: 'count' })
  await project(id)
  const answer = await backend.call('dictionaries.saveCategory', {
    id,
    name: '实验综合楼',
    unit: '栋',
    measure: 'floor',
    workflow: 'construction',
  })
  expect(answer).toMatchObject({ ok: false, error: { details: { rule: 'category_in_use' } } })
  const twice = await backend.call('dictionaries.saveFundingSource', {
    name: '中央资金',
    level: 'central',
  })
  expect(twice).toMatchObject({ ok: false, error: { details: { what: 'fundingSource' } } })
})

test('the order is the one given, and what it does not name follows', async () => {
  const { categories } = await all()
  const ids = categories.slice(0, 3).map(({ id }) => id)
  await backend.ask('dictionaries.reorder', { dictionary: 'category', ids: ids.toReversed() })
  const after = (await all()).categories.map(({ id }) => id)
  expect(after).toEqual([...ids.toReversed(), ...categories.slice(3).map(({ id }) => id)])
})

test('a merged category hands over its projects, and none is lost', async () => {
  const id = await category('教学大楼')
  const projects = [await project(id), await project(id), await project('teachingBuilding')]
  expect(await merge('category', 'teachingBuilding', id)).toMatchObject({
    ok: true,
    value: [{ table: 'project', count: 2 }],
  })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
  expect(rows.map((row) => [row.id, row.categoryId])).toEqual(
    projects.map((row) => [row, 'teachingBuilding']),
  )
  expect((await all()).categories.some((row) => row.id === id)).toBe(false)
  expect((await backend.ask('app.verify', {})).ok).toBe(true)
})

test('what differs, comes with the program or is the same is not merged', async () => {
  const counted = await category('围墙', { measure: 'count' })
  expect(await ruleOf(merge('category', 'teachingBuilding', counted))).toBe('merge_differs')
  expect(await ruleOf(merge('category', 'canteen', 'toilet'))).toBe('merge_built_in')
  expect(await ruleOf(merge('category', counted, counted))).toBe('merge_with_itself')
})

test('sources of one budget collide, and nothing is changed', async () => {
  const { id } = await backend.ask('dictionaries.saveFundingSource', {
    name: '中央补助',
    level: 'central',
  })
  const projectId = await project('canteen')
  const lines = [
    { fundingSourceId: 'central', amount: 100 },
    { fundingSourceId: id, amount: 50 },
  ]
  await backend.ask('funds.saveBudget', { projectId, lines })
  expect(await ruleOf(merge('funding_source', 'central', id))).toBe('merge_collides')
  const { budget } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(budget).toHaveLength(2)
  await backend.ask('funds.saveBudget', { projectId, lines: lines.slice(1), reason: '并为一项' })
  expect((await merge('funding_source', 'central', id)).ok).toBe(true)
})

test('townships and programmes hand over their schools and projects', async () => {
  const other = await backend.ask('dictionaries.saveTownship', { name: '豆沙' })
  await backend.ask('dictionaries.saveSchool', { name: '银厂小学', townshipId: other.id })
  expect(await merge('township', townshipId, other.id)).toMatchObject({
    value: [{ table: 'school', count: 1 }],
  })
  expect((await all()).schools.map((school) => school.townshipId)).toEqual([townshipId, townshipId])
})

test('a retired entry stays with its rows, is taken back, and both can be undone', async () => {
  const projectId = await project('canteen')
  const flag = async () => (await all()).categories.find(({ id }) => id === 'canteen')?.isRetired
  const retire = (isRetired: boolean) =>
    backend.call('dictionaries.retire', { dictionary: 'category', id: 'canteen', isRetired })
  expect(await flag()).toBe(false)
  const answer = await retire(true)
  expect(await flag()).toBe(true)
  const { project: kept } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(kept).toMatchObject({ categoryId: 'canteen' })
  const { changes } = await backend.ask('history.page', { limit: 1 })
  expect(changes[0]).toMatchObject({
    table: 'category',
    before: { is_retired: 0 },
    after: { is_retired: 1 },
  })
  await backend.ask('history.undo', { actionId: (answer.ok && answer.actionId) || '' })
  expect(await flag()).toBe(false)
  await retire(true)
  await retire(false)
  expect(await flag()).toBe(false)
  const unknown = { dictionary: 'township', id: 'nowhere', isRetired: true } as const
  expect(await backend.call('dictionaries.retire', unknown)).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  })
})
