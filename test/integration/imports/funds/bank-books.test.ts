import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Problem } from '#contract/imports/reading.ts'
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

test('what was paid and came back is a payment taken back, and no money received', async () => {
  const rows = [
    ['2021-08-18', '记-1', '付红星小学厕所工程款', null, 50_000, 150_000],
    ['2021-08-20', '记-2', '退回红星小学厕所多付款', 20_000, null, 170_000],
    ['2021-08-21', '记-3', '收到红星小学厕所补助资金', 30_000, null, 200_000],
    ['2021-08-22', '记-4', '财政退回红星小学厕所资金', 10_000, null, 210_000],
  ]
  const request = await requestOf(office.backend, BOOK, HEADS, rows)
  const projectId = office.projects['红星小学厕所'] ?? ''
  const corrections = { projects: [3, 4, 5, 6].map((row) => ({ row, projectId })) }
  const plan = await office.backend.ask('imports.plan', { ...request, corrections })
  expect(plan.rows.map(({ status, problems }) => [status, ...problems.map(saidOf)])).toEqual([
    ['new'],
    ['new', 'refund_received C4 退回红星小学厕所多付款'],
    ['new'],
    ['duplicate', 'refund_unsure C6 财政退回红星小学厕所资金'],
  ])
  await office.backend.ask('imports.apply', {
    ...request,
    corrections,
    decisions: { 6: 'add' },
    jobId: 'job',
  })
  expect(await entriesOf(office, '红星小学厕所')).toEqual([
    '2021-08-18 paid central 5000000 记-1',
    '2021-08-20 paid central -2000000 记-2',
    '2021-08-21 received central 3000000 记-3',
    '2021-08-22 received central 1000000 记-4',
  ])
  const again = await planOf(office.backend, BOOK, HEADS, rows)
  expect(again.rows.map(({ status }) => status)).toEqual(Array(4).fill('unchanged'))
})

test('a booking that names two projects of the school is offered for neither', async () => {
  const rows = [['2021-08-18', '记-1', '付红星小学教学楼、厕所工程款', null, 50_000, 150_000]]
  const plan = await planOf(office.backend, BOOK, HEADS, rows)
  expect(plan.rows.map(({ status, problems }) => [status, ...problems.map(saidOf)])).toEqual([
    ['wrong', 'several_projects_named C3 付红星小学教学楼、厕所工程款'],
  ])
})

function saidOf({ code, cell, value }: Problem): string {
  return `${code} ${cell} ${value}`
}
