import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveOneInLibreOffice } from '../../helpers/libre-office.ts'
import type { TestBackend } from '../../helpers/test-backend.ts'
import { undoAsAsked } from '../../helpers/undo-as-asked.ts'
import { fillForm, openForm, openSampleCounty, renderForm, requestOf } from './returned-form.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await openSampleCounty()
})
afterEach(() => backend.remove())

test.each(['xlsx', 'xls', 'ods'])(
  'a form saved by another office program as %s comes back without a question',
  async (format) => {
    const { bytes, rowCount } = await renderForm(backend, 'progress')
    const filled = await fillForm(bytes, (cell) => {
      cell('形象进度（%）', 2).value = 66
      cell('项目阶段', 2).value = '封顶'
    })
    const returned = saveOneInLibreOffice(filled, format)
    const file = await openForm(backend, returned, `填报表.${format}`)
    const plan = await backend.ask('imports.plan', requestOf(file))
    expect(plan.counts).toMatchObject({ changed: rowCount, duplicate: 0, wrong: 0, new: 0 })
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    const request = requestOf(file)
    const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
    const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    expect(
      rows.filter(({ percent, phase }) => percent === 6600 && phase === 'toppedOut'),
    ).toHaveLength(1)
    await backend.ask('imports.undo', { batchId })
  },
  60_000,
)

test.each(['xlsx', 'xls', 'ods'])(
  'a form of money saved as %s brings its entries in without a question, and only once',
  async (format) => {
    const { bytes, rowCount } = await renderForm(backend, 'funds')
    const filled = await fillForm(bytes, (cell) => {
      const entries = [
        [1, '下达', '2020-09-10', '宾财教〔2020〕8号', 120.5],
        [2, '下达', '2020-09-10', '宾财教〔2020〕8号', 30],
        [3, '到位', '2020-09', '宾财教〔2020〕9号', 12.345678],
        [4, '支付', '2020-09-20', '记-12', 8],
      ] as const
      for (const [row, kind, day, number, amount] of entries) {
        cell('下达/到位/支付', row).value = kind
        cell('日期', row).value = day
        cell('文号/凭证号', row).value = number
        cell('金额（万元）', row).value = amount
      }
      cell('对方单位', 4).value = '某建筑公司'
      cell('学校名称', rowCount + 1).value = cell('学校名称', 1).text
      cell('项目名称', rowCount + 1).value = cell('项目名称', 1).text
      cell('资金来源', rowCount + 1).value = '省级资金'
      cell('下达/到位/支付', rowCount + 1).value = '到位'
      cell('日期', rowCount + 1).value = '2020-09-28'
      cell('金额（万元）', rowCount + 1).value = 5
    })
    const request = requestOf(
      await openForm(backend, saveOneInLibreOffice(filled, format), `填报表.${format}`),
    )
    const plan = await backend.ask('imports.plan', request)
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(plan.counts).toMatchObject({ new: 5, unchanged: rowCount - 4, duplicate: 0, wrong: 0 })
    const before = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    const { batchId } = await backend.ask('imports.apply', { ...request, jobId: 'job' })
    const { totals } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
    expect([totals.allocated, totals.received, totals.paid]).toEqual([
      150_500_000,
      (before.totals.received ?? 0) + 17_345_678,
      (before.totals.paid ?? 0) + 8_000_000,
    ])
    expect(await backend.ask('imports.plan', request)).toMatchObject({
      counts: { new: 0, unchanged: rowCount + 1 },
    })
    expect(await undoAsAsked(backend, batchId)).toMatchObject({ takenBack: { fund_entry: [5, 0] } })
  },
  60_000,
)
