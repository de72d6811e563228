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

test('a new name of a school is changed back where it was given, not by a step', async () => {
  const { backend, school } = office
  const renamed = actionOf(
    await backend.call('dictionaries.saveSchool', { id: school, name: '水田高级中学' }),
  )
  expect(await undo(renamed)).toMatchObject({
    ok: false,
    error: { details: { rule: 'undo_not_here' } },
  })
})
