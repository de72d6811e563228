import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RowDecision } from '#contract/imports/imports.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2021-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

type Row = readonly (string | number | null)[]

const HEADS = [
  '序号',
  '学校标识码',
  '学校名称',
  '乡镇',
  '在校生数',
  '班级数',
  '教学及辅助用房面积(㎡)',
]
const ROWS: readonly Row[] = [
  [1, '2153000101', '豆沙镇中心小学', '豆沙镇', 860, 20, 3300.5],
  [2, '2153000102', '石门小学', '豆沙镇', 390, 12, 1900],
]

async function open(rows: readonly Row[] = ROWS, title = '盐津县2020年学校办学条件基本情况表') {
  const sheet = utils.aoa_to_sheet([[title], [...HEADS], ...rows.map((row) => [...row])])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '办学条件')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  return backend.ask('imports.open', { fileName: '办学条件.xlsx', bytes, jobId: 'job' })
}

async function request(rows?: readonly Row[], title?: string) {
  const { fileId } = await open(rows, title)
  return { fileId, sheet: '办学条件', asAt: '2020Q4' as const }
}

async function importRows(
  rows?: readonly Row[],
  decisions: Readonly<Record<string, RowDecision>> = {},
) {
  return backend.ask('imports.apply', { ...(await request(rows)), decisions, jobId: 'job' })
}

async function surveyed(year = 2020) {
  const { rows } = await backend.ask('conditions.sheet', { year })
  return rows.flatMap(({ schoolName, survey }) =>
    survey === null
      ? []
      : [[schoolName, survey.conditions.pupils, survey.conditions.teachingArea, survey.surveyedOn]],
  )
}

test('schools and their conditions of the titled year are new, then unchanged, then changed', async () => {
  const plan = await backend.ask('imports.plan', await request())
  expect(plan.counts).toMatchObject({ new: 2, wrong: 0 })
  expect(plan.added).toMatchObject({
    townships: ['豆沙镇'],
    schools: ['豆沙镇中心小学', '石门小学'],
  })
  expect(await importRows()).toMatchObject({ added: 2, changed: 0 })
  expect(await surveyed()).toEqual([
    ['豆沙镇中心小学', 860, 330_050, '2020-09-01'],
    ['石门小学', 390, 190_000, '2020-09-01'],
  ])
  expect(await importRows()).toMatchObject({ added: 0, unchanged: 2 })

  const fewer: Row[] = [[1, '2153000101', '中心小学', '豆沙镇', 850, null, 3300.5]]
  const changed = await backend.ask('imports.plan', await request(fewer))
  expect(changed.rows[0]).toMatchObject({
    status: 'changed',
    changes: [{ field: 'pupils', before: '860', after: '850' }],
  })
  expect(await importRows(fewer)).toMatchObject({ changed: 1 })
  // The blank number of classes stays what it was, and the found school keeps its name.
  const { rows } = await backend.ask('conditions.sheet', { year: 2020 })
  expect(rows.find(({ schoolName }) => schoolName === '豆沙镇中心小学')?.survey).toMatchObject({
    conditions: { pupils: 850, classes: 20 },
  })
})

test('a sheet that names no year is asked for it', async () => {
  const nameless = await request(ROWS, '盐津县学校办学条件基本情况表')
  const plan = await backend.ask('imports.plan', nameless)
  expect(plan.counts).toMatchObject({ wrong: 2 })
  expect(plan.rows[0]?.problems).toMatchObject([{ code: 'required_missing', field: 'year' }])
  const said = await backend.ask('imports.plan', { ...nameless, year: 2019 })
  expect(said.counts).toMatchObject({ new: 2, wrong: 0 })
  await backend.ask('imports.apply', { ...nameless, year: 2019, jobId: 'job' })
  expect(await surveyed(2019)).toHaveLength(2)
})

test('doubtful rows are decided by a person: the same school twice, a name like another', async () => {
  await importRows([[1, null, '石门完全小学校', '豆沙镇', 390, 12, 1900]])
  const rows: Row[] = [
    [1, null, '石门完全小学', '豆沙镇', 400, 12, null],
    [2, '2153000101', '豆沙镇中心小学', '豆沙镇', 860, 20, null],
    [3, '2153000101', '豆沙镇中心小学', '豆沙镇', 861, 20, null],
  ]
  const plan = await backend.ask('imports.plan', await request(rows))
  expect(plan.rows.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
    ['duplicate', 'possible_duplicate'],
    ['new', undefined],
    ['duplicate', 'duplicate_in_sheet'],
  ])
  await importRows(rows, { 3: 'update', 5: 'add' })
  expect(await surveyed()).toEqual([
    ['豆沙镇中心小学', 861, null, '2020-09-01'],
    ['石门完全小学校', 400, 190_000, '2020-09-01'],
  ])
})

test('a code that is none of ten digits names no school and stops nothing', async () => {
  await importRows([[1, '123', '石门小学', '豆沙镇', 390, 12, 1900]])
  const { schools } = await backend.ask('dictionaries.all', {})
  expect(schools).toMatchObject([{ name: '石门小学', schoolCode: null }])
})

test('undo takes back surveys and schools, keeps what was edited since, and the file goes in again', async () => {
  const { batchId } = await importRows()
  const { rows } = await backend.ask('conditions.sheet', { year: 2020 })
  const centre = rows.find(({ schoolName }) => schoolName === '豆沙镇中心小学')
  if (!centre?.survey) throw new Error('the survey is missing')
  await backend.ask('conditions.save', {
    schoolId: centre.schoolId,
    year: 2020,
    surveyedOn: '2020-09-01',
    conditions: { ...centre.survey.conditions, pupils: 900 },
    note: null,
  })
  const first = await undoAsAsked(backend, batchId)
  expect(first).toMatchObject({
    takenBack: { school_condition: [1, 0] },
    keptEdited: [{ name: '豆沙镇中心小学（2020）' }],
    notPossible: [],
  })
  expect(await surveyed()).toEqual([['豆沙镇中心小学', 900, 330_050, '2020-09-01']])
  expect(await undoAsAsked(backend, batchId, true)).toMatchObject({
    takenBack: { school_condition: [1, 0] },
    keptEdited: [],
  })
  expect((await backend.ask('dictionaries.all', {})).schools).toEqual([])
  expect(await importRows()).toMatchObject({ added: 2 })
})

test('undoing a changed survey returns what it was', async () => {
  await importRows()
  const later = await importRows([[1, '2153000101', '豆沙镇中心小学', '豆沙镇', 1, 2, 3]])
  await backend.ask('imports.undo', { batchId: later.batchId })
  expect(await surveyed()).toContainEqual(['豆沙镇中心小学', 860, 330_050, '2020-09-01'])
})

test('a code that is another school’s is named with its cell, and the row is refused', async () => {
  await importRows()
  // The second row of this sheet calls a new school by the code the first one has just brought.
  const clash: Row[] = [
    [1, '2153000109', '新村小学', '豆沙镇', 100, 6, null],
    [2, '2153000109', '老村小学', '豆沙镇', 90, 5, null],
  ]
  const plan = await backend.ask('imports.plan', await request(clash))
  expect(plan.rows.map(({ status }) => status)).toEqual(['new', 'wrong'])
  expect(plan.rows[1]?.problems[0]).toMatchObject({
    code: 'code_of_another',
    severity: 'error',
    cell: 'B4',
    value: '2153000109',
  })
})

test('what a row would change of the school it resembles shows before it is chosen', async () => {
  await importRows()
  const other: Row[] = [[1, '2153000199', '石门小学', '豆沙镇', 400, 12, 1900]]
  const plan = await backend.ask('imports.plan', await request(other))
  expect(plan.rows[0]).toMatchObject({
    status: 'duplicate',
    matchedName: '石门小学',
    changes: [{ field: 'pupils', before: '390', after: '400' }],
  })
})
