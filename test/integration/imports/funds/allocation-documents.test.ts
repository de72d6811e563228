import { afterEach, beforeEach, expect, test } from 'vitest'
import { partsOfDocument } from '#domain/funds/allocation.ts'
import {
  entriesOf,
  type FundOffice,
  importSheet,
  openFundOffice,
  planOf,
  requestOf,
  type Row,
} from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
})
afterEach(() => office.backend.remove())

const TITLE = '宾川县2021年校舍改造资金下达明细表（单位：元）'
const HEADS = ['文号', '下达时间', '学校名称', '项目名称', '下达金额', '资金来源']
const NUMBER = '宾财教〔2021〕15号'
const ROWS: readonly Row[] = [
  [NUMBER, '2021年8月12日', '红星小学', '教学楼', 1_200_000, '中央'],
  [NUMBER, '2021年8月12日', '光明中学', '光明中学食堂', 350_000.5, '中央'],
  ['合计', null, null, null, 1_550_000.5, null],
]

async function documents() {
  const list = await office.backend.ask('allocations.list', {})
  return list.map(({ number, issuedOn, fundingSourceId, total, lines }) => ({
    document: [number, issuedOn, fundingSourceId, total].join(' '),
    lines: lines.map(({ projectName, amount }) => `${projectName} ${amount}`),
  }))
}

test('one document becomes a document with its lines, and comes in once', async () => {
  const plan = await planOf(office.backend, TITLE, HEADS, ROWS)
  expect(plan.rows.map(({ status, name, values }) => [status, name, values['fundKind']])).toEqual([
    ['new', '红星小学教学楼', '下达'],
    ['new', '光明中学食堂', '下达'],
  ])
  expect(await importSheet(office.backend, TITLE, HEADS, ROWS)).toMatchObject({
    added: 2,
    quarter: '2021Q3',
  })
  const written = [
    {
      document: `${NUMBER} 2021-08-12 central 155000050`,
      lines: ['红星小学教学楼 120000000', '光明中学食堂 35000050'],
    },
  ]
  expect(await documents()).toEqual(written)
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    `2021-08-12 allocated central 120000000 ${NUMBER}`,
  ])
  expect(await importSheet(office.backend, TITLE, HEADS, ROWS)).toMatchObject({
    added: 0,
    unchanged: 2,
  })
  expect(await documents()).toEqual(written)
})

test('columns by source become one document for each, with the number the head of the sheet names', async () => {
  const heads = ['学校名称', '项目名称', '分配金额', '其中：中央资金', '其中：省级资金']
  const rows = [
    ['红星小学', '红星小学教学楼', 280, 200, 80],
    ['光明中学', '光明中学食堂', 90, 90, 0],
  ]
  const title = '宾川县2021年校舍改造补助资金分配表（宾财教〔2021〕36号）单位：万元'
  await importSheet(office.backend, title, heads, rows)
  expect((await documents()).toSorted((a, b) => (a.document < b.document ? -1 : 1))).toEqual([
    {
      document: '宾财教〔2021〕36号 2021-09-30 central 290000000',
      lines: ['红星小学教学楼 200000000', '光明中学食堂 90000000'],
    },
    {
      document: '宾财教〔2021〕36号 2021-09-30 province 80000000',
      lines: ['红星小学教学楼 80000000'],
    },
  ])
  const wrong = await planOf(office.backend, title, heads, [
    ['光明中学', '光明中学食堂', 91, 90, 0],
  ])
  expect(wrong.rows[0]).toMatchObject({
    status: 'wrong',
    problems: [{ code: 'fund_parts_differ', field: 'fundAmount', value: '91' }],
  })
})

test('a stated total that is not the sum of its lines stops the document', async () => {
  const rows = [...ROWS.slice(0, 2), ['合计', null, null, null, 1_600_000.5, null]]
  const plan = await planOf(office.backend, TITLE, HEADS, rows)
  expect(plan.problems).toMatchObject([
    { code: 'document_total_differs', severity: 'error', cell: 'E5', value: '50000' },
  ])
  await expect(importSheet(office.backend, TITLE, HEADS, rows, { rows: 'good' })).rejects.toThrow(
    'import_has_problems',
  )
  expect(await documents()).toEqual([])
})

test('what contradicts the document is refused, what it lacks is added to it', async () => {
  await importSheet(office.backend, TITLE, HEADS, ROWS.slice(0, 1))
  const more: Row[] = [
    [NUMBER, '2021年8月12日', '红星小学', '红星小学教学楼', 1_300_000, '中央'],
    [NUMBER, '2021年8月13日', '光明中学', '光明中学食堂', 350_000, '中央'],
    [NUMBER, '2021年8月12日', '红星小学', '红星小学厕所', 50_000, '中央'],
    [NUMBER, '2021年8月12日', '红星小学', '红星小学厕所', 60_000, '中央'],
  ]
  const plan = await planOf(office.backend, TITLE, HEADS, more)
  expect(
    plan.rows.map(({ status, problems }) => [status, problems[0]?.code, problems[0]?.suggestion]),
  ).toEqual([
    ['wrong', 'document_differs', '1200000'],
    ['wrong', 'document_differs', '2021-08-12'],
    ['new', undefined, undefined],
    ['wrong', 'document_repeats_project', null],
  ])
  const request = await requestOf(office.backend, TITLE, HEADS, more)
  const refused = await office.backend.ask('imports.refusedRows', request)
  expect(refused).toMatchObject({ rowCount: 3, fileName: `${TITLE}-退回的行.xlsx` })
  await importSheet(office.backend, TITLE, HEADS, more, { rows: 'good' })
  expect(await documents()).toEqual([
    {
      // The paper also has what one of the refused rows says, 35 万元; the others repeat lines of it.
      document: `${NUMBER} 2021-08-12 central 160000000`,
      lines: ['红星小学教学楼 120000000', '红星小学厕所 5000000'],
    },
  ])
})

test('of a document whose good rows alone were taken the rest is lacking, until it comes', async () => {
  const other = [NUMBER, '2021年8月13日', '光明中学', '光明中学食堂', 350_000, '中央']
  await importSheet(office.backend, TITLE, HEADS, [...ROWS.slice(0, 1), other], { rows: 'good' })
  const parts = async () => {
    const [document] = await office.backend.ask('allocations.list', {})
    return document && partsOfDocument(document.total, document.lines)
  }
  expect(await parts()).toEqual({ inLedger: 120_000_000, deleted: 0, lacking: 35_000_000 })
  const mended = other.with(1, '2021年8月12日')
  const { batchId } = await importSheet(office.backend, TITLE, HEADS, [mended])
  expect(await parts()).toEqual({ inLedger: 155_000_000, deleted: 0, lacking: 0 })
  await office.backend.ask('imports.undo', { batchId })
  expect(await parts()).toEqual({ inLedger: 120_000_000, deleted: 0, lacking: 35_000_000 })
})

test('a repeated row is no further line of its document', async () => {
  const [hall, kitchen] = ROWS
  const unknown = [NUMBER, '2021年8月12日', '红星小学', '红星小学运动场', 10_000, '中央']
  const rows = [hall, hall, kitchen, unknown, unknown].flatMap((row) => (row ? [row] : []))
  const plan = await planOf(office.backend, TITLE, HEADS, rows)
  expect(plan.rows.map(({ status }) => status)).toEqual([
    'new',
    'wrong',
    'new',
    'duplicate',
    'wrong',
  ])
  await importSheet(office.backend, TITLE, HEADS, rows, { rows: 'good' })
  expect(await documents()).toMatchObject([
    // 1万元 of the project nobody decided about is on the paper, once.
    { document: `${NUMBER} 2021-08-12 central 156000050` },
  ])
})

test('a line of a deleted project stays in its document as such, and the rest is what every sum counts', async () => {
  const { backend, projects } = office
  await importSheet(backend, TITLE, HEADS, ROWS)
  const id = projects['光明中学食堂'] ?? ''
  await backend.ask('projects.delete', { ids: [id], reason: '重复' })
  const [document] = await backend.ask('allocations.list', {})
  const parts = partsOfDocument(document?.total ?? 0, document?.lines ?? [])
  expect(document?.lines.filter(({ isDeleted }) => isDeleted)).toMatchObject([{ projectId: id }])
  expect([parts.deleted, parts.lacking]).toEqual([35_000_050, 0])
  for (const groupBy of ['source', 'programme', 'project'] as const) {
    const { rows, totals } = await backend.ask('funds.table', { quarter: '2021Q3', groupBy })
    const sum = rows.reduce((all, { toDate }) => all + (toDate.allocated ?? 0), 0)
    expect([groupBy, totals.toDate.allocated, sum]).toEqual([
      groupBy,
      parts.inLedger,
      parts.inLedger,
    ])
  }
})

test('without a source it is allocated money, and no document', async () => {
  const rows = [[NUMBER, '2021年8月12日', '红星小学', '红星小学教学楼', 1_200_000, null]]
  const plan = await planOf(office.backend, TITLE, HEADS, rows)
  expect(plan.rows[0]).toMatchObject({
    status: 'new',
    problems: [{ code: 'fund_source_missing', severity: 'warning' }],
  })
  await importSheet(office.backend, TITLE, HEADS, rows)
  expect(await documents()).toEqual([])
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    `2021-08-12 allocated  120000000 ${NUMBER}`,
  ])
})

test('a project the ledger lacks is a question: added, recorded with a like one, or skipped', async () => {
  const rows: Row[] = [
    [NUMBER, '2021年8月12日', '红星小学', '红星小学运动场', 10_000, '中央'],
    [NUMBER, '2021年8月12日', '新村完小', '教学楼', 20_000, '中央'],
    [NUMBER, '2021年8月12日', '光明中学', '师生食堂', 30_000, '中央'],
    [NUMBER, '2021年8月12日', '红星小学', null, 40_000, '中央'],
    [NUMBER, '2021年8月12日', null, null, 50_000, '中央'],
  ]
  const plan = await planOf(office.backend, TITLE, HEADS, rows)
  expect(
    plan.rows.map(({ status, problems, matchedName }) => [status, problems[0]?.code, matchedName]),
  ).toEqual([
    ['duplicate', 'project_unknown', null],
    ['duplicate', 'project_unknown', null],
    ['duplicate', 'project_unsure', '光明中学食堂'],
    ['wrong', 'project_several', null],
    ['wrong', 'required_missing', null],
  ])
  const decisions = { 3: 'skip', 4: 'add', 5: 'update' } as const
  await importSheet(office.backend, TITLE, HEADS, rows.slice(0, 3), { decisions })
  expect(await documents()).toEqual([
    {
      // The skipped row is a line of the paper all the same.
      document: `${NUMBER} 2021-08-12 central 6000000`,
      lines: ['光明中学食堂 3000000', '教学楼 2000000'],
    },
  ])
  const again = await planOf(office.backend, TITLE, HEADS, rows.slice(1, 3))
  expect(again.rows.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
})

test('a line like money allocated by hand without a number is asked about', async () => {
  await office.backend.ask('funds.record', {
    projectId: office.projects['光明中学食堂'] ?? '',
    kind: 'allocated',
    fundingSourceId: 'central',
    date: '2021-08-12',
    amount: 35_000_050,
  })
  const plan = await planOf(office.backend, TITLE, HEADS, ROWS)
  expect(plan.rows.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
    ['new', undefined],
    ['duplicate', 'possible_duplicate'],
  ])
  const decisions = { 4: 'add' } as const
  await importSheet(office.backend, TITLE, HEADS, ROWS, { decisions })
  expect((await planOf(office.backend, TITLE, HEADS, ROWS)).counts.unchanged).toBe(2)
})

test('the passport of a figure leads to the same cell of the fund sheet as the mark beside the money', async () => {
  const { backend, projects } = office
  await importSheet(backend, TITLE, HEADS, ROWS)
  const projectId = projects['光明中学食堂'] ?? ''
  const [origin] = await backend.ask('reports.origins', {
    quarter: '2021Q3',
    projectId,
    rule: 'allocated',
  })
  const traces = await backend.ask('imports.trace', { table: 'project', id: projectId })
  const { letter, row } = origin?.trace?.cell ?? {}
  expect(`${letter}${row}`).toBe('E4')
  expect(traces.filter(({ column }) => column === 'amount_fen')).toMatchObject([{ cell: 'E4' }])
})
