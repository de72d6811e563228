import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReportTable } from '#domain/report/table.ts'
import { latePayment } from './late-payment.ts'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from './office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
  await close(office, '2020Q2')
})
afterEach(() => office.backend.remove())

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

test('the report of the open quarter shows corrections in a column and an annex of their own', async () => {
  const { backend, building } = office
  await backend.ask('corrections.enter', latePayment(office))
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
