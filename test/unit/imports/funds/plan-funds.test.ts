import { expect, test } from 'vitest'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { dated, entriesOf, ledger, NAME, options, sheet } from './made-fund-sheet.ts'

test('an entry in red takes back, and is no line of the document it cuts', () => {
  const number = '宾财教〔2020〕3号'
  const line = { ...NAME, fundingSource: '中央资金', document: number, documentDate: '2020-04-02' }
  const { plan, work } = dated(
    [
      { ...line, fundAmount: 300 },
      { ...line, fundAmount: -100 },
    ],
    { fundAmount: '下达金额', documentDate: '下达日期' },
  )
  expect(plan.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    [],
    ['amount_in_red'],
  ])
  expect(
    work.map(({ entries }) =>
      entries.map(({ amount, document, documentNumber }) => [
        amount,
        document !== null,
        documentNumber,
      ]),
    ),
  ).toEqual([[[300, true, number]], [[-100, false, number]]])
})

test('payee and voucher are the payment’s where the row pays, else of what it moves', () => {
  const row: FieldValues = { ...NAME, payee: '某公司', voucher: '记-1' }
  const { work } = dated(
    [
      {
        ...row,
        fundReceived: 200,
        fundPaid: 100,
        receivedDate: '2020-04-02',
        paidDate: '2020-04-20',
      },
      { ...row, fundReceived: 300, receivedDate: '2020-04-03' },
    ],
    { receivedDate: '到账日期', paidDate: '支付日期' },
  )
  expect(
    work.flatMap(({ entries }) =>
      entries.map(({ kind, payee, documentNumber }) => [kind, payee, documentNumber]),
    ),
  ).toEqual([
    ['received', null, null],
    ['paid', '某公司', '记-1'],
    ['received', '某公司', '记-1'],
  ])
})

test('a closed quarter takes in nothing but what it has', () => {
  const lock = { closedQuarter: '2020Q2', closedAt: '2020-07-10T00:00:00.000Z' } as const
  const known = { ...ledger([{ date: '2020-05-02', amount: 100 }]), lock }
  const rows: FieldValues[] = [
    { ...NAME, fundAmount: 100, documentDate: '2020-05-02' },
    { ...NAME, fundAmount: 200, documentDate: '2020-05-02' },
    { ...NAME, fundAmount: 200, documentDate: '2020-07-01' },
  ]
  const { statuses, codes } = entriesOf(rows, {}, known)
  expect(statuses).toEqual(['unchanged', 'wrong', 'new'])
  expect(codes[1]).toEqual(['quarter_closed'])
})

test('of a row that moves money in a closed quarter and in an open one the open part can be taken', () => {
  const lock = { closedQuarter: '2020Q1', closedAt: '2020-04-10T00:00:00.000Z' } as const
  const row: FieldValues = { ...NAME, fundReceived: 200, fundPaid: 100 }
  const headers = { receivedDate: '到账日期', paidDate: '支付日期' }
  const { plan, work } = dated(
    [
      { ...row, receivedDate: '2020-03-15', paidDate: '2020-05-09' },
      {
        ...NAME,
        fundReceived: 30,
        fundPaid: 10,
        receivedDate: '2020-03-15',
        paidDate: '2020-02-01',
      },
    ],
    headers,
    { ...ledger(), lock },
  )
  const entries = work.map((one) => one.entries.map(({ kind, amount }) => `${kind} ${amount}`))
  const said = plan.rows.map(({ status, problems }) => [
    status,
    ...problems.map(({ code, field, suggestion }) => [code, field, suggestion]),
  ])
  expect([entries[0], ...said]).toEqual([
    ['paid 100'],
    ['duplicate', ['quarter_closed_in_part', 'fundReceived', '2020-03-15']],
    ['wrong', ['quarter_closed', 'receivedDate', null]],
  ])
})

test('a sum a closed quarter did not take is not taken out of a later one', () => {
  const lock = { closedQuarter: '2020Q1', closedAt: '2020-04-10T00:00:00.000Z' } as const
  const recorded = [{ kind: 'paid', date: '2020-02-10', amount: 40 }] as const
  const { plan, work } = dated(
    [
      {
        ...NAME,
        fundReceived: 200,
        fundPaid: 100,
        receivedDate: '2020-05-09',
        paidDate: '2020-03-15',
      },
      { ...NAME, fundPaid: 150, paidDate: '2020-06-20' },
    ],
    { receivedDate: '到账日期', paidDate: '支付日期', fundPaid: '累计支付' },
    { ...ledger(recorded), lock },
  )
  expect([
    work.map((one) => one.entries.map(({ kind, amount }) => `${kind} ${String(amount)}`)),
    plan.rows.map(({ problems }) => problems.map(({ code }) => code)),
  ]).toEqual([
    [['received 200'], ['paid 110']],
    [['quarter_closed_in_part'], []],
  ])
})

test('only a new project takes the programme, and from the title only a known one', () => {
  const rows: FieldValues[] = [
    NAME,
    { school: '石门小学', township: '豆沙镇', projectName: '石门小学运动场' },
  ].map((row) => ({ ...row, fundAmount: 100 }))
  const programmes = (titleProgramme: string) =>
    planFunds(sheet(rows, { titleProgramme }), ledger(), options).work.map(
      ({ programme }) => programme,
    )
  expect([programmes('全面改薄'), programmes('校舍改造资金下达明细')]).toEqual([
    [null, '全面改薄'],
    [null, null],
  ])
})

test('a row of a form with nothing entered moves nothing', () => {
  const rows: FieldValues[] = [
    { key: 'building', projectName: '石门小学教学楼', fundingSource: '中央资金' },
    { key: 'building', fundKind: '支付', documentDate: '2020-05-02', fundAmount: 7 },
    { key: 'building', fundKind: '划转', documentDate: '2020-05-02', fundAmount: 7 },
  ]
  const { statuses, codes, entries } = entriesOf(rows)
  expect(statuses).toEqual(['unchanged', 'new', 'wrong'])
  expect(codes[2]).toEqual(['unknown_value'])
  expect(entries).toEqual(['paid null 2020-05-02 7'])
})

test('a school several townships have is asked for its township', () => {
  const known = ledger()
  const [school] = known.schools
  if (!school) throw new Error('no school')
  const twins = ['t1', 't2'].map((townshipId) => ({
    ...school,
    id: townshipId,
    name: '中心小学',
    townshipId,
  }))
  const row = { school: '中心小学', projectName: '中心小学食堂', fundAmount: 5 }
  const { statuses, codes } = entriesOf(
    [row],
    {},
    { ...known, schools: [...known.schools, ...twins] },
  )
  expect([statuses, codes]).toEqual([['wrong'], [['school_several']]])
})

test('a row somebody said the project of is of that project, whatever it calls it', () => {
  const rows = sheet([
    { projectName: '改造工程', fundAmount: 100, fundKind: '支付' },
    { projectName: '改造工程', fundAmount: 200, fundKind: '支付' },
  ])
  const projects = [
    { row: 2, projectId: 'building' },
    { row: 3, projectId: 'gone' },
  ]
  const { plan, work } = planFunds(rows, ledger(), { ...options, corrections: { projects } })
  expect(work.map(({ projectId }) => projectId)).toEqual(['building', null])
  expect(plan.rows.map(({ status, name }) => [status, name])).toMatchObject([
    ['new', '石门小学教学楼'],
    ['wrong', ''],
  ])
})
