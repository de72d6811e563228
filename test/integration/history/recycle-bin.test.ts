import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Input } from '#contract/index.ts'
import type { BinItem } from '#contract/quarter/recycle-bin.ts'
import { close, type ClosingOffice, openOffice, WAN } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const bin = (query: Input<'recycleBin.list'> = {}) => office.backend.ask('recycleBin.list', query)

const restore = (...items: readonly (BinItem | undefined)[]) =>
  office.backend.call('recycleBin.restore', { ids: items.map((item) => item?.id ?? '') })

const addContract = (party: string) =>
  office.backend.ask('contracts.save', {
    id: null,
    projectId: office.building,
    kind: 'construction',
    party,
    amount: 80 * WAN,
  })

test('whatever is deleted lies in the bin with who, when and why, and comes back as it was', async () => {
  const { backend, building } = office
  const { id: contractId } = await addContract('永安建筑公司')
  const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name: '十三五' })
  const { id: targetId } = await backend.ask('targets.save', {
    id: null,
    programmeId,
    measure: 'floor',
    amount: 10_000,
  })
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  const survey = { schoolId: project.schoolId, year: 2020, surveyedOn: '2020-03-31' }
  await backend.ask('conditions.save', { ...survey, conditions: { pupils: 300 } })
  const sheet = await backend.ask('conditions.sheet', { year: 2020 })
  const surveyId = sheet.rows.find(({ schoolId }) => schoolId === project.schoolId)?.survey?.id
  await backend.ask('contracts.delete', { id: contractId, reason: '作废' })
  backend.setTime('2020-07-06T02:00:00.000Z')
  await backend.ask('targets.delete', { id: targetId })
  await backend.ask('conditions.delete', { id: surveyId ?? '', reason: '填错学校' })

  const { items, kinds, count } = await bin()
  expect(count).toBe(3)
  expect(
    items.map((item) => [item.kind, item.name, item.schoolName, item.projectName, item.reason]),
  ).toEqual([
    ['school_condition', '', '水田中学', null, '填错学校'],
    ['target', '', null, null, null],
    ['contract', '永安建筑公司', '水田中学', '教学楼', '作废'],
  ])
  expect(items[2]).toMatchObject({
    deletedAt: '2020-07-05T02:00:00.000Z',
    deletedBy: '王强',
    rows: 1,
    parts: [],
    otherChanges: 0,
    refusal: null,
  })
  expect(kinds).toContainEqual({ kind: 'target', count: 1 })
  expect((await bin({ kinds: ['target'] })).items).toHaveLength(1)
  expect((await bin({ search: '永安' })).items).toEqual([items[2]])
  expect((await bin({ search: 'stzx' })).count).toBe(2)

  expect(await restore(...items)).toMatchObject({ ok: true, value: { count: 3 } })
  expect((await bin()).items).toEqual([])
  const { contracts } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect(contracts.map(({ party }) => party)).toEqual(['永安建筑公司'])
  expect((await backend.ask('targets.list', {})).map(({ id }) => id)).toEqual([targetId])
  const again = await backend.ask('conditions.sheet', { year: 2020 })
  expect(again.rows.find(({ schoolId }) => schoolId === project.schoolId)?.survey?.id).toBe(
    surveyId,
  )
})

test('an indicator comes back with its figures, a project with all that is its own', async () => {
  const { backend, toilet } = office
  const { id } = await backend.ask('indicators.save', {
    id: null,
    name: '小学入学率',
    direction: 'atLeast',
    unit: 'percent',
    target: 9950,
  })
  for (const quarter of ['2020Q3', '2020Q4'] as const) {
    backend.setTime('2020-12-05T02:00:00.000Z')
    const entries = [{ indicatorId: id, value: 9900 }]
    await backend.ask('indicators.record', { quarter, entries })
  }
  await backend.ask('indicators.delete', { id, reason: '口径变了' })
  await backend.ask('projects.delete', { ids: [toilet], reason: '重复' })
  const { items } = await bin()
  expect(items.map(({ kind, name, parts }) => ({ kind, name, parts }))).toEqual([
    {
      kind: 'project',
      name: '公厕',
      parts: expect.arrayContaining([{ table: 'progress_entry', count: 1 }]) as unknown,
    },
    {
      kind: 'indicator',
      name: '小学入学率',
      parts: [{ table: 'indicator_reading', count: 2 }],
    },
  ])
  expect(await restore(items[1])).toMatchObject({ ok: true, value: { count: 3 } })
  expect(await restore(items[0])).toMatchObject({ ok: true })
  const { rows } = await backend.ask('indicators.sheet', { quarter: '2020Q4' })
  expect(rows.map(({ readings }) => readings.length)).toEqual([2])
  const list = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(list.rows.map((row) => row.id)).toContain(toilet)
})

test('what cannot be restored says why, and nothing of the others comes back', async () => {
  const { backend, building } = office
  const { id } = await addContract('永安建筑公司')
  await backend.ask('contracts.delete', { id })
  const { id: standard } = await backend.ask('standards.save', {
    id: null,
    level: 'primary',
    measure: 'teachingArea',
    basis: 'pupil',
    norm: 450,
    source: '试行',
    validFrom: '2020-01-01',
    validTo: null,
  })
  await backend.ask('standards.delete', { id: standard })
  await close(office, '2020Q2')
  const { items } = await bin()
  expect(items.map(({ kind, refusal }) => [kind, refusal?.details ?? null])).toEqual([
    ['standard', null],
    ['contract', { rule: 'undo_before_closing', subject: '2020Q2' }],
  ])
  expect(await restore(...items)).toMatchObject({
    error: { details: { rule: 'undo_before_closing' } },
  })
  expect((await bin()).count).toBe(2)
  const { contracts } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect(contracts).toEqual([])
  expect(await backend.call('recycleBin.restore', { ids: ['nothing'] })).toMatchObject({
    error: { code: 'not_found' },
  })
  // Looking and trying leaves nothing in the log.
  const { changes } = await backend.ask('history.page', { actions: ['restore'] })
  expect(changes).toEqual([])
})

test('a part of a project that went itself waits for it', async () => {
  const { backend, building } = office
  const { id } = await addContract('永安建筑公司')
  await backend.ask('contracts.delete', { id })
  await backend.ask('projects.delete', { ids: [building] })
  const contract = (await bin({ kinds: ['contract'] })).items[0]
  expect(contract?.refusal?.details).toEqual({ rule: 'project_in_bin', subject: '教学楼' })
  expect(await restore((await bin({ kinds: ['project'] })).items[0])).toMatchObject({ ok: true })
  expect(await restore(contract)).toMatchObject({ ok: true })
})

test('restoring can be taken back, and a step that did more says how much more comes with it', async () => {
  const { backend, building } = office
  const save = (fundingSourceId: string) =>
    backend.ask('funds.saveBudget', {
      projectId: building,
      lines: [{ fundingSourceId, amount: 10 * WAN }],
      reason: '调整',
    })
  await save('central')
  await save('province')
  const [item] = (await bin({ kinds: ['budget_line'] })).items
  expect(item).toMatchObject({ kind: 'budget_line', projectName: '教学楼', refusal: null })
  expect(item?.otherChanges).toBeGreaterThan(0)
  const back = await restore(item)
  expect((await bin()).count).toBe(1)
  const actionId = (back.ok && back.actionId) || ''
  expect(await backend.call('history.undo', { actionId })).toMatchObject({ ok: true })
  expect((await bin({ kinds: ['budget_line'] })).count).toBe(1)
})

test('a target deleted in the grid comes back alone, whatever became of the others since', async () => {
  const { backend } = office
  const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name: '十三五' })
  const target = { programmeId, measure: 'count' } as const
  const { ids } = await backend.ask('targets.saveMany', {
    targets: [1, 2, 3].map((amount) => ({ ...target, amount })),
  })
  const [kept = '', ...deletedIds] = ids
  await backend.ask('targets.saveMany', {
    targets: [{ ...target, id: kept, amount: 10 }],
    deletedIds,
  })
  await backend.ask('targets.save', { ...target, id: kept, amount: 11 })
  const amounts = async () => (await backend.ask('targets.list', {})).map(({ amount }) => amount)
  expect(await amounts()).toEqual([11])

  const { items } = await bin()
  expect(items).toMatchObject([
    { kind: 'target', rows: 1, otherChanges: 0, refusal: null },
    { kind: 'target', rows: 1, otherChanges: 0, refusal: null },
  ])
  expect(await restore(items[1])).toMatchObject({ ok: true, value: { count: 1 } })
  expect(await amounts()).toEqual([11, 2])
  expect(await restore(...(await bin()).items)).toMatchObject({ ok: true })
  expect(await amounts()).toEqual([11, 2, 3])
})

test('trying out a page of the bin is one transaction, and few statements for each item', async () => {
  const deleteSome = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const { id } = await addContract(`第${index}公司`)
      await office.backend.ask('contracts.delete', { id, reason: '作废' })
    }
  }
  const statementsOf = async () => {
    const prepare = vi.spyOn(SqliteDatabase.prototype, 'prepare')
    await bin()
    const texts = prepare.mock.calls.map(([text]) => text)
    prepare.mockRestore()
    return { count: texts.length, begun: texts.filter((text) => text === 'begin').length }
  }
  await deleteSome(5)
  const few = await statementsOf()
  await deleteSome(20)
  const many = await statementsOf()
  expect(many.begun).toBe(few.begun)
  expect((many.count - few.count) / 20).toBeLessThanOrEqual(16)
})
