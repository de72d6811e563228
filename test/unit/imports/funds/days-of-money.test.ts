import { expect, test } from 'vitest'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import type { FieldValues, UnderstoodSheet } from '#backend/imports/planning/typed-row.ts'
import { dated, entriesOf, ledger, NAME, options, sheet } from './made-fund-sheet.ts'

test('a month is its last day; sources go by the ledger’s own names first', () => {
  const rows = [{ ...NAME, fundAmount: 100, documentDate: '2020-04', fundingSource: '县管专户' }]
  expect(entriesOf(rows)).toEqual({
    statuses: ['new'],
    codes: [[]],
    entries: ['received own 2020-04-30 100'],
  })
})

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

test('sums to date under several documents are read as one that grew, which is said', () => {
  const said = (...rows: readonly (readonly [document: string | null, day: string])[]) =>
    dated(
      rows.map(([document, receivedDate], index) => ({
        ...NAME,
        ...(document === null ? {} : { document }),
        fundReceived: 100 * (index + 1),
        receivedDate,
      })),
      { fundReceived: '累计到位', receivedDate: '到账日期' },
    ).plan.problems.flatMap(({ code, value }) => (code === 'sums_of_documents' ? value : []))
  const [first, second] = ['宾财教〔2020〕3号', '宾财教〔2020〕9号']
  expect([
    said([first, '2020-04-10'], [second, '2020-05-10'], [second, '2020-06-10']),
    // One document, none, or one day leave no doubt.
    said([first, '2020-04-10'], [first, '2020-05-10']),
    said([null, '2020-04-10'], [second, '2020-05-10']),
    said([first, '2020-04-10'], [second, '2020-04-10']),
  ]).toEqual([['2、3、4'], [], [], []])
})
