import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FundOffice, entriesOf, importSheet, openFundOffice, planOf } from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
})
afterEach(() => office.backend.remove())

const RECEIPTS = '校舍改造专项资金到账登记表（单位：元）'
const RECEIPT_HEADS = [
  '到账日期',
  '资金文件',
  '资金性质',
  '到账金额',
  '项目名称',
  '凭证编号',
  '备注',
]
const PAYMENTS = '项目资金支付明细账'
const PAYMENT_HEADS = ['支付日期', '凭证号', '摘要', '收款单位', '项目名称', '支付金额（元）']

test('receipts and payments become entries with their numbers, payees and words, once', async () => {
  const receipts = [
    ['2021年7月20日', '川财教〔2021〕20号', '省级', 150_000, '红星小学教学楼', 'J-003', '首批'],
    ['2021年8月30日', '县财教〔2021〕66号', '县级配套', 85_000.6, '光明中学食堂', 'J-058', null],
  ]
  await importSheet(office.backend, RECEIPTS, RECEIPT_HEADS, receipts)
  const payments = [
    ['2021-08-18', '记-0012', '首付款', '某建筑公司', '红星小学教学楼', '50,000.00'],
    ['2021-08-18', '记-0012', '首付款', '某建筑公司', '红星小学教学楼', '50,000.00'],
  ]
  const plan = await planOf(office.backend, PAYMENTS, PAYMENT_HEADS, payments)
  expect(plan.rows.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
    ['new', undefined],
    ['duplicate', 'duplicate_in_sheet'],
  ])
  const decisions = { 4: 'add' } as const
  await importSheet(office.backend, PAYMENTS, PAYMENT_HEADS, payments, { decisions })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-07-20 received province 15000000 川财教〔2021〕20号',
    '2021-08-18 paid  5000000 记-0012',
    '2021-08-18 paid  5000000 记-0012',
  ])
  expect(await entriesOf(office, '光明中学食堂')).toEqual([
    '2021-08-30 received county 8500060 县财教〔2021〕66号',
  ])
  const { funds } = await office.backend.ask('projects.get', {
    id: office.projects['红星小学教学楼'] ?? '',
    quarter: '2021Q3',
  })
  expect(funds.map(({ payee, note }) => [payee, note])).toContainEqual(['某建筑公司', '首付款'])
  expect(funds.map(({ payee, note }) => [payee, note])).toContainEqual([null, 'J-003；首批'])
  expect(
    [
      await planOf(office.backend, RECEIPTS, RECEIPT_HEADS, receipts),
      await planOf(office.backend, PAYMENTS, PAYMENT_HEADS, payments),
    ].map(({ counts }) => counts.unchanged),
  ).toEqual([2, 2])
})

test('an entry like one without a number is asked about', async () => {
  await office.backend.ask('funds.record', {
    projectId: office.projects['红星小学教学楼'] ?? '',
    kind: 'paid',
    date: '2021-08-18',
    amount: 5_000_000,
  })
  const rows = [['2021-08-18', '记-0012', '首付款', '某公司', '红星小学教学楼', 50_000]]
  const plan = await planOf(office.backend, PAYMENTS, PAYMENT_HEADS, rows)
  expect(plan.rows[0]).toMatchObject({
    status: 'duplicate',
    problems: [{ code: 'possible_duplicate', field: 'fundAmount' }],
  })
})

test('a book of income and expense says by its column what each row is', async () => {
  const heads = ['日期', '凭证号', '摘要', '项目名称', '资金来源', '收入', '支出', '结余']
  const rows = [
    ['2021-07-15', '记-12', '县财政拨入', '红星小学教学楼', '中央', 120_000, null, 120_000],
    ['2021-08-20', '记-31', '预付款', '红星小学教学楼', '中央', null, 36_000, 84_000],
    ['2021年', '记-40', '进度款', '红星小学教学楼', '中央', null, 10_000, 74_000],
    [null, '记-41', '进度款', '红星小学教学楼', '中外', null, 10_000, 64_000],
  ]
  const title = '校舍改造专项资金收支台账（单位：元）'
  const plan = await planOf(office.backend, title, heads, rows)
  expect(
    plan.rows.map(({ status, values, problems }) => [
      status,
      values['fundKind'],
      problems.map(({ code, field }) => `${code} ${field}`),
    ]),
  ).toEqual([
    ['new', '到位', []],
    ['new', '支付', []],
    ['wrong', '支付', ['not_a_date documentDate']],
    ['wrong', '支付', ['unknown_value fundingSource', 'required_missing documentDate']],
  ])
  await importSheet(office.backend, title, heads, rows, { rows: 'good' })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-07-15 received central 12000000 记-12',
    '2021-08-20 paid central 3600000 记-31',
  ])
})

const USED = '上级专项资金使用情况统计表（截至2021年9月20日）单位：元'
const USED_HEADS = [
  '学校名称',
  '项目名称',
  '资金文号',
  '下达日期',
  '资金级次',
  '下达金额',
  '到位金额',
  '支出金额',
]

function used(received: number, paid: number) {
  return [
    ['红星小学', '红星小学教学楼', '云财教〔2021〕1号', '2021-07-01', '中央', 300, 200, 80],
    ['红星小学', '红星小学教学楼', '云财教〔2021〕2号', '2021-08-01', '中央', 100, received, paid],
  ]
}

test('sums to date are compared with what is recorded, and only the rest is added', async () => {
  const first = await planOf(office.backend, USED, USED_HEADS, used(50, 0))
  expect(first.counts).toMatchObject({ new: 2 })
  await importSheet(office.backend, USED, USED_HEADS, used(50, 0))
  const start = [
    '2021-07-01 allocated central 30000 云财教〔2021〕1号',
    '2021-08-01 allocated central 10000 云财教〔2021〕2号',
    '2021-09-20 paid central 8000 云财教〔2021〕1号',
    '2021-09-20 received central 20000 云财教〔2021〕1号',
    '2021-09-20 received central 5000 云财教〔2021〕2号',
  ]
  expect(await entriesOf(office, '红星小学教学楼')).toEqual(start)
  expect((await planOf(office.backend, USED, USED_HEADS, used(50, 0))).counts.unchanged).toBe(2)

  const more = await planOf(office.backend, USED, USED_HEADS, used(90, 0))
  expect(more.rows.map(({ status, changes }) => [status, changes])).toEqual([
    ['unchanged', []],
    ['changed', [{ field: 'fundReceived', before: '250', after: '290' }]],
  ])
  await importSheet(office.backend, USED, USED_HEADS, used(90, 0))
  expect(await entriesOf(office, '红星小学教学楼')).toEqual(
    [...start, '2021-09-20 received central 4000 云财教〔2021〕2号'].toSorted(),
  )
  const less = await planOf(office.backend, USED, USED_HEADS, used(0, 0))
  expect(less.rows[1]).toMatchObject({
    status: 'duplicate',
    problems: [{ code: 'cumulative_falls', field: 'fundReceived' }],
  })
})

test('sheets titled with their day are sums to date, each booked only by what it has more', async () => {
  const title = (day: string) => `截至2021年${day}校舍改造项目资金支付情况表（单位：万元）`
  const heads = ['学校名称', '项目名称', '收款单位', '支付金额']
  const rows = (paid: number) => [['红星小学', '红星小学教学楼', '某公司', paid]]
  await importSheet(office.backend, title('8月31日'), heads, rows(50))
  await importSheet(office.backend, title('9月30日'), heads, rows(70))
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-08-31 paid  50000000 ',
    '2021-09-30 paid  20000000 ',
  ])
})

test('money of three kinds in a row is entered on three days, each traced to its own cell', async () => {
  const heads = [
    '项目名称',
    '资金来源',
    '文号',
    '下达日期',
    '下达金额',
    '到账日期',
    '到位金额',
    '付款日期',
    '凭证号',
    '收款单位',
    '支付金额',
  ]
  const document = '云财教〔2021〕1号'
  const name = '红星小学教学楼'
  const rows = [
    [
      name,
      '中央',
      document,
      '2021-07-01',
      300,
      '2021-07-20',
      200,
      '2021.8.5',
      '记-1',
      '某公司',
      80,
    ],
    [name, '中央', null, null, null, null, null, '2021-09-01', '记-2', '某公司', -30],
  ]
  const title = '校舍改造资金台账（单位：元）'
  await importSheet(office.backend, title, heads, rows)
  expect(await entriesOf(office, name)).toEqual([
    `2021-07-01 allocated central 30000 ${document}`,
    `2021-07-20 received central 20000 ${document}`,
    '2021-08-05 paid central 8000 记-1',
    '2021-09-01 paid central -3000 记-2',
  ])
  const id = office.projects[name] ?? ''
  const traces = await office.backend.ask('imports.trace', { table: 'project', id })
  expect(
    traces.filter(({ column }) => column === 'entry_date').map(({ field, cell }) => [field, cell]),
  ).toEqual([
    ['documentDate', 'D3'],
    ['receivedDate', 'F3'],
    ['paidDate', 'H3'],
    ['paidDate', 'H4'],
  ])
  expect((await planOf(office.backend, title, heads, rows)).counts.unchanged).toBe(2)
})

test('a sum to date beside the payments it is made of is not counted again', async () => {
  const heads = [...PAYMENT_HEADS, '累计支付（元）']
  const rows = [
    ['2021-07-18', '记-1', '首付款', '某公司', '红星小学教学楼', 50, 50],
    ['2021-08-18', '记-2', '进度款', '某公司', '红星小学教学楼', 30, 80],
  ]
  const plan = await planOf(office.backend, PAYMENTS, heads, rows)
  expect(plan.problems).toMatchObject([{ code: 'columns_not_stored', value: '累计支付（元）' }])
  await importSheet(office.backend, PAYMENTS, heads, rows)
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-07-18 paid  5000 记-1',
    '2021-08-18 paid  3000 记-2',
  ])
})

test('a sum of one source adds only what is beyond the money recorded without any', async () => {
  await office.backend.ask('funds.record', {
    projectId: office.projects['红星小学教学楼'] ?? '',
    kind: 'received',
    date: '2021-07-18',
    amount: 10_000_000,
  })
  const heads = ['项目名称', '资金来源', '累计到位资金（万元）', '累计支付资金（万元）']
  const title = '2021年第三季度资金拨付情况表'
  const rows = [
    ['红星小学教学楼', '中央', 7, 3],
    ['红星小学教学楼', '省级', 5, 1],
  ]
  const plan = await planOf(office.backend, title, heads, rows)
  expect(
    plan.rows.map(({ status, problems }) => [
      status,
      problems.map(({ code, suggestion }) => [code, suggestion]),
    ]),
  ).toEqual([
    ['new', [['recorded_without_source', '7']]],
    ['new', [['recorded_without_source', '3']]],
  ])
  await importSheet(office.backend, title, heads, rows)
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-07-18 received  10000000 ',
    '2021-09-30 paid central 3000000 ',
    '2021-09-30 paid province 1000000 ',
    '2021-09-30 received province 2000000 ',
  ])
  const again = await planOf(office.backend, title, heads, rows)
  expect(again.counts).toMatchObject({ unchanged: 2 })
})
