import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FundOffice, entriesOf, importSheet, openFundOffice, planOf } from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
})
afterEach(() => office.backend.remove())

const PAYMENTS = '项目资金支付明细账'
const PAYMENT_HEADS = ['支付日期', '凭证号', '摘要', '收款单位', '项目名称', '支付金额（元）']

test('what a quarterly form has counted is taken out of it when the entries come', async () => {
  const heads = ['学校名称', '项目名称', '项目类别', '形象进度', '累计支付资金（万元）']
  await importSheet(office.backend, '2021年第三季度项目进度报表', heads, [
    ['红星小学', '红星小学教学楼', '教学综合楼', '45%', 10],
  ])
  const rows = [
    ['2021-07-18', '记-1', '首付款', '某公司', '红星小学教学楼', 60_000],
    ['2021-08-18', '记-2', '进度款', '某公司', '红星小学教学楼', 70_000],
  ]
  const plan = await planOf(office.backend, PAYMENTS, PAYMENT_HEADS, rows)
  expect(plan.rows.map(({ problems }) => problems.map(({ code, value }) => [code, value]))).toEqual(
    [[['counted_in_form', '6']], [['counted_in_form', '4']]],
  )
  const { batchId } = await importSheet(office.backend, PAYMENTS, PAYMENT_HEADS, rows)
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-07-18 paid  6000000 记-1',
    '2021-08-18 paid  7000000 记-2',
    '2021-09-30 paid  0 ',
  ])
  await office.backend.ask('imports.undo', { batchId })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual(['2021-09-30 paid  10000000 '])
})

test('what was given back lay below what a quarterly form says, which stays as it was', async () => {
  const heads = ['学校名称', '项目名称', '项目类别', '形象进度', '累计支付资金（万元）']
  await importSheet(office.backend, '2021年第三季度项目进度报表', heads, [
    ['红星小学', '红星小学教学楼', '教学综合楼', '45%', 140],
  ])
  const rows = [
    ['2021-09-02', '记-1', '进度款', '某公司', '红星小学教学楼', 320_000],
    ['2021-09-10', '记-2', '退回多付', '某公司', '红星小学教学楼', -20_000],
  ]
  const plan = await planOf(office.backend, PAYMENTS, PAYMENT_HEADS, rows)
  expect(plan.rows.map(({ problems }) => problems.map(({ code, value }) => [code, value]))).toEqual(
    [
      [['counted_in_form', '32']],
      [
        ['amount_in_red', '-20000'],
        ['refund_in_form', '2'],
      ],
    ],
  )
  const { batchId } = await importSheet(office.backend, PAYMENTS, PAYMENT_HEADS, rows)
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-09-02 paid  32000000 记-1',
    '2021-09-10 paid  -2000000 记-2',
    '2021-09-30 paid  110000000 ',
  ])
  await office.backend.ask('imports.undo', { batchId })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual(['2021-09-30 paid  140000000 '])
})

test('sums by source replace what the form of the same day had counted of all sources', async () => {
  const title = '2021年第三季度项目进度报表'
  const progress = ['学校名称', '项目名称', '项目类别', '形象进度', '累计支付资金（万元）']
  const reported = [
    ['红星小学', '红星小学教学楼', '教学综合楼', '45%', 65],
    ['红星小学', '红星小学厕所', '公厕', '100%', 8],
    ['光明中学', '光明中学食堂', '食堂', '60%', 40],
  ]
  await importSheet(office.backend, title, progress, reported)
  const before = await paidOf(office)
  const heads = ['项目名称', '资金来源', '指标文号', '下达时间', '下达金额', '到账金额', '支付金额']
  const list = '2021年补助资金拨付明细表（单位：元）'
  const rows = [
    ['红星小学教学楼', '中央资金', '川财教〔2021〕31号', '2021-07-20', 900_000, 720_000, 500_000],
    ['红星小学教学楼', '省级资金', '川财教〔2021〕44号', '2021-08-15', 300_000, 300_000, 150_000],
    ['红星小学厕所', '中央资金', '川财教〔2021〕31号', '2021-07-20', 100_000, 80_000, 50_000],
    ['光明中学食堂', '中央资金', '川财教〔2021〕31号', '2021-07-20', 500_000, 480_000, 410_000],
  ]
  const plan = await planOf(office.backend, list, heads, rows)
  expect(plan.counts).toMatchObject({ new: 4, duplicate: 0, wrong: 0 })
  expect(plan.rows.map(({ problems }) => problems.map(({ code, value }) => [code, value]))).toEqual(
    [
      [['counted_in_form', '50']],
      [['counted_in_form', '15']],
      [['counted_in_form', '5']],
      [['counted_in_form', '40']],
    ],
  )
  const { batchId } = await importSheet(office.backend, list, heads, rows)
  // Only where the list tells of more than the form did is there more.
  expect([before, await paidOf(office)]).toEqual([
    [65_000_000, 8_000_000, 40_000_000],
    [65_000_000, 8_000_000, 41_000_000],
  ])
  expect(await planOf(office.backend, list, heads, rows)).toMatchObject({
    counts: { unchanged: 4 },
  })
  await office.backend.ask('imports.undo', { batchId })
  expect(await paidOf(office)).toEqual(before)
})

/** What is paid of each project, in its entries. */
async function paidOf({ backend, projects }: FundOffice): Promise<number[]> {
  const all = Object.values(projects).map(async (id) => {
    const { funds } = await backend.ask('projects.get', { id, quarter: '2021Q3' })
    const paid = funds.filter(({ kind }) => kind === 'paid')
    return paid.reduce((sum, { amount }) => sum + amount, 0)
  })
  return Promise.all(all)
}
