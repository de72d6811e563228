import { expect, test } from 'vitest'
import type { CheckedFunds } from '#domain/checks/facts.ts'
import { findings, project, report, said } from './facts-of.ts'

const money = (
  kind: CheckedFunds['kind'],
  amount: number,
  sourceId: string | null = null,
): CheckedFunds => ({ kind, amount, sourceId })

test('budget lines must add up to the stated total to the fen', () => {
  expect(
    findings('budgetDiffers', [
      project({ id: 'same' }),
      project({ id: 'no lines', budgetTotal: null }),
      project({ id: 'no total', plannedTotal: null }),
      project({ budgetTotal: 199_999_999 }),
      project({ id: 'zero', budgetTotal: 0 }),
    ]).map(({ projectId, facts }) => [projectId, facts['difference']]),
  ).toEqual([
    ['p1', { kind: 'money', value: 1 }],
    ['zero', { kind: 'money', value: 200_000_000 }],
  ])
})

const at = (id: string, funds: readonly CheckedFunds[]) => project({ id, funds })

test('each stage of the money may be as large as the one before, sources added up', () => {
  const paid = [
    at('above', [money('received', 100), money('paid', 60, 'county'), money('paid', 41)]),
    at('equal', [money('received', 100), money('paid', 100)]),
    at('no receipt', [money('paid', 100)]),
    at('receipt of 0', [money('received', 0), money('paid', 100)]),
  ]
  const received = [
    at('above', [money('allocated', 100), money('received', 101)]),
    at('equal', [money('allocated', 100), money('received', 100)]),
    at('no document', [money('received', 100)]),
  ]
  const allocated = [
    at('above', [money('allocated', 200_000_001)]),
    at('equal', [money('allocated', 200_000_000)]),
    project({ id: 'by budget', plannedTotal: null, funds: [money('allocated', 200_000_001)] }),
    project({
      id: 'no plan',
      plannedTotal: null,
      budgetTotal: null,
      funds: [money('allocated', 1)],
    }),
  ]
  expect([
    said('paidAboveReceived', paid),
    said('receivedAboveAllocated', received),
    said('allocatedAbovePlan', allocated),
  ]).toEqual([
    ['above plain', 'receipt of 0 plain'],
    ['above plain'],
    ['above plain', 'by budget plain'],
  ])
})

test('paid with no receipt on record is asked about where the county records receipts', () => {
  const projects = [
    at('no receipt', [money('paid', 60, 'county'), money('paid', 40)]),
    at('receipt of 0', [money('received', 0), money('paid', 100)]),
    at('nothing paid', [money('paid', 100), money('paid', -100)]),
    at('not paid', [money('allocated', 100)]),
  ]
  expect(
    findings('paidWithoutReceipt', projects).map(({ projectId, severity, facts }) => [
      projectId,
      severity,
      facts,
    ]),
  ).toEqual([['no receipt', 'soft', { paid: { kind: 'money', value: 100 } }]])
  expect(
    findings(
      'paidWithoutReceipt',
      projects.filter(({ id }) => id !== 'receipt of 0'),
    ),
  ).toEqual([])
})

test('a source that paid beyond its own receipts is named only while the totals agree', () => {
  const funds = [
    money('received', 100, 'central'),
    money('received', 50, 'county'),
    money('paid', 90, 'central'),
    money('paid', 60, 'county'),
  ]
  expect(
    findings('sourcePaidAboveReceived', [
      project({ funds }),
      project({ id: 'equal', funds: funds.map((sum) => ({ ...sum, amount: 50 })) }),
      project({ id: 'total too', funds: [...funds, money('paid', 1, 'county')] }),
      project({ id: 'unknown source', funds: [...funds, money('received', 1)] }),
      project({
        id: 'no receipt',
        funds: [funds[0] ?? money('received', 1), money('paid', 5, 'county')],
      }),
    ]).map(({ projectId, facts }) => [projectId, facts]),
  ).toEqual([
    [
      'p1',
      {
        paid: { kind: 'money', value: 60 },
        received: { kind: 'money', value: 50 },
        difference: { kind: 'money', value: 10 },
        source: { kind: 'text', value: '县级配套' },
      },
    ],
  ])
})

test('paid beyond a contract names the contract', () => {
  const contract = { id: 'c1', party: '云岭建筑公司', amount: 100 }
  const of = (paid: number | null) => ({ contracts: [{ ...contract, paid }] })
  expect(
    findings('paidAboveContract', [
      project({ ...of(101) }),
      project({ id: 'equal', ...of(100) }),
      project({ id: 'nothing paid', ...of(null) }),
      project({ id: 'no contract' }),
    ]).map(({ projectId, rows }) => [projectId, rows]),
  ).toEqual([['p1', [{ table: 'contract', id: 'c1' }]]])
})

const invested = (id: string, completedInvestment: number | null, changes = {}) =>
  project({ id, reports: [report({ completedInvestment })], ...changes })

test('investment above the plan is soft up to 10 % and hard beyond', () => {
  const projects = [
    invested('equal', 200_000_000),
    invested('a fen above', 200_000_001),
    invested('at the limit', 220_000_000),
    invested('beyond', 220_000_001),
    invested('blank', null),
    invested('by budget', 300_000_000, { plannedTotal: null }),
    invested('no plan', 300_000_000, { plannedTotal: null, budgetTotal: null }),
    invested('planned 0', 1, { plannedTotal: 0 }),
  ]
  expect([
    said('investmentAbovePlan', projects),
    said('investmentFarAbovePlan', projects),
    findings('investmentFarAbovePlan', projects)[0]?.severity,
  ]).toEqual([
    ['a fen above plain', 'at the limit plain'],
    ['beyond plain', 'by budget plain', 'planned 0 nothingPlanned'],
    'hard',
  ])
})

const paid = (id: string, amount: number | null, percent: number | null) =>
  project({
    id,
    funds: amount === null ? [money('received', 1)] : [money('paid', amount)],
    reports: [report({ percent })],
  })

test('money and work may be 20 points apart, either way', () => {
  const projects = [
    paid('20 ahead', 140_000_000, 5000),
    paid('more ahead', 140_020_000, 5000),
    paid('20 behind', 60_000_000, 5000),
    paid('more behind', 59_980_000, 5000),
    paid('nothing paid', null, 5000),
    paid('no percent', 140_020_000, null),
    { ...paid('no plan', 140_020_000, 5000), plannedTotal: null, budgetTotal: null },
  ]
  expect([said('moneyAheadOfWork', projects), said('moneyBehindWork', projects)]).toEqual([
    ['more ahead plain'],
    ['more behind plain'],
  ])
})

test('what was printed at the last closing and what came since make what the ledger says', () => {
  const closed = [{ kind: 'paid' as const, quarter: '2020Q1' as const, frozen: 100, since: 20 }]
  expect(
    findings('cumulativeBroken', [
      project({ id: 'follows', closed, funds: [money('paid', 120)] }),
      project({ closed, funds: [money('paid', 119)] }),
      project({ id: 'gone', closed }),
      project({ id: 'never closed', funds: [money('paid', 5)] }),
    ]).map(({ projectId, facts }) => [projectId, facts['expected'], facts['now']]),
  ).toEqual([
    ['p1', { kind: 'money', value: 120 }, { kind: 'money', value: 119 }],
    ['gone', { kind: 'money', value: 120 }, { kind: 'money', value: 0 }],
  ])
})

test('money dated after today is named with its entries and contracts', () => {
  const payment = { kind: 'paid', date: '2020-09-01', amount: 500, contractId: 'c1' } as const
  const later = {
    id: 'e2',
    kind: 'received',
    date: '2062-06-01',
    amount: 7,
    contractId: null,
  } as const
  const projects = [
    project({ id: 'one', ahead: [{ id: 'e1', ...payment }] }),
    project({ id: 'two', ahead: [{ id: 'e1', ...payment }, later] }),
    project({ id: 'none' }),
  ]
  const found = findings('moneyDatedAhead', projects, { today: '2020-06-30' })
  expect(
    found.map(({ projectId, sentence, field, facts: known, rows }) => [
      projectId,
      sentence,
      field,
      known['date']?.value,
      rows.map(({ table, id }) => `${table} ${id}`),
    ]),
  ).toEqual([
    ['one', 'one', 'paid', '2020-09-01', ['fund_entry e1', 'contract c1']],
    ['two', 'several', 'paid', '2020-09-01', ['fund_entry e1', 'contract c1', 'fund_entry e2']],
  ])
})

test('money of a later quarter is no matter of a quarter that has ended', () => {
  const ahead = [
    { id: 'e1', kind: 'paid', date: '2020-09-01', amount: 500, contractId: null },
  ] as const
  const on = (today: string) => said('moneyDatedAhead', [project({ ahead })], { today })
  expect([on('2020-06-30'), on('2020-07-01')]).toEqual([['p1 one'], []])
})
