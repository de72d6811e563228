import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

/** The building was paid 5 万元 more by June than the closed quarter says. */
const latePayment = (): Extract<Input<'corrections.enter'>, { documentNumber?: unknown }> => ({
  projectId: office.building,
  correctsQuarter: '2020Q2',
  figure: 'paid',
  fundingSourceId: 'central',
  after: 205 * WAN,
  reason: '漏记6月一笔监理费',
  documentNumber: '付字12号',
})

async function funds() {
  const { funds: entries } = await office.backend.ask('projects.get', {
    id: office.building,
    quarter: '2020Q3',
  })
  return entries.filter(({ kind }) => kind === 'paid')
}

/** Rows of an annex as texts under the last heading of their columns. */
function textsOf(table: ReportTable | undefined): Record<string, string>[] {
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(
      (table?.columns ?? []).map(({ path }, index) => [
        path.join(''),
        row.cells[index]?.text ?? '',
      ]),
    ),
  )
}

test('late money becomes an entry in the open quarter that names what it corrects', async () => {
  const { backend, building } = office
  const basis = await backend.ask('corrections.basis', { projectId: building })
  expect([basis.quarter, basis.correctsQuarter, basis.money]).toEqual([
    '2020Q3',
    '2020Q2',
    [
      { kind: 'allocated', sourceId: 'central', amount: 300 * WAN },
      { kind: 'paid', sourceId: 'central', amount: 200 * WAN },
      { kind: 'received', sourceId: 'central', amount: 250 * WAN },
    ],
  ])
  await backend.ask('corrections.enter', latePayment())
  expect((await funds())[0]).toMatchObject({
    amount: 5 * WAN,
    date: '2020-07-05',
    origin: 'correction',
    correctsQuarter: '2020Q2',
    documentNumber: '付字12号',
    note: '漏记6月一笔监理费',
  })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toMatchObject([
    { figure: 'paid', before: 200 * WAN, after: 205 * WAN, difference: 5 * WAN, enteredBy: '王强' },
  ])
})

test('the report of the open quarter shows corrections in a column and an annex of their own', async () => {
  const { backend, building } = office
  await backend.ask('corrections.enter', latePayment())
  await backend.ask('corrections.enter', {
    projectId: building,
    correctsQuarter: '2020Q2',
    figure: 'percent',
    after: 4000,
    reason: '监理核定',
  })
  await pay(office, 'paid', building, '2020-08-10', 20 * WAN)
  const dataset = await backend.ask('reports.dataset', {
    quarter: '2020Q3',
    annexes: ['fundsBySource'],
  })
  const [byFunds, corrections] = dataset.tables
  expect(textsOf(byFunds).at(-1)).toMatchObject({
    支付累计: '225',
    支付本季: '20',
    支付更正以前季度: '5',
  })
  expect(textsOf(corrections)).toEqual([
    {
      序号: '1',
      学校: '水田中学',
      项目名称: '教学楼',
      更正的季度: '2020年第二季度',
      指标: '累计支付',
      资金来源: '中央资金',
      原报数: '200.00',
      更正后: '205.00',
      更正数: '5',
      更正原因: '漏记6月一笔监理费',
    },
    expect.objectContaining({
      指标: '形象进度',
      资金来源: '/',
      原报数: '45%',
      更正后: '40%',
      更正数: '-5%',
    }),
  ])
  const words = dataset.text.chapters
    .find(({ id }) => id === 'funds')
    ?.paragraphs.flatMap(({ spans }) => spans.map(({ text }) => text))
    .join('')
  expect(words).toContain('本季度支付资金20万元。')
  expect(words).toContain('本季度对以前季度的数更正2处，其中调增累计支付5万元，明细见附表2。')
  const closed = await backend.ask('reports.dataset', { quarter: '2020Q2' })
  expect(closed.funds.paid.text).toBe('200')
})

test('a corrected figure of progress is carried into the open report, unless it was reported anew', async () => {
  const { backend, building, toilet } = office
  const correct = (projectId: string, after: number) =>
    backend.ask('corrections.enter', {
      projectId,
      correctsQuarter: '2020Q2',
      figure: 'completedInvestment',
      after,
      reason: '核减',
    })
  await report(office, toilet, '2020Q3', { phase: 'started', percent: 1000, invested: 4 * WAN })
  await correct(building, 190 * WAN)
  await correct(toilet, WAN)
  const { rows } = await backend.ask('projects.list', { quarter: '2020Q3', filter: {} })
  expect(
    rows.map(({ phase, percent, completedInvestment }) => [
      phase,
      percent,
      (completedInvestment ?? 0) / WAN,
    ]),
  ).toEqual([
    ['structure', 4500, 190],
    ['started', 1000, 4],
  ])
  const { funds: sums } = await backend.ask('reports.dataset', { quarter: '2020Q3' })
  expect([
    sums.completedInvestment.text,
    sums.quarter?.completedInvestment.text,
    sums.corrected?.completedInvestment.value,
  ]).toEqual(['194', '3', -19 * WAN])
})

test('a project that was only corrected has not reported, and its figure did not fall', async () => {
  const { backend, building } = office
  await backend.ask('corrections.enter', {
    projectId: building,
    correctsQuarter: '2020Q2',
    figure: 'completedInvestment',
    after: 190 * WAN,
    reason: '核减',
  })
  const standing = async () => {
    const { rows, reportedCount } = await backend.ask('progress.sheet', {
      quarter: '2020Q3',
      filter: {},
    })
    const own = rows.find(({ project }) => project.id === building)
    const { quarters } = await backend.ask('closing.overview', {})
    const { completeness } = await backend.ask('reports.dataset', { quarter: '2020Q3' })
    const { findings } = await backend.ask('checks.run', { quarter: '2020Q3' })
    return {
      own: own?.entry?.completedInvestment ?? null,
      previous: [own?.previous?.quarter, own?.previous?.completedInvestment],
      counts: [
        reportedCount,
        quarters.find(({ quarter }) => quarter === '2020Q3')?.reportedCount,
        completeness.unreported.value,
      ],
      checks: findings
        .filter(({ projectId }) => projectId === building)
        .map(({ checkId, facts }) => [checkId, facts['lastQuarter']?.value ?? null]),
    }
  }
  const corrected = { previous: ['2020Q2', 190 * WAN] }
  expect(await standing()).toMatchObject({
    ...corrected,
    own: null,
    counts: [0, 0, 2],
    checks: [['notReported', '2020Q2']],
  })
  await report(office, building, '2020Q3', {
    phase: 'structure',
    percent: 4500,
    invested: 190 * WAN,
  })
  expect(await standing()).toMatchObject({
    previous: ['2020Q2', 210 * WAN],
    own: 190 * WAN,
    counts: [1, 1, 1],
    checks: [],
  })
})

test('a late completion counts from the open quarter on, and not before', async () => {
  const { backend, building } = office
  await backend.ask('corrections.enter', {
    projectId: building,
    correctsQuarter: '2020Q2',
    figure: 'actualFinish',
    after: '2020-06-28',
    reason: '验收材料迟到',
  })
  const stateIn = async (quarter: '2020Q2' | '2020Q3') => {
    const { rows } = await backend.ask('projects.list', { quarter, filter: {} })
    return rows.find(({ id }) => id === building)?.state
  }
  const { progress } = await backend.ask('reports.dataset', { quarter: '2020Q3' })
  expect([
    await stateIn('2020Q2'),
    await stateIn('2020Q3'),
    progress.all.completed.value,
    progress.all.change?.newlyCompleted.value,
  ]).toEqual(['started', 'completed', 1, 1])
})

test('corrections of one figure make a chain, and are withdrawn from its end', async () => {
  const { backend } = office
  const { id: first } = await backend.ask('corrections.enter', latePayment())
  const { id: second } = await backend.ask('corrections.enter', {
    ...latePayment(),
    figure: 'paid',
    after: 203 * WAN,
    reason: '多记2万元',
  })
  const list = await backend.ask('corrections.list', { quarter: '2020Q3' })
  expect(list.map(({ before, after }) => [Number(before) / WAN, Number(after) / WAN])).toEqual([
    [200, 205],
    [205, 203],
  ])
  const reason = '重复录入'
  expect(await backend.call('corrections.withdraw', { id: first, reason })).toMatchObject({
    error: { details: { rule: 'later_correction' } },
  })
  await backend.ask('corrections.withdraw', { id: second, reason })
  await backend.ask('corrections.withdraw', { id: first, reason })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toEqual([])
  const entries = await funds()
  expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(200 * WAN)
  const { project } = await backend.ask('projects.get', { id: office.building, quarter: '2020Q3' })
  expect(project.paid).toBe(200 * WAN)
})

test('withdrawing puts dates and reports back', async () => {
  const { backend, building } = office
  const about = { projectId: building, correctsQuarter: '2020Q2', reason: '误' } as const
  const { id: date } = await backend.ask('corrections.enter', {
    ...about,
    figure: 'actualStart',
    after: '2020-07-02',
  })
  const { id: phase } = await backend.ask('corrections.enter', {
    ...about,
    figure: 'phase',
    after: 'foundation',
  })
  await backend.ask('corrections.withdraw', { id: date, reason: '误' })
  await backend.ask('corrections.withdraw', { id: phase, reason: '误' })
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect([project.actualStart, project.phase]).toEqual(['2020-03-10', 'structure'])
})

test('withdrawing the last correction takes back the report it wrote, unless somebody edited it', async () => {
  const { backend, building, toilet } = office
  const correct = async (projectId: string, figure: 'percent' | 'completedInvestment') => {
    const about = { projectId, correctsQuarter: '2020Q2', reason: '误' } as const
    return (await backend.ask('corrections.enter', { ...about, figure, after: 4000 })).id
  }
  const reported = async () => {
    const { rows } = await backend.ask('progress.sheet', { quarter: '2020Q3', filter: {} })
    const { quarters } = await backend.ask('closing.overview', {})
    return [
      rows.filter(({ entry }) => entry !== null).map(({ project }) => project.name),
      quarters.find(({ quarter }) => quarter === '2020Q3')?.reportedCount,
    ]
  }
  const withdraw = (id: string) => backend.ask('corrections.withdraw', { id, reason: '误' })
  const first = await correct(building, 'percent')
  const second = await correct(building, 'completedInvestment')
  const edited = await correct(toilet, 'percent')
  await report(office, toilet, '2020Q3', { phase: 'started', percent: 4000, invested: 0 })
  await withdraw(first)
  expect(await reported()).toEqual([['公厕'], 1])
  await withdraw(second)
  await withdraw(edited)
  expect(await reported()).toEqual([['公厕'], 1])
})

test('reversing an entry of a closed quarter is a correction of it; reversing a correction ends it', async () => {
  const { backend, building } = office
  const [paid] = await funds()
  await backend.ask('funds.reverse', { id: paid?.id ?? '', date: '2020-07-20', reason: '误付' })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toMatchObject([
    { correctsQuarter: '2020Q2', before: 200 * WAN, after: 0, reason: '误付' },
  ])
  await backend.ask('corrections.enter', { ...latePayment(), figure: 'paid', after: 200 * WAN })
  const carried = (await funds()).find(({ origin }) => origin === 'correction')
  await backend.ask('funds.reverse', { id: carried?.id ?? '', date: '2020-07-21', reason: '误' })
  expect(await backend.ask('corrections.list', { quarter: '2020Q3' })).toHaveLength(1)
  const { project } = await backend.ask('projects.get', { id: building, quarter: '2020Q3' })
  expect(project.paid).toBe(0)
})

test('what cannot be corrected is refused with its reason', async () => {
  const { backend, building, toilet } = office
  const rule = async (input: Input<'corrections.enter'>) => {
    const answer = await backend.call('corrections.enter', input)
    return answer.ok ? null : answer.error.details
  }
  const about = { projectId: building, reason: '核对' } as const
  const open = await rule({ ...latePayment(), correctsQuarter: '2020Q3' })
  const same = await rule({ ...latePayment(), figure: 'paid', after: 200 * WAN })
  const locked = await rule({ ...latePayment(), figure: 'paid', date: '2020-06-30' })
  const sourceless = await rule({ ...latePayment(), fundingSourceId: null })
  const phase = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'phase',
    after: 'compensation',
  })
  const date = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'actualFinish',
    after: '2020-09',
  })
  backend.setTime('2020-10-08T02:00:00.000Z')
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 220 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'preparation', percent: 0, invested: 0 })
  await close(office, '2020Q3')
  const late = await rule({
    ...about,
    correctsQuarter: '2020Q2',
    figure: 'percent',
    after: 4000,
  })
  expect([open, same, locked, sourceless, phase, date, late]).toEqual([
    { rule: 'not_closed', subject: '2020Q3' },
    { rule: 'nothing_to_correct', subject: '2020Q2' },
    { closedQuarter: '2020Q2', closedOn: '2020-07-05', openQuarter: '2020Q3' },
    { rule: 'correction_needs_source', subject: '2020Q2' },
    { rule: 'phase_not_of_workflow', subject: 'compensation' },
    { rule: 'nothing_to_correct', subject: '2020Q2' },
    { rule: 'later_closing', subject: '2020Q2' },
  ])
})

test('a correction is frozen with the quarter it was entered in', async () => {
  const { backend, building, toilet } = office
  const { id } = await backend.ask('corrections.enter', latePayment())
  backend.setTime('2020-10-08T02:00:00.000Z')
  await report(office, building, '2020Q3', {
    phase: 'toppedOut',
    percent: 6000,
    invested: 220 * WAN,
  })
  await report(office, toilet, '2020Q3', { phase: 'preparation', percent: 0, invested: 0 })
  await close(office, '2020Q3')
  expect(await backend.call('corrections.withdraw', { id, reason: '误' })).toMatchObject({
    error: { code: 'quarter_closed', details: { closedQuarter: '2020Q3' } },
  })
})
