import { expect, test } from 'vitest'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { FundsLedger, RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import type { LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import type { FieldValues, UnderstoodSheet } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../planning/made-rows.ts'

const options = { asAt: '2020Q2' } as const

const SOURCES = [
  { id: 'central', name: '中央资金' },
  { id: 'own', name: '县管专户' },
]

function ledger(entries: readonly Partial<RecordedEntry>[] = []): LedgerSnapshot {
  const funds: FundsLedger = {
    sources: SOURCES,
    documents: [],
    entries: entries.map((entry, index) => ({
      id: `e${index}`,
      projectId: 'building',
      kind: 'received',
      sourceId: null,
      date: '2020-06-30',
      amount: 0,
      documentNumber: null,
      origin: 'entered',
      documentId: null,
      isReversed: false,
      ...entry,
    })),
  }
  const projects = [ledgerProject('building', { name: '石门小学教学楼' })]
  return { ...ledgerOf(projects), funds }
}

function sheet(rows: readonly FieldValues[], more: Partial<UnderstoodSheet> = {}): UnderstoodSheet {
  const made = sheetOf(
    rows.map((values, index) => typedRow(index + 2, values)),
    'funds',
  )
  const fields = [...new Set(rows.flatMap((values) => Object.keys(values)))]
  const [like] = made.reading.columns
  if (!like) throw new Error('no column')
  const columns = fields.map((field) => ({ ...like, field, path: [HEADERS[field] ?? field] }))
  return { ...made, ...more, reading: { ...made.reading, columns } }
}

const HEADERS: Readonly<Record<string, string>> = {
  fundAmount: '到账金额',
  fundReceived: '累计到位',
}
const NAME = { projectName: '石门小学教学楼' }

function entriesOf(
  rows: readonly FieldValues[],
  more?: Partial<UnderstoodSheet>,
  known = ledger(),
) {
  const { plan, work } = planFunds(sheet(rows, more), known, options)
  return {
    statuses: plan.rows.map(({ status }) => status),
    codes: plan.rows.map(({ problems }) => problems.map(({ code }) => code)),
    entries: work.flatMap(({ entries }) =>
      entries.map(({ kind, sourceId, date, amount }) => `${kind} ${sourceId} ${date} ${amount}`),
    ),
  }
}

test('a month is its last day; sources go by the ledger’s own names first', () => {
  const rows = [{ ...NAME, fundAmount: 100, documentDate: '2020-04', fundingSource: '县管专户' }]
  expect(entriesOf(rows)).toEqual({
    statuses: ['new'],
    codes: [[]],
    entries: ['received own 2020-04-30 100'],
  })
})

const MOVES: readonly (readonly [field: string, header: string])[] = [
  ['fundAmount', '下达金额'],
  ['fundReceived', '到位金额'],
  ['fundPaid', '支付金额'],
]

function dated(
  rows: readonly FieldValues[],
  headers: Readonly<Record<string, string>>,
  known: LedgerSnapshot = ledger(),
) {
  const made = sheet(rows)
  const columns = made.reading.columns.map((column) => ({
    ...column,
    path: [headers[column.field ?? ''] ?? Object.fromEntries(MOVES)[column.field ?? ''] ?? ''],
  }))
  return planFunds({ ...made, reading: { ...made.reading, columns } }, known, options)
}

test('each kind of money takes the day of its own kind, and one that lacks it is asked for it', () => {
  const row: FieldValues = { ...NAME, fundAmount: 300, fundReceived: 200, fundPaid: 100 }
  const days = { documentDate: '2020-04-02', receivedDate: '2020-04-20', paidDate: '2020-05' }
  const { plan, work } = dated(
    [
      { ...row, ...days },
      { ...NAME, fundPaid: 7, paidDate: '2020' },
      { ...NAME, fundAmount: 5, ...days },
    ],
    { documentDate: '下达日期', receivedDate: '到账日期', paidDate: '支付日期' },
  )
  expect(work[0]?.entries.map(({ kind, date, dateField }) => [kind, date, dateField])).toEqual([
    ['allocated', '2020-04-02', 'documentDate'],
    ['received', '2020-04-20', 'receivedDate'],
    ['paid', '2020-05-31', 'paidDate'],
  ])
  expect(plan.rows[0]?.values).toMatchObject({ ...days, paidDate: '2020-05-31' })
  expect(
    plan.rows.map(({ problems }) => problems.map(({ code, field }) => `${code} ${field}`)),
  ).toEqual([[], ['not_a_date paidDate'], []])
})

test('a bare date is everybody’s, a date of documents only theirs unless it is the only one', () => {
  const row: FieldValues = { ...NAME, fundReceived: 200, fundPaid: 100 }
  const days = { documentDate: '2020-04-02', receivedDate: '2020-04-20' }
  const daysOf = (columns: FieldValues, headers: Readonly<Record<string, string>>) =>
    dated([{ ...row, voucher: '记-1', ...columns }], headers).work[0]?.entries.map(
      ({ kind, date }) => `${kind} ${date}`,
    )
  expect([
    daysOf(days, { documentDate: '日期' }),
    daysOf(days, { documentDate: '文件日期' }),
    daysOf({ documentDate: '2020-04-02' }, { documentDate: '文件日期' }),
    daysOf({ receivedDate: '2020-04-20' }, { receivedDate: '到位日期' }),
  ]).toEqual([
    ['received 2020-04-20', 'paid 2020-04-02'],
    ['received 2020-04-20', 'paid 2020-06-30'],
    ['received 2020-04-02', 'paid 2020-04-02'],
    ['received 2020-04-20', 'paid 2020-06-30'],
  ])
})

test('a sum to date runs to the day its kind has in the row, else to the day of the sheet', () => {
  const { work } = dated(
    [
      { ...NAME, fundPaid: 100, paidDate: '2020-05-09' },
      { ...NAME, fundPaid: 150, fundReceived: 80 },
    ],
    { paidDate: '支付日期', fundPaid: '累计支付', fundReceived: '累计到位' },
  )
  expect(
    work.map(({ entries }) => entries.map(({ kind, date, amount }) => `${kind} ${date} ${amount}`)),
  ).toEqual([['paid 2020-05-09 100'], ['paid 2020-06-30 50', 'received 2020-06-30 80']])
})

test('sums to date with days of their own are one sum as it grew, held against its own day', () => {
  const paid = (
    known: readonly Partial<RecordedEntry>[],
    ...sums: [day: string, sum: number][]
  ) => {
    const rows = sums.map(([paidDate, fundPaid]) => ({ ...NAME, fundPaid, paidDate }))
    const made = dated(
      rows,
      { paidDate: '支付日期', fundPaid: '累计支付' },
      ledger(known.map((entry) => ({ kind: 'paid', ...entry }))),
    )
    return made.work.map(({ entries }, index) => [
      ...entries.map(({ date, amount, stated }) => `${date} ${amount} of ${stated}`),
      ...(made.plan.rows[index]?.problems.map(({ code }) => code) ?? []),
    ])
  }
  const april = { date: '2020-04-10', amount: 30, origin: 'quarterlyForm' } as const
  expect([
    paid([], ['2020-04-10', 30], ['2020-05-20', 50]),
    paid([], ['2020-05-20', 50], ['2020-04-10', 30]),
    paid(
      [april, { ...april, date: '2020-05-20', amount: 20 }],
      ['2020-04-10', 30],
      ['2020-05-20', 50],
      ['2020-06-10', 70],
    ),
    // What was told of a later day alone holds the earlier.
    paid([{ ...april, date: '2020-05-20', amount: 50 }], ['2020-04-10', 30], ['2020-05-20', 50]),
    paid([], ['2020-04-10', 50], ['2020-05-20', 30]),
    paid([], ['2020-04-10', 30], ['2020-04-10', 50]),
  ]).toEqual([
    [['2020-04-10 30 of 30'], ['2020-05-20 20 of 20']],
    [['2020-05-20 20 of 20'], ['2020-04-10 30 of 30']],
    [[], [], ['2020-06-10 20 of 70']],
    [['2020-04-10 30 of 30', 'counted_in_form'], []],
    [['2020-04-10 50 of 50'], ['2020-05-20 -20 of -20', 'cumulative_falls']],
    [['2020-04-10 30 of 30'], ['2020-04-10 50 of 50']],
  ])
})

test('without days the title’s counts within the quarter, else the quarter’s last', () => {
  const rows = [{ ...NAME, fundAmount: 100 }]
  expect([
    entriesOf(rows, { titleDay: '2020-05-20' }).entries,
    entriesOf(rows, { titleDay: '2019-05-20' }).entries,
    entriesOf(rows).entries,
  ]).toEqual([
    ['received null 2020-05-20 100'],
    ['received null 2020-06-30 100'],
    ['received null 2020-06-30 100'],
  ])
})

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

test('what is still to come is no day: sums and undated amounts are of today while the quarter runs', () => {
  const rows = [{ ...NAME, fundReceived: 100 }]
  const early = (more: Partial<UnderstoodSheet>) => {
    const { plan, work } = planFunds(sheet(rows, more), ledger(), options)
    return [
      work[0]?.entries[0]?.date,
      ...plan.problems.map(({ code, value }) => `${code} ${value}`),
    ]
  }
  expect([
    early({ today: '2020-06-20' }),
    early({ today: '2020-06-20', titleDay: '2020-06-30' }),
    early({ today: '2020-06-20', titleDay: '2020-05-31' }),
    early({ today: '2020-07-05' }),
  ]).toEqual([
    ['2020-06-20', 'sums_dated_early 2020-06-20'],
    ['2020-06-20', 'sums_dated_early 2020-06-20'],
    ['2020-05-31', 'sums_dated_early 2020-05-31'],
    ['2020-06-30'],
  ])
})

test('a day later than today is asked about, this month is not', () => {
  const rows = ['2020-06', '2020-06-21', '2026-06-21'].map((documentDate) => ({
    ...NAME,
    fundAmount: 100,
    documentDate,
  }))
  const { plan } = planFunds(sheet(rows, { today: '2020-06-20' }), ledger(), options)
  expect(plan.rows.map(({ status }) => status)).toEqual(['new', 'new', 'new'])
  expect(
    plan.rows.map(({ problems }) => problems.map(({ code, field, value }) => [code, field, value])),
  ).toEqual([
    [],
    [['money_dated_ahead', 'documentDate', '2020-06-21']],
    [['money_dated_ahead', 'documentDate', '2026-06-21']],
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

test('a day no cell writes is shown as assumed, and from what', () => {
  const assumed = (more: Partial<UnderstoodSheet>, asAt: '2020Q2' | '2020Q3' = '2020Q2') =>
    planFunds(sheet([{ ...NAME, fundReceived: 100 }], more), ledger(), { asAt }).plan.rows[0]
  const written = dated([{ ...NAME, fundPaid: 100, paidDate: '2020-05-09' }], {
    fundPaid: '累计支付',
  })
  expect([
    assumed({ today: '2021-01-01' })?.assumedDay,
    assumed({ today: '2021-01-01', titleDay: '2020-05-31' })?.assumedDay,
    assumed({ today: '2020-08-05' }, '2020Q3')?.assumedDay,
    written.plan.rows[0]?.assumedDay,
  ]).toEqual([
    { field: 'documentDate', basis: 'quarterEnd' },
    { field: 'documentDate', basis: 'sheet' },
    { field: 'documentDate', basis: 'today' },
    undefined,
  ])
})

test('what was taken back is no entry to meet, and counts in the sum to date', () => {
  const known = ledger([
    { date: '2020-05-02', amount: 100, isReversed: true },
    { date: '2020-05-03', amount: -100, isReversed: true, origin: 'reversal' },
    { date: '2020-05-04', amount: 30 },
  ])
  expect([
    entriesOf([{ ...NAME, fundAmount: 100, documentDate: '2020-05-02' }], {}, known).statuses,
    entriesOf([{ ...NAME, fundReceived: 50 }], {}, known).entries,
  ]).toEqual([['new'], ['received null 2020-06-30 20']])
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

test('a sum of a project that merely resembles takes nothing from the project itself', () => {
  const rows: FieldValues[] = [
    { projectName: '石门小学新教学楼', school: '石门小学', township: '豆沙镇', fundReceived: 50 },
    { ...NAME, fundReceived: 100 },
  ]
  const { statuses, codes, entries } = entriesOf(rows, {}, ledger([{ amount: 100 }]))
  expect(statuses).toEqual(['duplicate', 'unchanged'])
  expect(codes).toEqual([['project_unsure'], []])
  expect(entries).toEqual(['received null 2020-06-30 50'])
})

test('a payment goes to the row that names its project, not to one above that resembles it', () => {
  const entry = { fundAmount: 50, documentDate: '2020-05-02' }
  const rows: FieldValues[] = [
    { projectName: '石门小学新教学楼', school: '石门小学', township: '豆沙镇', ...entry },
    { ...NAME, ...entry },
  ]
  const known = ledger([{ amount: 50, date: '2020-05-02' }])
  expect(entriesOf(rows, {}, known).statuses).toEqual(['duplicate', 'unchanged'])
})

test('the same sum to date twice is asked about, and of two documents it is two', () => {
  const sum = { ...NAME, fundReceived: 100 }
  expect([
    entriesOf([sum, sum]).codes,
    entriesOf([sum, sum], {}, ledger([{ amount: 200 }])).statuses,
    entriesOf([
      { ...sum, document: '县财〔2020〕1号' },
      { ...sum, document: '县财〔2020〕2号' },
    ]).codes,
  ]).toEqual([
    [[], ['duplicate_in_sheet']],
    ['unchanged', 'unchanged'],
    [[], []],
  ])
})

test('what is recorded with a source or without one may be the same money', () => {
  const entry = { ...NAME, fundAmount: 30, documentDate: '2020-05-02', document: '记-1' }
  const central = { ...entry, fundingSource: '中央资金' }
  const recorded = { date: '2020-05-02', amount: 30, documentNumber: '记-1' }
  const codes = (rows: readonly FieldValues[], ...known: readonly Partial<RecordedEntry>[]) =>
    entriesOf(rows, {}, ledger(known)).codes
  expect([
    codes([central], recorded),
    codes([entry], { ...recorded, sourceId: 'central' }),
    // The entry that is the same goes to its own row, whichever comes first.
    codes([entry, central], { ...recorded, sourceId: 'central' }),
  ]).toEqual([[['possible_duplicate']], [['possible_duplicate']], [[], []]])
})

test('an entry without a source that sums of sources may contain is asked about', () => {
  const sums: Partial<RecordedEntry> = {
    sourceId: 'central',
    amount: 10_000_000,
    origin: 'quarterlyForm',
  }
  const row = { ...NAME, fundAmount: 3_000_000, documentDate: '2020-05-02' }
  const { plan } = planFunds(sheet([row]), ledger([sums]), options)
  expect(plan.rows).toMatchObject([
    { status: 'duplicate', problems: [{ code: 'recorded_by_source', suggestion: '10' }] },
  ])
  const earlier = ledger([{ ...sums, date: '2020-05-01' }])
  expect(entriesOf([row], {}, earlier).statuses).toEqual(['new'])
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

test('money no column dates, and dates nobody reads, are said', () => {
  const saidOf = (rows: readonly FieldValues[], more: readonly string[] = []) => {
    const made = sheet(rows)
    const [like] = made.reading.columns
    if (!like) throw new Error('no column')
    const unread = more.map((path) => ({
      ...like,
      field: null,
      path: [path],
      samples: ['2020.4.8'],
    }))
    const columns = [...made.reading.columns, ...unread]
    const { plan } = planFunds(
      { ...made, reading: { ...made.reading, columns } },
      ledger(),
      options,
    )
    return plan.problems.map(({ code, value, suggestion }) => [code, value, suggestion])
  }
  expect([
    saidOf([{ ...NAME, fundAmount: 5 }]),
    saidOf([{ ...NAME, fundAmount: 5, fundPaid: 3, receivedDate: '2020-04-08' }]),
    saidOf([{ ...NAME, fundReceived: 5 }], ['凭证日期', '会计']),
    saidOf([{ ...NAME, fundAmount: 5, documentDate: '2020-04-08' }]),
  ]).toEqual([
    [['money_without_day', '到账金额', '2020-06-30']],
    [['money_without_day', 'fundPaid', '2020-06-30']],
    [['columns_not_stored', '凭证日期', null]],
    [],
  ])
})

test('a quarter chosen against the sheet’s own word is said with the cell that says otherwise', () => {
  const rows = [{ ...NAME, fundReceived: 100 }]
  const contradicted = (asAt: '2020Q1' | '2020Q2') => {
    const made = sheet(rows)
    const quarterSaid = { cell: 'A2', text: '截至2020年6月30日' }
    const reading = { ...made.reading, quarter: '2020Q2' as const, quarterSaid }
    return planFunds({ ...made, reading }, ledger(), { asAt })
      .plan.problems.filter(({ code }) => code === 'quarter_contradicted')
      .map(({ cell, row, value, suggestion }) => [cell, row, value, suggestion])
  }
  expect([contradicted('2020Q2'), contradicted('2020Q1')]).toEqual([
    [],
    [['A2', 2, '截至2020年6月30日', '2020Q1']],
  ])
})
