import { describe, expect, it } from 'vitest'
import { toFen } from '#domain/money.ts'
import type { Figure } from '#domain/report/dataset.ts'
import { figureAddress, figureOfAddress } from '#domain/report/figures/figure-address.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { ALL, printed, reported } from './built-report.ts'
import { binchuan, facts, project } from './county-facts.ts'

describe('buildReport', () => {
  it('counts the Binchuan programme: pieces by category, projects by state', () => {
    const { overview, progress } = buildReport(binchuan(), ALL)
    expect({
      projects: overview.projectCount.value,
      planned: overview.planned.value,
      categories: overview.categories.map(
        ({ name, quantity, unit }) => `${name}${quantity.text}${unit}`,
      ),
      started: progress.all.started.value,
      completed: progress.all.completed.value,
      underConstruction: progress.all.underConstruction.value,
      completedRate: progress.all.completedRate.value,
    }).toEqual({
      projects: 28,
      planned: toFen('3957.5', 'wan'),
      categories: ['教学综合楼12栋', '公厕13座', '食堂1个', '餐厅1个', '教学设备配置1项'],
      started: 28,
      completed: 13,
      underConstruction: 15,
      completedRate: 4643,
    })
  })

  it('compares with the previous quarter only what was known then', () => {
    const started = project('a', {
      before: reported({ reportedQuarter: '2020Q1', phase: 'tendering' }),
      now: reported({ phase: 'structure' }),
    })
    const finished = project('b', {
      before: reported({ reportedQuarter: '2020Q1', phase: 'structure' }),
      now: reported({ phase: 'completed' }),
    })
    const change = buildReport(facts({ projects: [started, finished] }), ALL).progress.all.change
    expect({
      newlyStarted: change?.newlyStarted.value,
      newlyCompleted: change?.newlyCompleted.value,
      startedPoints: change?.startedRate.value,
      completedPoints: change?.completedRate.value,
      firstReport: buildReport(binchuan(), ALL).progress.all.change,
    }).toEqual({
      newlyStarted: 1,
      newlyCompleted: 1,
      startedPoints: 5000,
      completedPoints: 5000,
      firstReport: null,
    })
  })

  it('counts as new this quarter only what a date or an earlier report says was not so before', () => {
    const before = reported({ reportedQuarter: '2020Q1', phase: 'tendering' })
    const now = reported({ phase: 'completed', completedInvestment: 500 })
    const never = { ...before, reportedQuarter: null, phase: null }
    const projects = [
      project('witness', { before, now: reported({ phase: 'tendering' }) }),
      project('firstReport', { before: never, now }),
      project('dated', {
        before: never,
        now,
        actualStart: '2018-05',
        actualFinish: '2019-11-30',
      }),
      project('thisQuarter', {
        before: never,
        now,
        actualStart: '2020-04-10',
        actualFinish: '2020-06-20',
      }),
    ]
    const { progress, funds, selections } = buildReport(facts({ projects }), ALL)
    const change = progress.all.change
    const of = (figure: Figure | undefined) => selections[figure?.projects ?? ''] ?? []
    expect([of(change?.newlyStarted), of(change?.newlyCompleted), of(change?.undated)]).toEqual([
      ['thisQuarter'],
      ['thisQuarter'],
      ['firstReport'],
    ])
    // Only the project that had not started before is known to have invested all of it now.
    expect([
      funds.quarter?.completedInvestment.value,
      of(funds.quarter?.unknownInvestment),
    ]).toEqual([500, ['firstReport', 'dated']])
  })

  it('counts no project as newly started that was only cancelled in between', () => {
    const witness = reported({ reportedQuarter: '2020Q1', phase: 'tendering' })
    const cancelled = { ...witness, status: 'cancelled' as const }
    const now = reported({ phase: 'structure' })
    const projects = [
      project('witness', { before: witness, now: reported({ phase: 'tendering' }) }),
      project('begun', { before: { ...cancelled, phase: 'foundation' }, now }),
      project('notBegun', { before: cancelled, now }),
    ]
    const { progress, selections } = buildReport(facts({ projects }), ALL)
    const newly = progress.all.change?.newlyStarted.projects ?? ''
    expect(selections[newly]).toEqual(['notBegun'])
  })

  it('compares only the money with a quarter in which money moved and nobody reported', () => {
    const received = [{ kind: 'received' as const, sourceId: null, amount: 300 }]
    const before = { ...reported({ funds: received }), reportedQuarter: null, phase: null }
    const now = reported({
      phase: 'completed',
      completedInvestment: 500,
      funds: [{ kind: 'received', sourceId: null, amount: 700 }],
    })
    const dates = { actualStart: '2020-04-10', actualFinish: '2020-06-20' }
    const report = buildReport(facts({ projects: [project('a', { before, now, ...dates })] }), ALL)
    const { change } = report.progress.all
    expect([report.comparable, change, report.charts?.floorCompletedAdded]).toEqual([
      true,
      null,
      null,
    ])
    expect([
      report.funds.quarter?.received.value,
      report.funds.quarter?.completedInvestment.value,
    ]).toEqual([400, null])
  })

  it('keeps blank apart from 0, in sums and on paper', () => {
    const report = buildReport(
      facts({
        projects: [
          project('a', { plannedTotal: 0, now: reported({ completedInvestment: 0 }) }),
          project('b', { plannedTotal: null, now: reported({ completedInvestment: null }) }),
        ],
      }),
      ALL,
    )
    const rows = printed(report.tables.find(({ id }) => id === 'allProjects'))
    expect({
      planned: report.funds.planned,
      received: report.funds.received.text,
      withoutPlanned: report.completeness.withoutPlanned.value,
      rows: rows.map((row) => row.slice(-3)),
    }).toEqual({
      planned: expect.objectContaining({ value: 0, text: '0', missing: 1 }),
      received: '—',
      withoutPlanned: 1,
      rows: [
        ['0', '0', ''],
        ['0', '0', '—'],
        ['—', '—', '—'],
        ['0', '0', ''],
      ],
    })
  })

  it('counts cancelled projects apart and lists them after the total', () => {
    const report = buildReport(
      facts({
        projects: [
          project('a', { plannedTotal: toFen(100, 'wan') }),
          project('b', {
            plannedTotal: toFen(40, 'wan'),
            now: reported({ status: 'cancelled', phase: 'structure' }),
          }),
        ],
      }),
      ALL,
    )
    const table = report.tables.find(({ id }) => id === 'allProjects')
    expect({
      count: report.overview.projectCount.value,
      planned: report.overview.planned.text,
      cancelled: [report.overview.cancelled.count.value, report.overview.cancelled.planned.text],
      rows: table?.rows.map(({ id }) => id),
      total: table?.rows.find(({ id }) => id === 'total')?.cells.find(({ isSum }) => isSum)?.text,
    }).toEqual({
      count: 1,
      planned: '100',
      cancelled: [1, '40'],
      rows: ['township.none', 'a', 'total', 'cancelled', 'b'],
      total: '100',
    })
  })

  it('names what money has no source, and says nothing of sources nobody uses', () => {
    const projects = [
      project('a', {
        plannedTotal: toFen(100, 'wan'),
        budget: [{ sourceId: 'central', amount: toFen(60, 'wan') }],
      }),
    ]
    const { overview } = buildReport(facts({ projects }), ALL)
    expect(overview.plannedBySource.map(({ name, amount }) => [name, amount.text])).toEqual([
      ['中央资金', '60'],
      ['未明确来源', '40'],
    ])
  })

  it('leads every figure back to the projects it is made of', () => {
    const report = buildReport(binchuan(), ALL)
    const toilets = report.overview.categories.find(({ categoryId }) => categoryId === 'toilet')
    const table = report.tables.find(({ id }) => id === 'byCategory')
    const place = table?.columns.findIndex(({ key }) => key === 'completed') ?? -1
    const total = table?.rows.at(-1)?.cells[place]
    expect({
      completed: report.selections[report.progress.all.completed.projects],
      totalCell: report.selections[total?.projects ?? ''],
      pieces: toilets?.quantity.value,
    }).toEqual({
      completed: report.selections[toilets?.quantity.projects ?? ''],
      totalCell: report.selections[toilets?.quantity.projects ?? ''],
      pieces: 13,
    })
  })

  it('refuses a project of a category nobody knows', () => {
    const given = facts({ projects: [project('a', { categoryId: 'castle' })] })
    expect(() => buildReport(given, ALL)).toThrow(RangeError)
  })

  it('names the number of each remark apart, however long and alike they are, for an address', () => {
    const long = (middle: string) => `${'一'.repeat(99)}𠮷${middle}${'二'.repeat(300)}`
    const remarks = [long('甲'), long('乙'), '𠮷'.repeat(300)]
    const projects = remarks.map((problems, index) => project(`p${index}`, { problems }))
    const ids = buildReport(facts({ projects }), ALL).problems.map(({ count }) => count?.id ?? '')
    expect(new Set(ids).size).toBe(3)
    expect(ids.map((id) => figureOfAddress(figureAddress(id)))).toEqual(ids)
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThan(50)
  })

  it('is as at the last day of the quarter, whenever it is made, for its figures are', () => {
    const projects = [project('ahead', { actualFinish: '2020-06-30' })]
    const made = (madeOn: string) => buildReport(facts({ projects, madeOn }), ALL)
    const said = (madeOn: string) => [made(madeOn).asOf, made(madeOn).progress.all.completed.value]
    expect(['2020-06-01', '2020-07-03'].map(said)).toEqual([
      ['2020-06-30', 1],
      ['2020-06-30', 1],
    ])
  })
})
