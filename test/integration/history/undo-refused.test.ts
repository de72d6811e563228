import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input, MethodName } from '#contract/index.ts'
import { close, type ClosingOffice, openOffice, pay, WAN } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

/** Does something and answers with its step. */
async function stepOf<Name extends MethodName>(name: Name, input: Input<Name>): Promise<string> {
  const answer = await office.backend.call(name, input)
  return (answer.ok && answer.actionId) || ''
}

const undo = (actionId: string) => office.backend.call('history.undo', { actionId })

const money = (amount: number): Input<'funds.record'> => ({
  projectId: office.building,
  kind: 'received',
  fundingSourceId: 'central',
  date: '2020-07-02',
  amount,
})

test('money that later money may rest on is not taken back, and the later entry is named', async () => {
  const first = await stepOf('funds.record', money(5 * WAN))
  const second = await stepOf('funds.record', { ...money(WAN), kind: 'paid' })
  expect(await undo(first)).toEqual({
    ok: false,
    error: {
      code: 'undo_conflict',
      details: {
        what: 'fundEntry',
        name: '教学楼',
        operator: '王强',
        at: expect.stringMatching(/^2020-07-05 \d\d:\d\d$/) as unknown,
        did: 'insert',
        actionId: second,
      },
    },
  })
  expect(await undo(second)).toMatchObject({ ok: true, value: { count: 1 } })
  expect(await undo(first)).toMatchObject({ ok: true })
  expect(await undo(first)).toMatchObject({
    error: { details: { rule: 'taken_back_already' } },
  })
})

test('a row others refer to by now stays', async () => {
  const { backend } = office
  const added = await backend.call('dictionaries.saveSchool', { name: '石门完小' })
  if (!added.ok) throw new Error('not saved')
  await backend.ask('projects.create', {
    name: '食堂',
    schoolId: added.value.id,
    categoryId: 'canteen',
  })
  expect(await undo(added.actionId ?? '')).toMatchObject({
    error: { code: 'undo_conflict', details: { what: 'project', name: '食堂' } },
  })
})

test('another column changed since does not stand in the way, the same one does', async () => {
  const { backend, toilet } = office
  const { project } = await backend.ask('projects.get', { id: toilet, quarter: '2020Q3' })
  const update = async (change: Partial<Input<'projects.create'>>) => {
    const now = (await backend.ask('projects.get', { id: toilet, quarter: '2020Q3' })).project
    const { revision } = now
    return stepOf('projects.update', { id: toilet, revision, basics: { ...now, ...change } })
  }
  const note = await update({ note: '靠近操场' })
  const leader = await update({ leader: '李局长' })
  await update({ leader: '王局长' })
  const last = await update({ leader: '张局长' })
  // The newest is what has to be taken back first.
  expect(await undo(leader)).toMatchObject({
    error: { code: 'undo_conflict', details: { did: 'update', actionId: last } },
  })
  expect(await undo(note)).toMatchObject({ ok: true })
  const { project: after } = await backend.ask('projects.get', { id: toilet, quarter: '2020Q3' })
  expect([after.note, after.leader]).toEqual([project.note, '张局长'])
})

test('what was there when a quarter was closed is not taken back, nor is the closing', async () => {
  const { backend, building } = office
  const late = await stepOf('funds.record', { ...money(WAN), date: '2020-06-30' })
  const milestone = await stepOf('milestones.save', {
    projectId: building,
    kind: 'tendering',
    planned: null,
    actual: '2020-02',
  })
  await close(office, '2020Q2')
  const refused = { error: { details: { rule: 'undo_before_closing', subject: '2020Q2' } } }
  expect(await undo(late)).toMatchObject(refused)
  expect(await undo(milestone)).toMatchObject(refused)
  const { changes } = await backend.ask('history.page', { tables: ['closing'] })
  expect(await undo(changes[0]?.actionId ?? '')).toMatchObject({
    error: { details: { rule: 'undo_in_closing' } },
  })
  await pay(office, 'paid', building, '2020-07-03', WAN)
  const { changes: newest } = await backend.ask('history.page', { limit: 1 })
  expect(await undo(newest[0]?.actionId ?? '')).toMatchObject({ ok: true })
})

test('an undo is a step of the log that says what it took back', async () => {
  const { backend } = office
  const step = await stepOf('funds.record', money(WAN))
  const undone = await undo(step)
  const undoStep = undone.ok ? undone.actionId : null
  const { changes } = await backend.ask('history.page', { tables: ['fund_entry'], limit: 2 })
  expect(changes).toMatchObject([
    { action: 'delete', actionId: undoStep, undoes: step, isTakenBack: false },
    { action: 'insert', actionId: step, undoes: null, isTakenBack: true },
  ])
  expect(await undo('nothing')).toMatchObject({ error: { code: 'not_found' } })
})
