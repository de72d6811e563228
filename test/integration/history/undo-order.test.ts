import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClosingOffice, openOffice, WAN } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const undo = (actionId: string) => office.backend.call('history.undo', { actionId })

/** The id of what was just done. */
function actionOf(answer: { readonly ok: boolean; readonly actionId?: string }): string {
  if (!answer.ok || answer.actionId === undefined) throw new Error(JSON.stringify(answer))
  return answer.actionId
}

test('money taken back in the meantime stands against moving it again', async () => {
  const { backend, building, toilet } = office
  const received = actionOf(
    await backend.call('funds.record', {
      projectId: building,
      kind: 'received',
      fundingSourceId: 'county',
      date: '2020-07-02',
      amount: 100 * WAN,
    }),
  )
  const moved = actionOf(
    await backend.call('transfers.record', {
      kind: 'received',
      date: '2020-07-03',
      from: { projectId: building, fundingSourceId: 'county' },
      to: { projectId: toilet, fundingSourceId: 'county' },
      amount: 100 * WAN,
      reason: '调剂',
    }),
  )
  const movedBack = actionOf(await undo(moved))
  actionOf(await undo(received))
  expect(await undo(movedBack)).toMatchObject({ ok: false, error: { code: 'undo_conflict' } })
})

test('a suspension goes only with the resumption after it', async () => {
  const { backend, building: projectId } = office
  const about = { projectId, reason: '雨季' }
  const suspended = actionOf(
    await backend.call('statusChanges.record', {
      ...about,
      status: 'suspended',
      date: '2020-07-02',
    }),
  )
  const resumed = actionOf(
    await backend.call('statusChanges.record', { ...about, status: 'normal', date: '2020-07-03' }),
  )
  expect(await undo(suspended)).toMatchObject({ ok: false, error: { code: 'undo_conflict' } })
  actionOf(await undo(resumed))
  expect(await undo(suspended)).toMatchObject({ ok: true })
})

test('a school does not get back a name another one has taken', async () => {
  const { backend, school } = office
  const renamed = actionOf(
    await backend.call('dictionaries.saveSchool', { id: school, name: '水田高级中学' }),
  )
  const back = actionOf(await undo(renamed))
  actionOf(await undo(back))
  const again = actionOf(
    await backend.call('dictionaries.saveSchool', { id: school, name: '水田完全中学' }),
  )
  await backend.ask('dictionaries.saveSchool', { name: '水田高级中学' })
  expect(await undo(again)).toMatchObject({ ok: false, error: { code: 'already_exists' } })
})

test('a person who has signed other steps stays', async () => {
  const { backend, building } = office
  const came = actionOf(await backend.call('operators.switch', { name: '李梅' }))
  await backend.ask('progress.clear', { projectId: building, quarter: '2020Q2' })
  expect(await undo(came)).toMatchObject({
    ok: false,
    error: { details: { rule: 'undo_not_here' } },
  })
})

test('a category in use and an indicator with figures keep what their rows rest on', async () => {
  const { backend, school } = office
  const { id } = await backend.ask('dictionaries.saveCategory', {
    name: '风雨操场',
    unit: '个',
    measure: 'floor',
    workflow: 'construction',
  })
  const category = actionOf(
    await backend.call('dictionaries.saveCategory', {
      id,
      name: '风雨操场',
      unit: '个',
      measure: 'sports',
      workflow: 'construction',
    }),
  )
  await backend.ask('projects.create', { name: '操场', schoolId: school, categoryId: id })
  expect(await undo(category)).toMatchObject({
    ok: false,
    error: { details: { rule: 'category_in_use' } },
  })

  const indicator = { name: '入学率', direction: 'atLeast', target: 9900 } as const
  const saved = await backend.ask('indicators.save', { id: null, ...indicator, unit: 'count' })
  const unit = actionOf(
    await backend.call('indicators.save', { id: saved.id, ...indicator, unit: 'percent' }),
  )
  const entries = [{ indicatorId: saved.id, value: 9950 }]
  await backend.ask('indicators.record', { quarter: '2020Q3', entries })
  expect(await undo(unit)).toMatchObject({
    ok: false,
    error: { details: { rule: 'indicator_unit_fixed' } },
  })
})
