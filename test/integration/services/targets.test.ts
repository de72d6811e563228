import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
let programmeId: string
beforeEach(async () => {
  backend = await createTestBackend()
  await backend.ask('app.saveOffice', { county: '盐津县', bureau: '教育局', operator: '王强' })
  programmeId = (await backend.ask('dictionaries.saveProgramme', { name: '十三五' })).id
})
afterEach(() => backend.remove())

const listed = async () =>
  (await backend.ask('targets.list', {})).map(({ stage, amount, unit }) => [stage, amount, unit])

test('targets are saved, changed and taken out together, and taken back as one step', async () => {
  const floor = { programmeId, measure: 'floor' } as const
  const saved = await backend.ask('targets.saveMany', {
    targets: [
      { ...floor, stage: 'primary', amount: 10_683_800 },
      { ...floor, stage: 'junior', amount: 5_632_500, unit: 'squareMetre' },
      { programmeId, measure: 'land', amount: 1_866_667, unit: 'mu' },
      { programmeId, measure: 'count', amount: 48, unit: null },
    ],
  })
  const before = [
    ['primary', 10_683_800, 'squareMetre'],
    ['junior', 5_632_500, 'squareMetre'],
    [null, 1_866_667, 'mu'],
    [null, 48, null],
  ]
  expect(await listed()).toEqual(before)
  const [primary, junior, land] = await backend.ask('targets.list', {})
  expect(saved).toEqual({
    ids: (await backend.ask('targets.list', {})).map(({ id }) => id),
    deleted: 0,
  })
  const answer = await backend.call('targets.saveMany', {
    targets: [{ ...floor, id: primary?.id ?? '', stage: 'primary', amount: 1 }],
    deletedIds: [junior?.id ?? ''],
  })
  // A dialog that does not speak of units leaves the unit as it is.
  await backend.ask('targets.save', {
    id: land?.id ?? '',
    programmeId,
    measure: 'land',
    amount: 2_000_000,
  })
  expect(await listed()).toEqual([
    ['primary', 1, 'squareMetre'],
    [null, 2_000_000, 'mu'],
    [null, 48, null],
  ])
  await backend.ask('history.undo', { actionId: (answer.ok && answer.actionId) || '' })
  expect((await listed()).slice(0, 2)).toEqual(before.slice(0, 2))
})

test('when one line is refused nothing is saved', async () => {
  const line = { measure: 'floor', amount: 100 } as const
  const answer = await backend.call('targets.saveMany', {
    targets: [
      { ...line, programmeId },
      { ...line, programmeId: 'gone' },
    ],
  })
  expect(answer.ok).toBe(false)
  const gone = await backend.call('targets.saveMany', {
    targets: [{ ...line, programmeId }],
    deletedIds: ['gone'],
  })
  expect(gone).toMatchObject({ error: { code: 'not_found' } })
  expect(await listed()).toEqual([])
})
