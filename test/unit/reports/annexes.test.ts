import { describe, expect, it } from 'vitest'
import { toArea } from '#domain/area.ts'
import { toFen } from '#domain/money.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { ALL, printed, reported, tableOf } from './built-report.ts'
import { binchuan, facts, project, yanjin } from './county-facts.ts'

function numberedIds(given: ReportFacts, annexes: readonly ReportTable['id'][]): string[] {
  const { tables } = buildReport(given, { unit: 'wan', annexes })
  return tables.map(({ id, number }) => `${number} ${id}`)
}

describe('annexes', () => {
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

  it('prints the Yanjin targets: stages add up, a school above its stage stands as it is', () => {
    const rows = printed(tableOf(yanjin(), 'areaTargets'))
    expect(rows.slice(0, 8)).toEqual([
      ['“十三五”学校建设规划　校舍建筑面积（平方米）'],
      [
        '1',
        '学前教育',
        '2020.12',
        '36,063.00',
        '0.00',
        '0.00',
        '0.00',
        '36,063.00',
        '0.00%',
        '0.00%',
      ],
      [
        '2',
        '小学',
        '2020.12',
        '106,838.00',
        '0.00',
        '1,870.60',
        '0.00',
        '104,967.40',
        '0.00%',
        '1.75%',
      ],
      [
        '3',
        '初级中学',
        '2020.12',
        '56,325.00',
        '0.00',
        '0.00',
        '0.00',
        '56,325.00',
        '0.00%',
        '0.00%',
      ],
      [
        '4',
        '高中',
        '2020.12',
        '59,040.00',
        '61,240.35',
        '0.00',
        '0.00',
        '0.00',
        '103.73%',
        '103.73%',
      ],
      [
        '',
        '其中：水田高级中学',
        '2018.12',
        '76,311.00',
        '61,240.35',
        '0.00',
        '0.00',
        '15,070.65',
        '80.25%',
        '80.25%',
      ],
      [
        '5',
        '职业中学',
        '2020.12',
        '31,780.00',
        '0.00',
        '0.00',
        '0.00',
        '31,780.00',
        '0.00%',
        '0.00%',
      ],
      ['合计', '', '290,046.00', '61,240.35', '1,870.60', '0.00', '229,135.40', '21.11%', '21.76%'],
    ])
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

  it('calls nothing overdue that is due later in the quarter than the report is made', () => {
    const due = project('due', { plannedFinish: '2020-05' })
    const rowsMadeOn = (madeOn: string) =>
      buildReport(facts({ projects: [due], madeOn }), { unit: 'wan', annexes: ['problems'] })
        .tables[0]?.rows.length
    expect([rowsMadeOn('2020-05-31'), rowsMadeOn('2020-06-01')]).toEqual([undefined, 1])
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
      ['2', '未明确乡镇', '学校late', '项目late', '在建', '2020.05', '逾期未竣工', '—', '—'],
    ])
    expect(tableOf(facts({ projects: projects.slice(0, 1) }), 'problems')).toBeUndefined()
  })

  it('says what is late to start and what is late to finish', () => {
    const projects = [
      project('start', { plannedStart: '2020-03', plannedFinish: '2021-05' }),
      project('both', { plannedStart: '2020-03', plannedFinish: '2020-05' }),
      project('begun', { plannedStart: '2020-03', actualStart: '2020-04' }),
      project('later', { plannedStart: '2020-09' }),
    ]
    const table = tableOf(facts({ projects }), 'problems')
    expect(printed(table).map((cells) => cells.slice(3))).toEqual([
      ['项目start', '—', '2020.03', '2021.05', '逾期未开工'],
      ['项目both', '—', '2020.03', '2020.05', '逾期未开工、逾期未竣工'],
    ])
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
