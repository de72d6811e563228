import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2026-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

const HEADS = ['序号', '乡镇', '项目学校', '项目名称', '建设类别', '建设规模（㎡）']

/** Projects of schools, each `[township, school]`, in a sheet of its own. */
async function request(schools: readonly (readonly [string, string])[]) {
  const rows = schools.map(([township, school], index) => {
    const name = `${school}教学综合楼项目`
    return [index + 1, township, school, name, '教学综合楼', 1000 + index]
  })
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([['云岭县2026年项目台账'], HEADS, ...rows])
  utils.book_append_sheet(book, sheet, '台账')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = { fileName: '新校.xlsx', bytes, jobId: 'job' }
  const { fileId } = await backend.ask('imports.open', file)
  return { fileId, sheet: '台账', asAt: '2025Q4' as const }
}

async function schoolNames() {
  const { schools } = await backend.ask('dictionaries.all', {})
  return schools.map(({ name }) => name).toSorted()
}

const NEW = [
  ['青山镇', '青山镇新区小学'],
  ['白水镇', '白水镇新区小学'],
  ['石门乡', '石门乡新区小学'],
  ['青山镇', '青山镇中心小学东校区'],
  ['白水镇', '白水镇中心小学东校区'],
] as const
const NAMES = NEW.map(([, school]) => school)

test('new schools keep the township the sheet writes before their names, and each is counted', async () => {
  await backend.ask('imports.apply', {
    ...(await request([['青山镇', '青山镇民族中学']])),
    jobId: 'job',
  })
  const input = await request(NEW)
  const { added, rows } = await backend.ask('imports.plan', input)
  expect(added.schools).toEqual(NAMES)
  expect(rows.map(({ school }) => school)).toEqual(NAMES)
  await backend.ask('imports.apply', { ...input, jobId: 'job' })
  expect(await schoolNames()).toEqual(['青山镇民族中学', ...NAMES].toSorted())
  // They are found again, with their township in front or beside them.
  const bare = NEW.map(([township, name]) => [township, name.slice(township.length)] as const)
  const again = await backend.ask('imports.plan', await request([...NEW, ...bare]))
  expect(again.added.schools).toEqual([])
})

test('schools of one bare name in several townships are counted one by one', async () => {
  const bare = NEW.map(([township, name]) => [township, name.slice(township.length)] as const)
  const input = await request(bare)
  const { added } = await backend.ask('imports.plan', input)
  await backend.ask('imports.apply', { ...input, jobId: 'job' })
  expect([added.schools.length, (await schoolNames()).length]).toEqual([5, 5])
})
