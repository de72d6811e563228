import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type FundOffice,
  entriesOf,
  importSheet,
  openFundOffice,
  planOf,
  requestOf,
} from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
  const lines = [{ fundingSourceId: 'central', amount: 20_000_000 }]
  await office.backend.ask('funds.saveBudget', {
    projectId: office.projects['红星小学厕所'] ?? '',
    lines,
    reason: null,
  })
})
afterEach(() => office.backend.remove())

const BOOK = '银行存款日记账（单位：元）'
const HEADS = ['日期', '凭证号', '摘要', '收入', '支出', '余额']
const ROWS = [
  ['2021-08-18', '记-1', '付红星小学厕所工程款', null, 50_000, 150_000],
  ['2021-08-19', '记-2', '付红星小学厕所工程款', null, 30_000, 120_000],
]

test('a row decided to be of the project it resembles is of its one source, one of a new project of none', async () => {
  const decisions = { 3: 'update', 4: 'add' } as const
  await importSheet(office.backend, BOOK, HEADS, ROWS, { decisions })
  expect(await entriesOf(office, '红星小学厕所')).toEqual(['2021-08-18 paid central 5000000 记-1'])
  const { rows } = await office.backend.ask('projects.list', { quarter: '2021Q3', filter: {} })
  const added = rows.find(({ id }) => !Object.values(office.projects).includes(id))
  const { funds } = await office.backend.ask('projects.get', {
    id: added?.id ?? '',
    quarter: '2021Q3',
  })
  expect(funds.map(({ amount, fundingSourceId }) => [amount, fundingSourceId])).toEqual([
    [3_000_000, null],
  ])
})

test('a book is not asked about again whose projects somebody chose', async () => {
  const projectId = office.projects['红星小学厕所'] ?? ''
  const request = await requestOf(office.backend, BOOK, HEADS, ROWS)
  const projects = [3, 4].map((row) => ({ row, projectId }))
  await office.backend.ask('imports.apply', { ...request, corrections: { projects }, jobId: 'job' })
  expect((await entriesOf(office, '红星小学厕所')).length).toBe(2)
  const plan = await planOf(office.backend, BOOK, HEADS, ROWS)
  expect(plan.rows.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
})
