import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestBackend } from '../../../helpers/test-backend.ts'
import { documentOver, type FundsOffice, openFundsOffice, rule } from './funds-office.ts'

let backend: TestBackend
let projects: FundsOffice['projects']
beforeEach(async () => {
  ;({ backend, projects } = await openFundsOffice())
})
afterEach(() => backend.remove())

const document = (amounts: readonly number[], total: number) =>
  documentOver(projects, amounts, total)
const sourceTotals = async () =>
  (await backend.ask('funds.table', { quarter: '2020Q2', groupBy: 'source' })).totals.toDate

test('a document is written only when its lines add up, and goes back as a whole', async () => {
  const short = await backend.call('allocations.record', document([30_000, 20_000], 50_001))
  const long = await backend.call('allocations.record', document([30_000, 20_000], 40_000))
  expect([short, long]).toEqual([rule('split_below', '0.01'), rule('split_above', '100')])
  const { id } = await backend.ask('allocations.record', document([30_000, 20_000], 50_000))
  const again = await backend.call('allocations.record', document([1], 1))
  expect(again).toMatchObject({ error: { code: 'already_exists' } })
  expect((await sourceTotals()).allocated).toBe(50_000)

  const { funds } = await backend.ask('projects.get', { id: projects[0], quarter: '2020Q2' })
  const alone = await backend.call('funds.reverse', {
    id: funds[0]?.id ?? '',
    date: '2020-05-01',
    reason: '错',
  })
  expect(alone).toEqual(rule('part_of_document', '云财教〔2020〕8号'))
  await backend.ask('allocations.reverse', { id, date: '2020-06-01', reason: '文件作废' })
  const twice = await backend.call('allocations.reverse', { id, date: '2020-06-02', reason: '再' })
  expect(twice).toEqual(rule('already_reversed'))
  expect((await sourceTotals()).allocated).toBe(0)
  const [stored] = await backend.ask('allocations.list', {})
  expect([stored?.reversedOn, stored?.lines.map(({ amount }) => amount)]).toEqual([
    '2020-06-01',
    [30_000, 20_000],
  ])
})

test('money that came for a document is recorded for all its lines, in parts and never beyond', async () => {
  const { id } = await backend.ask('allocations.record', document([30_000, 20_000], 50_000))
  const receive = (amount: number, date: string) =>
    backend.call('allocations.receive', { id, amount, date })
  expect(await receive(20_000, '2020-05-01')).toMatchObject({ value: { count: 2 } })
  expect(await receive(30_001, '2020-05-02')).toEqual(rule('receipt_above_document', '300'))
  await backend.ask('funds.record', {
    projectId: projects[0],
    kind: 'received',
    fundingSourceId: 'central',
    date: '2020-05-03',
    amount: 18_000,
    documentNumber: '云财教〔2020〕8号',
  })
  expect(await receive(12_000, '2020-05-04')).toMatchObject({ value: { count: 1 } })
  const [stored] = await backend.ask('allocations.list', {})
  expect(stored?.lines.map(({ received }) => received)).toEqual([30_000, 20_000])
  expect(await sourceTotals()).toMatchObject({
    allocated: 50_000,
    received: 50_000,
  })

  // A receipt is an entry like any other; taken back, it can come again until the document goes.
  const { funds } = await backend.ask('projects.get', { id: projects[1], quarter: '2020Q2' })
  const receipt = funds.find(({ date }) => date === '2020-05-04')
  await backend.ask('funds.reverse', { id: receipt?.id ?? '', date: '2020-05-05', reason: '退票' })
  expect(await receive(12_001, '2020-05-06')).toEqual(rule('receipt_above_document', '120'))
  await backend.ask('allocations.reverse', { id, date: '2020-06-01', reason: '文件作废' })
  expect(await receive(12_000, '2020-06-02')).toEqual(
    rule('document_reversed', '云财教〔2020〕8号'),
  )
})

test('money of a document is not recorded for a project in the recycle bin', async () => {
  const { id } = await backend.ask('allocations.record', document([30_000, 20_000], 50_000))
  await backend.ask('projects.delete', { ids: [projects[1]], reason: '重复' })
  const receive = () =>
    backend.call('allocations.receive', { id, amount: 50_000, date: '2020-05-01' })
  expect(await receive()).toEqual(rule('line_in_bin', '公厕'))
  await backend.ask('projects.restore', { ids: [projects[1]] })
  expect(await receive()).toMatchObject({ value: { count: 2 } })
  expect((await sourceTotals()).received).toBe(50_000)
})

test('undoing an import keeps a project that shares a document with others', async () => {
  const file = await backend.ask('imports.openSample', { sample: 'binchuan', jobId: 'job' })
  const { batchId } = await backend.ask('imports.apply', {
    fileId: file.fileId,
    sheet: '项目台账',
    asAt: '2020Q1',
    jobId: 'job',
  })
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q1', filter: {} })
  const imported = rows.find(({ id }) => !projects.includes(id))
  await backend.ask('allocations.record', {
    ...document([], 300),
    lines: [
      { projectId: projects[0], amount: 100 },
      { projectId: imported?.id ?? '', amount: 200 },
    ],
  })
  const other = rows.find(({ id }) => !projects.includes(id) && id !== imported?.id)
  await backend.ask('contracts.save', {
    projectId: other?.id ?? '',
    kind: 'design',
    party: '乙公司',
    amount: 1,
  })
  const outcome = await backend.ask('imports.undo', { batchId, includeEdited: true })
  expect(outcome.notPossible.map(({ id }) => id)).toEqual([imported?.id])
  const left = await backend.ask('projects.list', { quarter: '2020Q1', filter: {} })
  expect(left.rows.map(({ id }) => id)).toEqual([...projects, imported?.id])
  const [stored] = await backend.ask('allocations.list', {})
  expect(stored?.lines.map(({ amount }) => amount)).toEqual([100, 200])
})
