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
const tableOf = (
  groupBy: 'source' | 'programme' | 'project',
  quarter: '2020Q1' | '2020Q2' = '2020Q2',
) => backend.ask('funds.table', { quarter, groupBy })
const plans = async (quarter: '2020Q1' | '2020Q2') =>
  (await tableOf('project', quarter)).rows.map(({ name, toDate, inQuarter }) => [
    name,
    toDate.planned,
    inQuarter.planned,
  ])

test('planned money moves between lines and stated totals, and the past keeps its plan', async () => {
  const [from, to] = projects
  const move = {
    kind: 'planned' as const,
    date: '2020-05-10',
    from: { projectId: from, fundingSourceId: 'central' },
    to: { projectId: to, fundingSourceId: 'central' },
    reason: '项目取消',
  }
  const tooMuch = await backend.call('transfers.record', { ...move, amount: 100_001 })
  expect(tooMuch).toEqual(rule('transfer_above_balance', '1000'))
  await backend.ask('transfers.record', { ...move, amount: 40_000 })
  expect(await plans('2020Q2')).toEqual([
    ['食堂', 60_000, -40_000],
    ['公厕', 140_000, 40_000],
    ['浴室', 100_000, null],
  ])
  expect(await plans('2020Q1')).toEqual([
    ['食堂', 100_000, null],
    ['公厕', 100_000, null],
    ['浴室', 100_000, null],
  ])
  const { project, revisions } = await backend.ask('projects.get', { id: to, quarter: '2020Q2' })
  expect([project.plannedTotal, revisions[0]]).toMatchObject([
    140_000,
    { before: 100_000, after: 140_000, reason: '项目取消', revisedOn: '2020-05-10' },
  ])
})

test('received money moves as far as it lies there, in two entries that name the transfer', async () => {
  const [from, to] = projects
  const entry = { projectId: from, fundingSourceId: 'central', date: '2020-04-20' }
  await backend.ask('funds.record', { ...entry, kind: 'received', amount: 50_000 })
  await backend.ask('funds.record', { ...entry, kind: 'paid', amount: 20_000 })
  const move = {
    kind: 'received' as const,
    date: '2020-05-10',
    from: { projectId: from, fundingSourceId: 'central' },
    to: { projectId: to, fundingSourceId: 'county' },
    reason: '统筹',
  }
  expect(await backend.call('transfers.record', { ...move, amount: 30_001 })).toEqual(
    rule('transfer_above_balance', '300'),
  )
  const { id } = await backend.ask('transfers.record', { ...move, amount: 30_000 })
  const { rows, totals } = await tableOf('source')
  expect(rows.map(({ id: source, toDate }) => [source, toDate.received])).toEqual([
    ['central', 20_000],
    ['county', 30_000],
  ])
  expect(totals.toDate).toEqual({
    planned: 300_000,
    allocated: null,
    received: 50_000,
    paid: 20_000,
    balance: 30_000,
  })
  const { funds } = await backend.ask('projects.get', { id: to, quarter: '2020Q2' })
  expect(funds[0]).toMatchObject({ transferId: id, origin: 'transfer', amount: 30_000 })
  const alone = { id: funds[0]?.id ?? '', date: '2020-06-01', reason: '错' }
  expect(await backend.call('funds.reverse', alone)).toEqual(rule('part_of_transfer'))
  const [transfer] = await backend.ask('transfers.list', { projectId: to })
  expect(transfer).toMatchObject({ from: { projectName: '食堂' }, to: { projectName: '公厕' } })
})

test('a stored budget changes only with a reason, which stands on the revision with its number', async () => {
  const [projectId] = projects
  const lines = [{ fundingSourceId: 'central', year: null, amount: 90_000 }]
  expect(await backend.call('funds.saveBudget', { projectId, lines })).toEqual(
    rule('reason_needed'),
  )
  const grounds = { reason: '核减', documentNumber: '云教规〔2020〕8号', revisedOn: '2020-05-06' }
  await backend.ask('funds.saveBudget', { projectId, lines, ...grounds })
  await backend.ask('funds.saveBudget', { projectId, lines })
  const { revisions } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(revisions).toEqual([
    {
      id: expect.any(String),
      fundingSourceId: 'central',
      year: null,
      before: 100_000,
      after: 90_000,
      transferId: null,
      ...grounds,
    },
  ])
})

test('payments name a contract of their project, and it says what was paid', async () => {
  const [projectId, other] = projects
  const contract = { projectId, kind: 'construction' as const, party: '甲公司', amount: 80_000 }
  const { id: contractId } = await backend.ask('contracts.save', contract)
  const payment = {
    projectId,
    kind: 'paid' as const,
    date: '2020-05-01',
    amount: 30_000,
    contractId,
  }
  expect(await backend.call('funds.record', { ...payment, projectId: other })).toEqual(
    rule('contract_of_another_project'),
  )
  expect(await backend.call('funds.record', { ...payment, kind: 'received' })).toEqual(
    rule('only_payments_name_contracts'),
  )
  const { id } = await backend.ask('funds.record', payment)
  await backend.ask('funds.record', { ...payment, amount: 5_000 })
  await backend.ask('funds.reverse', { id, date: '2020-05-02', reason: '错' })
  const { contracts } = await backend.ask('projects.get', { id: projectId, quarter: '2020Q2' })
  expect(contracts).toMatchObject([{ party: '甲公司', amount: 80_000, paid: 5_000 }])
  expect(await backend.call('contracts.delete', { id: contractId })).toEqual(
    rule('contract_paid', '甲公司'),
  )
})

test('a year is carried over once, when it is over, exactly as previewed', async () => {
  const [projectId] = projects
  const entry = { projectId, fundingSourceId: 'central', date: '2019-11-01' }
  await backend.ask('funds.record', { ...entry, kind: 'received', amount: 50_000 })
  await backend.ask('funds.record', { ...entry, kind: 'paid', amount: 20_000 })
  await backend.ask('funds.record', { ...entry, kind: 'paid', amount: 7, date: '2020-01-01' })
  const early = await backend.call('carryOvers.record', { year: 2020, total: 0 })
  expect(early).toEqual(rule('carry_over_too_early', '2020'))
  const preview = await backend.ask('carryOvers.preview', { year: 2019 })
  expect([preview.recordedAt, preview.total, preview.lines]).toMatchObject([
    null,
    30_000,
    [{ projectName: '食堂', fundingSourceId: 'central', amount: 30_000 }],
  ])
  expect(await backend.call('carryOvers.record', { year: 2019, total: 29_999 })).toEqual(
    rule('carry_over_changed', '2019'),
  )
  await backend.ask('carryOvers.record', { year: 2019, total: 30_000 })
  expect(await backend.call('carryOvers.record', { year: 2019, total: 30_000 })).toEqual(
    rule('carried_over_already', '2019'),
  )
  expect((await tableOf('programme')).totals.carriedOver).toBe(30_000)
  const kept = await backend.ask('carryOvers.preview', { year: 2019 })
  expect([kept.total, kept.recordedAt !== null]).toEqual([30_000, true])
})

test('every cell opens entries that add up to it, in every grouping', async () => {
  const [first, second, third] = projects
  await backend.ask('allocations.record', document([30_000, 20_000, 10_000], 60_000))
  await backend.ask('funds.record', {
    projectId: third,
    kind: 'received',
    date: '2020-02-01',
    amount: 700,
  })
  await backend.ask('funds.record', {
    projectId: first,
    kind: 'paid',
    date: '2020-05-01',
    amount: 5,
  })
  await backend.ask('funds.saveBudget', {
    projectId: second,
    lines: [{ fundingSourceId: 'county', year: 2020, amount: 33 }],
    reason: '改由县级安排',
  })
  const keys = { source: 'sourceId', programme: 'programmeId', project: 'projectId' } as const
  const wrong: unknown[] = []
  for (const groupBy of ['source', 'programme', 'project'] as const) {
    const { rows } = await tableOf(groupBy)
    for (const row of rows) {
      for (const period of ['toDate', 'inQuarter'] as const) {
        for (const column of ['planned', 'allocated', 'received', 'paid', 'balance'] as const) {
          const cell = await backend.ask('funds.cell', {
            quarter: '2020Q2',
            column,
            period,
            ...(row.id === null && groupBy === 'project' ? {} : { [keys[groupBy]]: row.id }),
          })
          const amounts = [
            ...cell.entries.map(({ kind, amount }) =>
              column === 'balance' && kind === 'paid' ? -amount : amount,
            ),
            ...cell.planned.map(({ amount }) => amount),
            ...cell.revisions.map(({ before, after }) => (after ?? 0) - (before ?? 0)),
          ]
          const sum = amounts.reduce((total, amount) => total + amount, 0)
          if (sum !== (row[period][column] ?? 0)) wrong.push([groupBy, row.id, period, column, sum])
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('a report counts received money where a transfer took it, and the plan of its quarter', async () => {
  const [from, to] = projects
  const entry = { projectId: from, fundingSourceId: 'central', date: '2020-02-20' }
  await backend.ask('funds.record', { ...entry, kind: 'received', amount: 50_000 })
  const move = { date: '2020-05-10', from: { projectId: from, fundingSourceId: 'central' } }
  await backend.ask('transfers.record', {
    ...move,
    kind: 'received',
    to: { projectId: to, fundingSourceId: 'county' },
    amount: 20_000,
    reason: '统筹',
  })
  await backend.ask('transfers.record', {
    ...move,
    kind: 'planned',
    to: { projectId: to, fundingSourceId: 'county' },
    amount: 40_000,
    reason: '统筹',
  })
  const bySource = async (quarter: '2020Q1' | '2020Q2') => {
    const { funds } = await backend.ask('reports.dataset', { quarter })
    return funds.bySource.map(({ sourceId, planned, received }) => [
      sourceId,
      planned.value,
      received.value,
    ])
  }
  expect([await bySource('2020Q1'), await bySource('2020Q2')]).toEqual([
    [['central', 300_000, 50_000]],
    [
      ['central', 260_000, 30_000],
      ['county', 40_000, 20_000],
    ],
  ])
})
