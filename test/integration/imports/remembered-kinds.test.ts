import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2026-11-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

const SCHOOLS = ['高峰小学', '青山小学', '白云小学']

/** A list of money by its sources, whose headers do not say what it is. */
function fundList(batch: string, number: number): unknown[][] {
  return [
    [`关于下达2026年能力提升补助资金（${batch}）的明细表`],
    [`某财教指〔2026〕${number}号`, null, null, null, null, null, '单位：万元'],
    ['序号', '项目学校', '建设内容', '下达资金', null, null, '小计', '备注'],
    [null, null, null, '中央', '省级', '市级', null, null],
    ...SCHOOLS.map((school, index) => [index + 1, school, '教学楼', 120, 40, 10, 170, null]),
    ['合计', null, null, 360, 120, 30, 510, null],
  ]
}

/** As it is read when opened, or with corrections. */
async function open(rows: unknown[][], corrections?: SheetCorrections) {
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = [{ s: { r: 2, c: 3 }, e: { r: 2, c: 5 } }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '资金分配')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const opened = await backend.ask('imports.open', { fileName: '明细.xlsx', bytes, jobId: 'job' })
  const request = { fileId: opened.fileId, sheet: '资金分配', corrections: corrections ?? {} }
  const reading = corrections
    ? await backend.ask('imports.read', { ...request, jobId: 'job' })
    : opened.sheets[0]
  if (!reading) throw new RangeError('no sheet was read')
  return {
    request: { ...request, asAt: '2026Q3' as const, rows: 'good' as const, jobId: 'job' },
    kind: [reading.kind, reading.kindBy],
    columns: reading.columns.slice(1, 7).map(({ field, reason }) => `${field} ${reason}`),
    asked: reading.problems.filter(({ code }) => /kind|column_missing/.test(code)),
  }
}

async function importAs(rows: unknown[][], corrections: SheetCorrections): Promise<string> {
  const { request } = await open(rows, corrections)
  return (await backend.ask('imports.apply', request)).batchId
}

const SECOND = fundList('第二批', 31)
const THIRD = fundList('第三批', 45)
const AS_FUNDS: SheetCorrections = {
  kind: 'funds',
  columns: [{ letter: 'C', field: 'projectName' }],
}
const REMEMBERED = [
  'school remembered',
  'projectName remembered',
  'allocated:central remembered',
  'allocated:province remembered',
  'allocated:city remembered',
  'fundAmount remembered',
]

test('the kind chosen for a list is that of the next one of its shape, without a question', async () => {
  expect((await open(SECOND)).kind).toEqual([null, undefined])
  await importAs(SECOND, AS_FUNDS)
  for (const rows of [THIRD, SECOND]) {
    const next = await open(rows)
    expect([next.kind, next.columns, next.asked]).toEqual([['funds', 'remembered'], REMEMBERED, []])
    const { rows: _good, ...request } = next.request
    expect((await backend.ask('imports.plan', request)).kind).toBe('funds')
  }
})

test('another kind sets the remembered columns aside, and its own are found again', async () => {
  await importAs(SECOND, AS_FUNDS)
  const otherwise = await open(THIRD, { kind: 'projects' })
  expect(otherwise.kind).toEqual(['projects', 'corrected'])
  expect(otherwise.columns).toEqual([
    'school synonym',
    'content synonym',
    'allocated:central group',
    'allocated:province group',
    'allocated:city group',
    'allocatedToDate values',
  ])
  await importAs(THIRD, { kind: 'projects' })
  expect((await open(THIRD)).kind).toEqual(['projects', 'remembered'])
  expect((await open(THIRD, { kind: 'funds' })).columns).toEqual(REMEMBERED)
})

test('an import that was undone says nothing of the kind', async () => {
  const batchId = await importAs(SECOND, AS_FUNDS)
  await backend.ask('imports.undo', { batchId })
  expect((await open(THIRD)).kind).toEqual([null, undefined])
})

test('a list that was written with columns of another kind says nothing of the kind', async () => {
  await importAs(SECOND, AS_FUNDS)
  // What pressing on through a list taken for a ledger left behind.
  await importAs(THIRD, { kind: 'projects', columns: [{ letter: 'G', field: 'fundAmount' }] })
  const next = await open(THIRD)
  expect([next.kind, next.columns]).toEqual([['funds', 'remembered'], REMEMBERED])
})

test('a title that says without doubt something else is asked about', async () => {
  const list = (title: string): unknown[][] => [
    [title],
    ['序号', '学校', '项目名称', '金额（万元）', '备注'],
    ...SCHOOLS.map((school, index) => [index + 1, school, '教学楼', 170, null]),
  ]
  await importAs(list('2026年校舍项目建设计划'), { kind: 'projects' })
  const next = await open(list('2026年补助资金分配明细表'))
  expect([next.kind, next.asked]).toMatchObject([
    ['projects', 'remembered'],
    [{ code: 'kind_unsure', value: 'projects', suggestion: 'funds' }],
  ])
})
