import { describe, expect, it } from 'vitest'
import { ANNEXES } from '#contract/reports/reports.ts'
import { toArea } from '#domain/area.ts'
import { toFen } from '#domain/money.ts'
import type { Figure } from '#domain/report/dataset.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { binchuan, facts, NOTHING, project, yanjin } from './county-facts.ts'

const ALL = {
  unit: 'wan',
  annexes: ANNEXES,
} as const

/** Rows as they are printed, without what merged cells cover. */
function printed(table: ReportTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells, span }) =>
    cells.filter((_cell, index) => index === 0 || index >= span).map(({ text }) => text),
  )
}

function tableOf(given: ReportFacts, id: ReportTable['id']): ReportTable | undefined {
  return buildReport(given, ALL).tables.find((table) => table.id === id)
}

function numberedIds(given: ReportFacts, annexes: readonly ReportTable['id'][]): string[] {
  const { tables } = buildReport(given, { unit: 'wan', annexes })
  return tables.map(({ id, number }) => `${number} ${id}`)
}

const reported = (more: Partial<typeof NOTHING>) => ({
  ...NOTHING,
  reportedQuarter: '2020Q2' as const,
  status: 'normal' as const,
  ...more,
})

describe('buildReport', () => {
  it('prints the indicators as at the quarter, each in its unit, without later figures', () => {
    const indicator = {
      programmeName: null,
      unitName: null,
      targetPeople: null,
      leader: '张副局长',
      responsibleUnit: null,
      note: null,
    }
    const given = facts({
      indicators: [
        {
          ...indicator,
          id: 'dropOut',
          name: '小学辍学率',
          direction: 'atMost',
          unit: 'percent',
          target: 60,
          dueDate: '2020-12',
          readings: [
            { quarter: '2020Q3', value: 10, people: null },
            { quarter: '2020Q2', value: 75, people: null },
            { quarter: '2020Q1', value: 90, people: null },
          ],
        },
        {
          ...indicator,
          id: 'aid',
          name: '学生资助',
          direction: 'atLeast',
          unit: 'money',
          target: toFen('120', 'wan'),
          targetPeople: 3000,
          dueDate: '2019',
          readings: [{ quarter: '2020Q1', value: toFen('118.5', 'wan'), people: 2960 }],
        },
        {
          ...indicator,
          id: 'staffing',
          name: '小学师生比',
          direction: 'atMost',
          unit: 'ratio',
          target: 1900,
          dueDate: null,
          readings: [],
        },
      ],
    })
    expect(printed(tableOf(given, 'indicators'))).toEqual([
      [
        '1',
        '小学辍学率',
        '≤0.6%',
        '0.75%',
        '—',
        '↓下降0.15个百分点',
        '推进中',
        '2020.12',
        '张副局长',
      ],
      [
        '2',
        '学生资助',
        '≥120万元、3,000人',
        '118.5万元、2,960人',
        '2020年第一季度',
        '—',
        '逾期',
        '2019',
        '张副局长',
      ],
      ['3', '小学师生比', '≤1:19', '—', '—', '—', '未填报', '—', '张副局长'],
    ])
    expect(tableOf(facts({}), 'indicators')).toBeUndefined()
  })

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

  it('prints the Yanjin targets: stages add up, a school above its stage stands as it is', () => {
    const rows = printed(tableOf(yanjin(), 'areaTargets'))
    expect(rows.slice(0, 8)).toEqual([
      ['“十三五”学校建设规划　校舍建筑面积（平方米）'],
      ['1', '学前教育', '2020.12', '36,063.00', '0.00', '0.00', '0', '36,063.00', '0.00%', '0.00%'],
      [
        '2',
        '小学',
        '2020.12',
        '106,838.00',
        '0.00',
        '1,870.60',
        '0',
        '104,967.40',
        '0.00%',
        '1.75%',
      ],
      ['3', '初级中学', '2020.12', '56,325.00', '0.00', '0.00', '0', '56,325.00', '0.00%', '0.00%'],
      ['4', '高中', '2020.12', '59,040.00', '61,240.35', '0.00', '0', '0.00', '103.73%', '103.73%'],
      [
        '',
        '其中：水田高级中学',
        '2018.12',
        '76,311.00',
        '61,240.35',
        '0.00',
        '0',
        '15,070.65',
        '80.25%',
        '80.25%',
      ],
      ['5', '职业中学', '2020.12', '31,780.00', '0.00', '0.00', '0', '31,780.00', '0.00%', '0.00%'],
      ['合计', '', '290,046.00', '61,240.35', '1,870.60', '0', '229,135.40', '21.11%', '21.76%'],
    ])
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

  it('shares rounding out by the largest remainder and never changes the total', () => {
    const money = [toFen('0.334', 'wan'), toFen('0.333', 'wan'), toFen('0.333', 'wan')]
    const projects = money.map((plannedTotal, index) => project(`p${index}`, { plannedTotal }))
    const rows = printed(tableOf(facts({ projects }), 'allProjects'))
    expect(rows.map((row) => row.find((text) => text.includes('.')))).toEqual([
      '1.00',
      '0.34',
      '0.33',
      '0.33',
      '1.00',
    ])
  })

  it('shows no completion date that lies after the quarter', () => {
    const projects = [
      project('a', { actualStart: '2020-03', actualFinish: '2020-06' }),
      project('b', { actualStart: '2020-03', actualFinish: '2020-09' }),
    ]
    const rows = printed(tableOf(facts({ projects }), 'allProjects'))
    expect(rows.slice(1, 3).map((row) => row.slice(-2))).toEqual([
      ['竣工', '2020.06'],
      ['在建', '—'],
    ])
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

  it('calls nothing overdue that is due later in the quarter than the report is made', () => {
    const due = project('due', { plannedFinish: '2020-05' })
    const rowsMadeOn = (madeOn: string) =>
      buildReport(facts({ projects: [due], madeOn }), { unit: 'wan', annexes: ['problems'] })
        .tables[0]?.rows.length
    expect([rowsMadeOn('2020-05-31'), rowsMadeOn('2020-06-01')]).toEqual([undefined, 1])
  })

  it('runs up to the end of the quarter, or to the day it is made where that comes first', () => {
    const asOf = (madeOn: string) => buildReport(facts({ madeOn }), ALL).asOf
    expect(['2020-06-29', '2020-06-30', '2020-07-03'].map(asOf)).toEqual([
      '2020-06-29',
      '2020-06-30',
      '2020-06-30',
    ])
  })

  it('lists what reports a problem or is overdue, and nothing else', () => {
    const projects = [
      project('fine', { plannedFinish: '2020-12', problems: '无。' }),
      project('late', { plannedFinish: '2020-05', actualStart: '2020-01' }),
      project('done', { plannedFinish: '2020-03', actualFinish: '2020-03' }),
      project('stuck', { townshipId: 't', problems: '征地补偿未谈妥。', nextSteps: '召开协调会' }),
      project('gone', { problems: '停建', now: reported({ status: 'cancelled' }) }),
    ]
    const given = facts({ projects, townships: [{ id: 't', name: '金牛镇' }] })
    const table = tableOf(given, 'problems')
    expect(printed(table)).toEqual([
      ['1', '金牛镇', '学校stuck', '项目stuck', '—', '—', '—', '征地补偿未谈妥', '召开协调会'],
      ['2', '未明确乡镇', '学校late', '项目late', '在建', '2020.05', '逾期', '—', '—'],
    ])
    expect(tableOf(facts({ projects: projects.slice(0, 1) }), 'problems')).toBeUndefined()
  })

  it('adds up townships in the order of the dictionary, those without one last', () => {
    const projects = [
      project('a', { floorArea: toArea(100, 'squareMetre') }),
      project('b', { townshipId: 't2', floorArea: toArea(250, 'squareMetre') }),
      project('c', { townshipId: 't1', actualFinish: '2020-04' }),
      project('d', { townshipId: 't2', actualStart: '2020-04' }),
    ]
    const townships = [
      { id: 't1', name: '金牛镇' },
      { id: 't2', name: '宾居镇' },
    ]
    expect(printed(tableOf(facts({ projects, townships }), 'byTownship'))).toEqual([
      ['1', '金牛镇', '1', '0', '0', '1', '100%', '100%', '—', '—', '—'],
      ['2', '宾居镇', '2', '1', '1', '0', '50%', '0%', '250', '—', '0'],
      ['3', '未明确乡镇', '1', '1', '0', '0', '0%', '0%', '100', '0', '0'],
      ['合计', '4', '2', '1', '1', '50%', '25%', '350', '—', '—'],
    ])
  })

  it('puts the stages of schooling under their programme', () => {
    const projects = [
      project('a', { stage: 'junior' }),
      project('b', { programmeId: 'p', stage: null }),
      project('c', { programmeId: 'p', stage: 'preschool', actualStart: '2020-04' }),
    ]
    const table = tableOf(
      facts({ projects, programmes: [{ id: 'p', name: '薄改' }] }),
      'byProgramme',
    )
    expect(printed(table).map((row) => row.slice(0, 5))).toEqual([
      ['一', '薄改', '2', '1', '1'],
      ['1', '学前教育', '1', '0', '1'],
      ['2', '未明确学段', '1', '1', '0'],
      ['二', '未列入专项的项目', '1', '1', '0'],
      ['1', '初级中学', '1', '1', '0'],
      ['合计', '3', '2', '1', '0'],
    ])
  })

  it('leaves out annexes that are not wanted or have nothing to show, and numbers the rest', () => {
    expect([
      numberedIds(facts({}), ALL.annexes),
      numberedIds(binchuan(), ALL.annexes),
      numberedIds(yanjin(), ['allProjects', 'areaTargets']),
    ]).toEqual([
      [],
      [
        '1 byCategory',
        '2 byTownship',
        '3 byProgramme',
        '4 fundsBySource',
        '5 allProjects',
        '6 problems',
      ],
      ['1 areaTargets', '2 allProjects'],
    ])
  })
})
