import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
let projectId: string
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2020-07-05T20:00:00.000Z' })
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: '石门完小' })
  const { id } = await backend.ask('projects.create', {
    name: '石门完小食堂',
    schoolId,
    categoryId: 'canteen',
  })
  projectId = id
})
afterEach(() => backend.remove())

const page = (filter: object = {}) => backend.ask('history.page', filter)

async function pay(amount: number): Promise<void> {
  await backend.ask('funds.record', { projectId, kind: 'paid', date: '2020-07-01', amount })
}

test('whoever is switched to signs what follows, and is remembered by name', async () => {
  expect(await backend.ask('operators.list', {})).toEqual({
    current: '王强',
    names: ['王强'],
    retired: [],
  })
  await backend.ask('operators.switch', { name: '李梅' })
  await pay(500)
  expect(await backend.ask('operators.switch', { name: '王强' })).toEqual({
    current: '王强',
    names: ['王强', '李梅'],
    retired: [],
  })
  const { changes, operators } = await page({ tables: ['fund_entry'] })
  expect([changes.map(({ operator }) => operator), operators]).toEqual([['李梅'], ['李梅', '王强']])
  await backend.restart()
  expect((await backend.ask('operators.list', {})).names).toEqual(['王强', '李梅'])
})

test('the one at work cannot be retired, others can, and their records stay', async () => {
  await backend.ask('operators.switch', { name: '李梅' })
  expect(await backend.call('operators.retire', { name: '李梅' })).toMatchObject({
    error: { details: { rule: 'operator_at_work', subject: '李梅' } },
  })
  expect(await backend.ask('operators.retire', { name: '王强' })).toEqual({
    current: '李梅',
    names: ['李梅'],
    retired: ['王强'],
  })
  expect((await page({ operators: ['王强'] })).count).toBeGreaterThan(0)
  expect(await backend.call('operators.retire', { name: '无此人' })).toMatchObject({
    error: { code: 'not_found' },
  })
  expect((await backend.ask('operators.reinstate', { name: '王强' })).retired).toEqual([])
})

test('a person keeps what they did under a new name', async () => {
  await pay(100)
  const before = await page({ operators: ['王强'] })
  await backend.ask('operators.switch', { name: '李梅' })
  expect(await backend.call('operators.rename', { name: '王强', newName: '李梅' })).toMatchObject({
    error: { code: 'already_exists' },
  })
  await backend.ask('operators.rename', { name: '王强', newName: '王建强' })
  const after = await page({ operators: ['王建强'] })
  expect(after.count).toBe(before.count)
  expect(new Set(after.changes.map(({ operator }) => operator))).toEqual(new Set(['王建强']))
  expect((await page({ operators: ['王强'] })).count).toBe(0)
  await backend.ask('operators.rename', { name: '李梅', newName: '李小梅' })
  expect((await backend.ask('app.status', {})).office?.operator).toBe('李小梅')
})

test('the log is filtered by table, action, project, pinyin and day, and comes in pages', async () => {
  await pay(100)
  await pay(200)
  const all = await page()
  expect(all.changes[0]).toMatchObject({
    table: 'fund_entry',
    projectName: '石门完小食堂',
    schoolName: '石门完小',
    fileName: null,
    after: { amount_fen: 200 },
  })
  expect((await page({ tables: ['fund_entry'] })).count).toBe(2)
  expect((await page({ actions: ['delete'] })).count).toBe(0)
  expect((await page({ search: 'shimen' })).count).toBe((await page({ search: '石门' })).count)
  expect((await page({ search: '艾田' })).count).toBe(0)
  const pages = await Promise.all([0, 2].map((offset) => page({ offset, limit: 2 })))
  expect(pages.flatMap(({ changes }) => changes.map(({ id }) => id))).toEqual(
    all.changes.slice(0, 4).map(({ id }) => id),
  )
  const since = all.changes[1]?.id ?? 0
  expect((await page({ afterId: since })).changes.map(({ id }) => id)).toEqual([all.changes[0]?.id])
})

test('days are those of the office, not of Greenwich', async () => {
  // 20:00 UTC on 5 July is 6 July in China; the tests run in the machine's own zone.
  const local = new Date('2020-07-05T20:00:00.000Z')
  const day = [
    local.getFullYear(),
    String(local.getMonth() + 1).padStart(2, '0'),
    String(local.getDate()).padStart(2, '0'),
  ].join('-')
  const { count } = await page()
  expect((await page({ from: day, to: day })).count).toBe(count)
  expect((await page({ to: '2020-07-04' })).count).toBe(0)
})
