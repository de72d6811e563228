import { describe, expect, it } from 'vitest'
import { plainText } from '#backend/reports/narrative/template.ts'
import type { ReportFacts, SnapshotFacts } from '#domain/report/facts.ts'
import { report, textOf } from './composed-report.ts'
import { facts, NOTHING, project } from './county-facts.ts'

const THEN: SnapshotFacts = { ...NOTHING, reportedQuarter: '2020Q1', status: 'normal' }

/** Land of which one lot is handed over this quarter, one is being acquired and one is late. */
const LOTS = [
  project('a', {
    categoryId: 'land',
    before: { ...THEN, phase: 'compensation' },
    now: { ...THEN, reportedQuarter: '2020Q2', phase: 'handedOver' },
  }),
  project('b', {
    categoryId: 'land',
    plannedFinish: '2020-05',
    before: { ...THEN, phase: 'compensation' },
    now: { ...THEN, reportedQuarter: '2020Q2', phase: 'compensation' },
  }),
  project('c', {
    categoryId: 'land',
    plannedStart: '2020-03',
    plannedFinish: '2020-12',
    before: { ...THEN, phase: 'landApproval' },
    now: { ...THEN, reportedQuarter: '2020Q2', phase: 'landApproval' },
  }),
]

const BOUGHT = project('d', {
  categoryId: 'equipment',
  before: { ...THEN, phase: 'preparation' },
  now: { ...THEN, reportedQuarter: '2020Q2', phase: 'procurement' },
})

function everyWord(projects: ReportFacts['projects']): string {
  const dataset = report(facts({ projects }))
  const notes = dataset.text.notes.map(({ spans }) => plainText(spans))
  return [...textOf(dataset), ...notes].join('\n')
}

/** The annexes have one heading for all workflows, which one note explains. */
const ofBuilding = (text: string) =>
  text.replace(/附表中为[开竣]工率/g, '').match(/开工|竣工|在建/g) ?? []

describe('a report of projects that are not built', () => {
  it('tells of land that it is acquired and handed over', () => {
    const all = everyWord(LOTS)
    expect(all).toContain(
      '3个项目中，已启动征收（含已交地）2个，征收启动率66.67%；已交地1个，交地率33.33%；正在征收补偿1个；未启动征收1个。本季度新交地1个。与上季度相比，征收启动率持平，交地率提高33.33个百分点。',
    )
    expect(all).toContain('学校b项目b（计划2020年5月交地，已逾期）')
    expect(all).toContain('计划2020年3月启动征收，逾期未启动，计划2020年12月交地')
    expect(ofBuilding(all)).toEqual([])
  })

  it.each([1, 2, 3])('finds a word for %i of its lots', (count) => {
    expect(ofBuilding(everyWord(LOTS.slice(0, count)))).toEqual([])
    expect(ofBuilding(everyWord(LOTS.slice(-count)))).toEqual([])
  })

  it('tells of what is bought that it is procured and accepted', () => {
    const all = everyWord([BOUGHT])
    expect(all).toContain('1个项目正在采购安装。本季度新启动采购1个。')
    expect(ofBuilding(all)).toEqual([])
  })

  it('speaks of building where land and bought things are told of together', () => {
    const all = everyWord([...LOTS, BOUGHT])
    expect(all).toContain('4个项目中，已开工（含已竣工）3个')
    expect(all).toContain('学校b项目b（计划2020年5月交地，已逾期）')
  })
})
