import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoAsAsked } from '../../../helpers/undo-as-asked.ts'
import { close } from '../../closing/office.ts'
import { entriesOf, type FundOffice, importSheet, openFundOffice, planOf } from './fund-office.ts'

let office: FundOffice
beforeEach(async () => {
  office = await openFundOffice()
})
afterEach(() => office.backend.remove())

const HEADS = ['流水类型', '日期', '文号', '学校名称', '项目名称', '资金来源', '金额']
const TITLE = '2021年校舍改造项目资金登记表（单位：万元）'
const NUMBER = '宾财教〔2021〕15号'
const ROWS = [
  ['下达', '2021-08-12', NUMBER, '红星小学', '红星小学教学楼', '中央', 120],
  ['下达', '2021-08-12', NUMBER, '光明中学', '光明中学食堂', '中央', 35],
  ['到位', '2021-09-01', NUMBER, '红星小学', '红星小学教学楼', '中央', 100],
  ['支付', '2021-09-10', '记-1', '新村完小', '新村完小公厕', '中央', 20],
]
const ADD_NEW = { decisions: { 6: 'add' } } as const

const nothing = (): unknown => expect.not.objectContaining({ fund_entry: expect.anything() })

const undo = (batchId: string, includeEdited = false) =>
  undoAsAsked(office.backend, batchId, includeEdited)

async function money() {
  const { totals } = await office.backend.ask('projects.list', { quarter: '2021Q3', filter: {} })
  return [totals.count, totals.allocated, totals.received, totals.paid]
}

test('a batch goes as a whole: entries, document, new project and school; and comes again', async () => {
  const { batchId } = await importSheet(office.backend, TITLE, HEADS, ROWS, ADD_NEW)
  expect(await money()).toEqual([4, 155_000_000, 100_000_000, 20_000_000])
  expect(await undo(batchId)).toEqual({
    takenBack: { project: [1, 0], allocation_document: [1, 0], fund_entry: [4, 0], school: [1, 0] },
    keptEdited: [],
    notPossible: [],
  })
  expect(await money()).toEqual([3, null, null, null])
  expect(await office.backend.ask('allocations.list', {})).toEqual([])
  const batches = await office.backend.ask('imports.batches', {})
  expect(batches.find(({ kind }) => kind === 'funds')).toMatchObject({
    added: 4,
    undoneAt: expect.any(String),
  })
  expect(await importSheet(office.backend, TITLE, HEADS, ROWS, ADD_NEW)).toMatchObject({ added: 4 })
})

test('a sheet whose later sheet was undone first goes without a choice', async () => {
  const first = await importSheet(office.backend, TITLE, HEADS, ROWS, ADD_NEW)
  const more = ['下达', '2021-08-12', NUMBER, '新村完小', '新村完小公厕', '中央', 15]
  const second = await importSheet(office.backend, TITLE, HEADS, [...ROWS, more])
  const edited = async () =>
    (await office.backend.ask('imports.undoObstacles', { batchId: first.batchId })).edited
  expect(await edited()).toHaveLength(2)
  await undo(second.batchId)
  expect(await edited()).toEqual([])
  expect((await undo(first.batchId)).keptEdited).toEqual([])
  expect(await money()).toEqual([3, null, null, null])
})

test('what else happens to the project keeps nothing; what was reversed or went on stays', async () => {
  const { backend, projects } = office
  const { batchId } = await importSheet(office.backend, TITLE, HEADS, ROWS, ADD_NEW)
  const projectId = projects['红星小学教学楼'] ?? ''
  await backend.ask('funds.record', {
    projectId,
    kind: 'paid',
    date: '2021-09-20',
    amount: 1_000_000,
  })
  const { funds } = await backend.ask('projects.get', { id: projectId, quarter: '2021Q3' })
  const received = funds.find(({ kind }) => kind === 'received')?.id ?? ''
  await backend.ask('funds.reverse', { id: received, date: '2021-09-21', reason: '退回' })
  const [document] = await backend.ask('allocations.list', {})
  await backend.ask('allocations.reverse', {
    id: document?.id ?? '',
    date: '2021-09-22',
    reason: '文件作废',
  })
  expect(await undo(batchId)).toMatchObject({
    takenBack: { fund_entry: [1, 0] },
    keptEdited: [{ name: '红星小学教学楼（2021-09-01到位）' }, { name: NUMBER }],
  })
  expect(await money()).toMatchObject([3, 0, 0, 1_000_000])
  expect(await undo(batchId, true)).toMatchObject({
    takenBack: { fund_entry: [3, 0] },
    keptEdited: [],
    notPossible: [],
  })
  expect(await money()).toEqual([3, null, null, 1_000_000])
})

test('a document that grew by another file stays with its lines', async () => {
  const heads = ['文号', '下达时间', '项目名称', '下达金额', '资金来源']
  const title = '校舍改造资金下达明细表（单位：万元）'
  const first = [[NUMBER, '2021-08-12', '红星小学教学楼', 120, '中央']]
  const second = [[NUMBER, '2021-08-12', '光明中学食堂', 35, '中央']]
  const { batchId } = await importSheet(office.backend, title, heads, first)
  const later = await importSheet(office.backend, `${title}2`, heads, second)
  expect(await undo(batchId)).toMatchObject({
    takenBack: nothing(),
    keptEdited: [{ name: NUMBER }],
  })
  expect(await undo(batchId, true)).toMatchObject({
    takenBack: nothing(),
    notPossible: [{ name: NUMBER }],
  })
  expect(await undo(later.batchId)).toMatchObject({
    takenBack: { fund_entry: [1, 0] },
    keptEdited: [],
  })
  expect(await office.backend.ask('allocations.list', {})).toMatchObject([
    { number: NUMBER, total: 120_000_000, lines: [{ amount: 120_000_000 }] },
  ])
  expect(await undo(batchId, true)).toMatchObject({
    takenBack: { fund_entry: [1, 0] },
    notPossible: [],
  })
})

test('a sum two batches took from gets back from each its own part only', async () => {
  const heads = ['学校名称', '项目名称', '累计支付资金（万元）']
  await importSheet(office.backend, '2021年第三季度资金支付情况表', heads, [
    ['红星小学', '红星小学教学楼', 100],
  ])
  const paid = (day: string, voucher: string, amount: number) => [
    ['支付', day, voucher, '红星小学', '红星小学教学楼', null, amount],
  ]
  const second = await importSheet(office.backend, TITLE, HEADS, paid('2021-08-10', '记-1', 30))
  const third = await importSheet(office.backend, TITLE, HEADS, paid('2021-09-10', '记-2', 20))
  expect(await money()).toMatchObject([3, null, null, 100_000_000])
  expect(await undo(second.batchId)).toMatchObject({ takenBack: nothing() })
  expect(await undo(second.batchId, true)).toMatchObject({
    takenBack: { fund_entry: [1, 1] },
    notPossible: [],
  })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual([
    '2021-09-10 paid  20000000 记-2',
    '2021-09-30 paid  80000000 ',
  ])
  expect(await undo(third.batchId, true)).toMatchObject({
    takenBack: { fund_entry: [1, 1] },
    notPossible: [],
  })
  expect(await entriesOf(office, '红星小学教学楼')).toEqual(['2021-09-30 paid  100000000 '])
})

test('a closed quarter takes in nothing and gives nothing back, and says so', async () => {
  const { backend } = office
  const { batchId } = await importSheet(office.backend, TITLE, HEADS, ROWS.slice(0, 3))
  await close(office, '2021Q3')
  const late = [
    ['到位', '2021-09-30', NUMBER, '光明中学', '光明中学食堂', '中央', 35],
    ['到位', '2021-10-08', NUMBER, '光明中学', '光明中学食堂', '中央', 35],
  ]
  const plan = await planOf(backend, TITLE, HEADS, [...ROWS.slice(0, 3), ...late])
  expect(plan.rows.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
    ['unchanged', undefined],
    ['unchanged', undefined],
    ['unchanged', undefined],
    ['wrong', 'quarter_closed'],
    ['new', undefined],
  ])
  expect(await backend.call('imports.undo', { batchId })).toMatchObject({
    ok: false,
    error: { details: { rule: 'undo_import_closed', subject: '2021Q3' } },
  })
  expect(await entriesOf(office, '红星小学教学楼')).toHaveLength(2)
})

test('what stays in any case keeps nothing else of a closed quarter', async () => {
  const { backend, projects } = office
  const paid = (day: string, voucher: string, amount: number) => [
    '支付',
    day,
    voucher,
    '红星小学',
    '红星小学教学楼',
    null,
    amount,
  ]
  const rows = [paid('2021-06-10', '记-1', 30), paid('2021-09-10', '记-2', 20)]
  const { batchId } = await importSheet(backend, TITLE, HEADS, rows)
  const projectId = projects['红星小学教学楼'] ?? ''
  const { funds } = await backend.ask('projects.get', { id: projectId, quarter: '2021Q3' })
  const entryOf = (voucher: string) =>
    funds.find(({ documentNumber }) => documentNumber === voucher)?.id ?? ''
  await backend.ask('funds.reverse', { id: entryOf('记-2'), date: '2021-09-21', reason: '退回' })
  await close(office, '2021Q2')
  const inTheWay = async () => (await backend.ask('imports.undoObstacles', { batchId })).closed
  const filed = {
    fundEntryId: entryOf('记-1'),
    fileName: '凭证.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7 凭证'),
  }
  expect(await inTheWay()).toMatchObject({ quarter: '2021Q2', onlyEdited: false })
  await backend.ask('attachments.add', { projectId, ...filed })
  expect(await inTheWay()).toBeNull()
  expect(await undo(batchId, true)).toMatchObject({
    takenBack: { fund_entry: [1, 0] },
    notPossible: [{ name: '红星小学教学楼（2021-06-10支付）' }],
  })
})

test('every figure leads to its file, sheet and cell', async () => {
  await importSheet(office.backend, TITLE, HEADS, ROWS.slice(0, 3))
  const split = ['学校名称', '项目名称', '分配金额', '中央资金', '省级资金']
  await importSheet(office.backend, '2021年补助资金分配表（宾财教〔2021〕36号）单位：万元', split, [
    ['红星小学', '红星小学教学楼', 280, 200, 80],
  ])
  const id = office.projects['红星小学教学楼'] ?? ''
  const traces = await office.backend.ask('imports.trace', { table: 'project', id })
  const cells = traces
    .filter(
      ({ table, column, isCurrent }) => table === 'fund_entry' && isCurrent && column !== 'note',
    )
    .map(({ field, cell, sheetRow }) => `${field} ${cell ?? sheetRow}`)
  expect(
    cells.filter((cell) => !cell.startsWith('document') && !cell.startsWith('funding')),
  ).toEqual([
    'allocated:central G3',
    'receivedDate B5',
    'received:central G5',
    'allocated:central D3',
    'allocated:province E3',
  ])
  expect(cells).toContain('documentDate B3')
  expect(cells).toContain('document C5')
  const [, document] = (await office.backend.ask('allocations.list', {})).toReversed()
  const own = await office.backend.ask('imports.trace', {
    table: 'allocation_document',
    id: document?.id ?? '',
  })
  expect(own.map(({ field, sheetRow }) => `${field} ${sheetRow}`)).toContain('document 3')
})
