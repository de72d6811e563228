import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Quarter } from '#domain/quarter.ts'
import {
  createOfficeBackend,
  createTestBackend,
  type TestBackend,
} from '../../helpers/test-backend.ts'

let backend: TestBackend
let projectId: string
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2021-01-10T02:00:00.000Z' })
  projectId = await addProject()
})
afterEach(() => backend.remove())

async function addProject(): Promise<string> {
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', {
    name: '石门完小',
    stage: 'primary',
  })
  const { id } = await backend.ask('projects.create', {
    name: '石门完小教学楼',
    schoolId,
    categoryId: 'teachingBuilding',
  })
  return id
}

type Cell = string | number | null

/** A form with the columns given, read and written for the quarter. */
async function importForm(quarter: Quarter, columns: Readonly<Record<string, Cell>>) {
  const { fileId, sheet } = await openForm(columns)
  return backend.ask('imports.apply', { fileId, sheet, asAt: quarter, jobId: 'job' })
}

async function openForm(columns: Readonly<Record<string, Cell>>, copies = 1) {
  const heads = ['序号', '学校名称', '项目名称', ...Object.keys(columns)]
  const row = ['石门完小', '石门完小教学楼', ...Object.values(columns)]
  const rows = Array.from({ length: copies }, (_, index) => [index + 1, ...row])
  const sheet = utils.aoa_to_sheet([['季度进度表（单位：万元）'], heads, ...rows])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '进度')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '进度.xlsx', bytes, jobId: 'job' })
  return { fileId: file.fileId, sheet: '进度' }
}

async function at(quarter: Quarter) {
  const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
  const row = rows.find(({ id }) => id === projectId)
  if (!row) throw new Error('the project is gone')
  return row
}

test('a form without a phase leaves the project where it was', async () => {
  await importForm('2020Q2', { 形象进度: '主体施工', 累计完成投资: 10 })
  await importForm('2020Q3', { 累计完成投资: 30 })
  expect(await at('2020Q3')).toMatchObject({
    phase: 'structure',
    status: 'normal',
    state: 'started',
    completedInvestment: 30_000_000,
  })
})

test('a form that says nothing of it does not set a suspended project going again', async () => {
  await importForm('2020Q2', { 形象进度: '停工', 累计完成投资: 10 })
  await importForm('2020Q3', { 累计完成投资: 10 })
  expect((await at('2020Q3')).status).toBe('suspended')
  await importForm('2020Q4', { 形象进度: '主体施工' })
  expect(await at('2020Q4')).toMatchObject({ phase: 'structure', status: 'normal' })
})

test('a report typed without a phase does not throw the project back either', async () => {
  await importForm('2020Q2', { 形象进度: '主体施工' })
  await backend.ask('progress.save', {
    projectId,
    quarter: '2020Q3',
    phase: null,
    percent: 6000,
    completedInvestment: null,
  })
  expect(await at('2020Q3')).toMatchObject({ phase: 'structure', state: 'started', percent: 6000 })
  const { rows } = await backend.ask('projects.list', {
    quarter: '2020Q3',
    filter: { phases: ['structure'] },
  })
  expect(rows).toHaveLength(1)
})

test('a stated 0 is kept and is not blank; the same form again changes nothing', async () => {
  expect((await at('2020Q2')).received).toBeNull()
  await importForm('2020Q2', { 累计到位资金: 0 })
  expect([(await at('2020Q2')).received, (await at('2020Q2')).paid]).toEqual([0, null])
  expect(await importForm('2020Q2', { 累计到位资金: 0 })).toMatchObject({
    unchanged: 1,
    quarter: null,
  })
})

test('a late form of an earlier quarter adds nothing to what the later one said', async () => {
  await importForm('2020Q3', { 累计到位资金: 100 })
  const late = await importForm('2020Q2', { 累计到位资金: 60 })
  expect(late.quarter).toBe('2020Q2')
  expect([(await at('2020Q2')).received, (await at('2020Q3')).received]).toEqual([
    60_000_000, 100_000_000,
  ])
  await backend.ask('imports.undo', { batchId: late.batchId })
  expect([(await at('2020Q2')).received, (await at('2020Q3')).received]).toEqual([
    null,
    100_000_000,
  ])
})

test('in whatever order the forms come, each quarter ends with what its form says', async () => {
  const quarters = ['2020Q1', '2020Q2', '2020Q3', '2020Q4'] as const
  const sums = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 })
  const orders = fc.shuffledSubarray([...quarters], { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(sums, orders, async (parts, order) => {
      await backend.remove()
      backend = await createTestBackend({ time: '2021-01-10T02:00:00.000Z' })
      projectId = await addProject()
      const said = new Map(
        quarters.map((quarter, index) => [
          quarter,
          parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0),
        ]),
      )
      for (const quarter of order) {
        await importForm(quarter, { 累计到位资金: said.get(quarter) ?? 0 })
      }
      for (const quarter of quarters) {
        expect((await at(quarter)).received).toBe((said.get(quarter) ?? 0) * 1_000_000)
      }
    }),
    { numRuns: 6 },
  )
})

test('two rows cannot both be written into one project', async () => {
  const columns = { 累计完成投资: 10 }
  const heads = ['学校名称', '项目名称', ...Object.keys(columns)]
  const sheet = utils.aoa_to_sheet([
    ['季度进度表（单位：万元）'],
    heads,
    ['石门完小', '石门完小教学楼一', 10],
    ['石门完小', '石门完小教学楼二', 20],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '进度')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '进度.xlsx', bytes, jobId: 'job' })
  const request = { fileId: file.fileId, sheet: '进度', asAt: '2020Q2', jobId: 'job' } as const
  const plan = await backend.ask('imports.plan', request)
  expect(plan.rows.map(({ status, matchedId }) => [status, matchedId])).toEqual([
    ['duplicate', projectId],
    ['duplicate', projectId],
  ])
  const both = await backend.call('imports.apply', {
    ...request,
    decisions: { '3': 'update', '4': 'update' },
  })
  expect(both).toMatchObject({
    ok: false,
    error: {
      code: 'import_has_problems',
      details: {
        problems: [
          { code: 'updated_twice', row: 3, value: '石门完小教学楼' },
          { code: 'updated_twice', row: 4, value: '石门完小教学楼' },
        ],
      },
    },
  })
  const one = await backend.ask('imports.apply', {
    ...request,
    decisions: { '3': 'update', '4': 'add' },
  })
  expect([one.added, one.changed]).toEqual([1, 1])
})

test('a correction that names no field or column there is is refused by name', async () => {
  const form = await openForm({ 累计完成投资: 10 })
  const read = (letter: string, field: string) =>
    backend.call('imports.read', { ...form, corrections: { columns: [{ letter, field }] } })
  expect(await read('D', 'plannedTotl')).toMatchObject({
    error: { details: { rule: 'unknown_import_field', subject: 'plannedTotl' } },
  })
  expect(await read('Z', 'plannedTotal')).toMatchObject({
    error: { details: { rule: 'unknown_import_column', subject: 'Z' } },
  })
})

test('a misspelt school is asked about, and its project keeps the school it has', async () => {
  const heads = ['学校名称', '项目名称', '建筑面积（㎡）', '累计完成投资（万元）']
  await backend.ask('projects.update', await withArea(120_000))
  const rows = [['石闩完小', '石闩完小教学楼', 1200, 80]]
  const sheet = utils.aoa_to_sheet([['季度进度表'], heads, ...rows])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '进度')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '进度.xlsx', bytes, jobId: 'job' })
  const request = { fileId: file.fileId, sheet: '进度', asAt: '2020Q4' as const }
  const plan = await backend.ask('imports.plan', request)
  expect(plan.rows.map(({ status, matchedId }) => [status, matchedId])).toEqual([
    ['duplicate', projectId],
  ])
  await backend.ask('imports.apply', { ...request, decisions: { '3': 'update' }, jobId: 'job' })
  const { schools } = await backend.ask('dictionaries.all', {})
  expect([schools.map(({ name }) => name), (await at('2020Q4')).schoolName]).toEqual([
    ['石门完小'],
    '石门完小',
  ])
})

async function withArea(floorArea: number) {
  const { project } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q4' })
  const { id, revision, name, schoolId, categoryId } = project
  return { id, revision, basics: { name, schoolId, categoryId, floorArea } }
}

test('of several sheets all are written or none', async () => {
  const good = await openForm({ 累计完成投资: 10 })
  const bad = await openForm({ 累计完成投资: '十来万吧' })
  const sheets = [good, bad].map((form) => ({ ...form, asAt: '2020Q2' as const }))
  const refused = await backend.call('imports.applyAll', { sheets, jobId: 'job' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'import_has_problems' } })
  expect([(await at('2020Q2')).reportedQuarter, await backend.ask('imports.batches', {})]).toEqual([
    null,
    [],
  ])
  const both = (['2020Q2', '2020Q3'] as const).map((asAt) => ({ ...good, asAt }))
  const written = await backend.ask('imports.applyAll', { sheets: both, jobId: 'job' })
  expect(written.map(({ changed }) => changed)).toEqual([1, 1])
})

test('two targets of one stage and measure stay two, and find themselves again', async () => {
  const sheet = utils.aoa_to_sheet([
    ['“十四五”学校建设规划面积目标（单位：平方米）'],
    ['学段', '校舍建筑面积目标', '完成时间'],
    ['小学', 1000, '2020年12月'],
    ['小学', 2000, '2021年12月'],
    ['小学', 2000, '2021年12月'],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '目标')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '目标.xlsx', bytes, jobId: 'job' })
  const request = {
    fileId: file.fileId,
    sheet: '目标',
    corrections: { kind: 'targets' as const },
    asAt: '2020Q2' as const,
    rows: 'good' as const,
    jobId: 'job',
  }
  const statuses = async () =>
    (await backend.ask('imports.plan', request)).rows.map(({ status }) => status)
  expect(await statuses()).toEqual(['new', 'new', 'duplicate'])
  await backend.ask('imports.apply', request)
  expect(await statuses()).toEqual(['unchanged', 'unchanged', 'duplicate'])
  const targets = await backend.ask('targets.list', {})
  expect(targets.map(({ amount, dueDate }) => [amount, dueDate])).toEqual([
    [100_000, '2020-12'],
    [200_000, '2021-12'],
  ])
})
