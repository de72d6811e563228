import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2026-10-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

type Rows = readonly (readonly (string | number | null)[])[]

const LEDGER: Rows = [
  ['项目台账'],
  ['序号', '乡镇', '项目学校', '项目名称', '建设性质', '数量', '计量单位', '总投资（万元）'],
  [1, '青坪镇', '青坪镇大石小学', '青坪镇大石小学新建教学楼一幢', '改扩建', 3, '项', 300],
  [2, '云岭彝族乡', '云岭乡凹子小学', '云岭乡凹子小学学生宿舍楼', '新建', 1, '栋', 200],
]

async function open(rows: Rows) {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = await backend.ask('imports.open', { fileName: '表.xlsx', bytes, jobId: 'job' })
  return { fileId: file.fileId, sheet: '表', asAt: '2026Q3', jobId: 'job' } as const
}

/** A project whose money all comes from one source. */
const naming = (source: string): Rows => [
  ['项目台账'],
  ['序号', '乡镇', '项目学校', '项目名称', '总投资（万元）', '资金来源'],
  [1, '青坪镇', '青坪镇大石小学', '青坪镇大石小学教学楼', 300, source],
]

/** The budget of the first project: source, year and amount. */
async function budget() {
  const { rows } = await backend.ask('projects.list', { quarter: '2026Q3', filter: {} })
  const id = rows[0]?.id ?? ''
  const { budget: lines } = await backend.ask('projects.get', { id, quarter: '2026Q3' })
  return lines.map(({ fundingSourceId, year, amount }) => [fundingSourceId, year, amount])
}

async function planned(rows: Rows) {
  const { rows: found } = await backend.ask('imports.plan', await open(rows))
  return found.map(({ status, changes }) => [status, changes.map(({ field }) => field)])
}

test('a progress table of names changes nothing that only the names suggest', async () => {
  await backend.ask('imports.apply', await open(LEDGER))
  const progress: Rows = [
    ['2026年第三季度进度表'],
    ['序号', '项目名称', '工程进度（%）'],
    [1, '青坪镇大石小学新建教学楼一幢', 35],
    [2, '云岭乡凹子小学学生宿舍楼', 50],
  ]
  // The township's short form is the township: both rows find their project.
  expect(await planned(progress)).toEqual([
    ['changed', ['percent']],
    ['changed', ['percent']],
  ])
  await backend.ask('imports.apply', await open(progress))
  const { rows } = await backend.ask('projects.list', { quarter: '2026Q3', filter: {} })
  const { project } = await backend.ask('projects.get', {
    id: rows[0]?.id ?? '',
    quarter: '2026Q3',
  })
  expect(project).toMatchObject({ workType: 'alterationExtension', quantity: 3, unit: '项' })
})

test('a table of the names alone, as a form returned untouched, changes nothing', async () => {
  await backend.ask('imports.apply', await open(LEDGER))
  const names = LEDGER.map((row) => row.slice(0, 4))
  expect(await planned(names)).toEqual([
    ['unchanged', []],
    ['unchanged', []],
  ])
})

test('a new school is called as its cell writes it, with the short form of its township', async () => {
  await backend.ask('imports.apply', await open(LEDGER))
  const { schools, townships } = await backend.ask('dictionaries.all', {})
  expect([schools.map(({ name }) => name).toSorted(), townships.map(({ name }) => name)]).toEqual([
    ['云岭乡凹子小学', '青坪镇大石小学'],
    ['青坪镇', '云岭彝族乡'],
  ])
})

test('the one source a sheet names takes the place of the one it named before, until it is undone', async () => {
  await backend.ask('imports.apply', await open(naming('中央')))
  expect(await budget()).toEqual([['central', null, 300_000_000]])
  const { batchId } = await backend.ask('imports.apply', await open(naming('县级配套')))
  const moved = [
    ['central', null, 0],
    ['county', null, 300_000_000],
  ]
  expect(await budget()).toEqual(moved)
  // The same again changes nothing.
  expect(await planned(naming('县级配套'))).toEqual([['unchanged', []]])
  await undoAsAsked(backend, batchId)
  expect(await budget()).toEqual([['central', null, 300_000_000]])
})

test('a source of which nothing is planned any more has nothing in the years it was split by', async () => {
  await backend.ask('imports.apply', await open(naming('中央')))
  const { rows } = await backend.ask('projects.list', { quarter: '2026Q3', filter: {} })
  const projectId = rows[0]?.id ?? ''
  const line = { fundingSourceId: 'central', amount: 150_000_000 }
  const lines = [
    { ...line, year: 2025 },
    { ...line, year: 2026 },
  ]
  await backend.ask('funds.saveBudget', { projectId, lines, reason: '分年度' })
  await backend.ask('imports.apply', await open(naming('县级配套')))
  expect(await budget()).toEqual([
    ['central', 2025, 0],
    ['central', 2026, 0],
    ['county', null, 300_000_000],
  ])
})
