import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { compareTexts } from '#domain/closing/compare-texts.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { ParagraphEdit } from '#domain/report/text/paragraph-edit.ts'
import { facts, NOTHING, project } from '../../reports/county-facts.ts'
import { randomFacts } from '../../reports/random-facts.ts'
import { beforeCounts } from './before-counts.ts'

const report = (given: ReportFacts, edits: readonly ParagraphEdit[] = []) =>
  composeReport(buildReport(given, { unit: 'wan', annexes: ['allProjects'] }), edits)

const county = (problems: readonly (string | null)[], received = 100_000_000) =>
  facts({
    projects: problems.map((problem, index) =>
      project(`p${index}`, {
        problems: problem,
        plannedTotal: 500_000_000,
        now: {
          ...NOTHING,
          reportedQuarter: '2020Q2',
          phase: 'structure',
          funds: [{ kind: 'received', sourceId: null, amount: received }],
        },
      }),
    ),
  })

const own: ParagraphEdit = {
  paragraph: 'own.1',
  part: 'overview',
  isOwn: true,
  after: null,
  unit: 'wan',
  spans: [{ text: '全县上下高度重视。' }],
}

const lines = (before: ReturnType<typeof report>, after: ReturnType<typeof report>) =>
  compareTexts(before, after).map(({ place, before: was, after: is }) => [place, was, is])

describe('compareTexts', () => {
  it('finds nothing between equal issues, nor where only figures of sentences changed', () => {
    fc.assert(
      fc.property(randomFacts(10), (given) => {
        expect(compareTexts(report(given), report(given))).toEqual([])
      }),
      { numRuns: 30 },
    )
    expect(lines(report(county([null])), report(county([null], 120_000_000)))).toEqual([])
  })

  it('lists what was added, left out or rewritten, the old wording beside the new', () => {
    const given = county([null])
    const first = '全县上下高度重视。'
    const second = '全县上下高度重视，进展顺利。'
    const reworded = { ...own, spans: [{ text: second }] }
    expect(lines(report(given), report(given, [own]))).toEqual([['一、总体情况', null, first]])
    expect(lines(report(given, [own]), report(given))).toEqual([['一、总体情况', first, null]])
    expect(lines(report(given, [own]), report(given, [reworded]))).toEqual([
      ['一、总体情况', first, second],
    ])
  })

  it('lists title and headings that were written over, their numbers aside', () => {
    const written = (part: 'title' | 'headings', paragraph: string, text: string) => ({
      ...own,
      isOwn: false,
      part,
      paragraph,
      spans: [{ text }],
    })
    const given = county([null])
    const edits = [
      written('title', 'title.2', '学校建设情况通报'),
      written('headings', 'heading.progress', '工程进度'),
    ]
    const [standard, over] = [report(given), report(given, edits)]
    expect(over.text.title).not.toBe(standard.text.title)
    expect(lines(standard, over)).toEqual([
      [over.text.title, standard.text.title, over.text.title],
      // The opening sentence follows the title.
      [
        over.text.title,
        '现将宾川县2020年第二季度学校建设项目进展情况报告如下，数据截至2020年6月30日。',
        '现将宾川县2020年第二季度学校建设情况通报如下，数据截至2020年6月30日。',
      ],
      ['二、工程进度', '项目进展', '工程进度'],
    ])
    const withRemark = lines(report(county(['资金未到位'])), report(given))
    expect(withRemark.map(([, before]) => before)).toEqual(['资金未到位。涉及学校p0项目p0。'])
  })

  it('puts a reworded remark beside what it was, and two different ones apart', () => {
    const before = report(county(['征地补偿未谈妥', '雨季无法施工', null]))
    const after = report(county(['征地补偿仍未谈妥', null, '施工单位迟迟没有进场，合同尚在协商']))
    const problems = lines(before, after).filter(([place]) => place?.endsWith('存在问题'))
    expect(problems).toEqual([
      [
        '四、存在问题',
        '征地补偿未谈妥。涉及学校p0项目p0。',
        '征地补偿仍未谈妥。涉及学校p0项目p0。',
      ],
      ['四、存在问题', null, '施工单位迟迟没有进场，合同尚在协商。涉及学校p2项目p2。'],
      ['四、存在问题', '雨季无法施工。涉及学校p1项目p1。', null],
    ])
  })

  it('knows a remark that begins with a date whatever its number is', () => {
    const stopped = '2024年10月10日起停工'
    const before = report(county([stopped]))
    const after = report(county([stopped, '征地未完成', '征地未完成']))
    expect(lines(before, after).filter(([place]) => place?.endsWith('存在问题'))).toEqual([
      ['四、存在问题', null, '征地未完成。涉及学校p1项目p1、学校p2项目p2等2个项目。'],
    ])
  })

  it('reads the number of projects of an older remark as it stands there', () => {
    const two = report(county(['资金未到位', '资金未到位']))
    const three = report(county(['资金未到位', '资金未到位', '资金未到位']))
    const problems = (before: typeof two, after: typeof two) =>
      lines(before, after).filter(([place]) => place?.endsWith('存在问题'))
    expect(problems(beforeCounts(two), two)).toEqual([])
    expect(problems(beforeCounts(two), three)).toEqual([
      [
        '四、存在问题',
        '资金未到位。涉及学校p0项目p0、学校p1项目p1等2个项目。',
        '资金未到位。涉及学校p0项目p0、学校p1项目p1、学校p2项目p2等3个项目。',
      ],
    ])
  })

  it('compares notes by all they say, numbers aside', () => {
    const notes = lines(report(county([null])), report(county([null, null]))).filter(
      ([place]) => place === '注',
    )
    expect(notes).toEqual([])
    const unreported = county([null])
    const silent = {
      ...unreported,
      projects: unreported.projects.map((one) => ({
        ...one,
        now: { ...one.now, reportedQuarter: null },
      })),
    }
    expect(lines(report(unreported), report(silent)).filter(([place]) => place === '注')).toEqual([
      ['注', null, '本季度未填报进度的项目1个，按最近一次填报的情况统计。'],
    ])
  })
})
