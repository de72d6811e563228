import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { compareReports, saysTheSame } from '#domain/closing/compare-reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { facts, NOTHING, project } from '../../reports/county-facts.ts'
import { randomFacts } from '../../reports/random-facts.ts'
import { beforeCounts } from './before-counts.ts'

const ANNEXES = ['byCategory', 'fundsBySource', 'areaTargets', 'allProjects'] as const
const report = (given: ReportFacts) =>
  composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES }))

const county = (received: number, more: readonly string[] = []) =>
  report(
    facts({
      townships: [{ id: 't1', name: '豆沙镇' }],
      projects: ['a', ...more].map((id) =>
        project(id, {
          townshipId: 't1',
          plannedTotal: 500_000_000,
          budget: [{ sourceId: 'central', amount: 500_000_000 }],
          now: {
            ...NOTHING,
            reportedQuarter: '2020Q2',
            phase: 'structure',
            funds: [{ kind: 'received', sourceId: 'central', amount: received }],
          },
        }),
      ),
    }),
  )

describe('compareReports', () => {
  it('finds nothing between equal issues, for any facts', () => {
    fc.assert(
      fc.property(randomFacts(10), (given) => {
        expect(compareReports(report(given), report(given))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('lists no number of projects of a remark that is no figure in an older issue', () => {
    const troubled = (ids: readonly string[]) =>
      report(facts({ projects: ids.map((id) => project(id, { problems: '资金未到位' })) }))
    const [two, three] = [troubled(['a', 'b']), troubled(['a', 'b', 'c'])]
    const counted = (before: typeof two, after: typeof two) =>
      compareReports(before, after).filter(({ id }) => id.startsWith('problems.count.'))
    expect(counted(beforeCounts(two), three)).toEqual([])
    expect(counted(two, three).map(({ before, after }) => [before?.text, after?.text])).toEqual([
      ['2', '3'],
    ])
  })

  it('lists what both say alike when everything is asked for', () => {
    const [before, after] = [county(100_000_000), county(120_000_000)]
    const everything = compareReports(before, after, { everything: true })
    expect(everything.filter((line) => !saysTheSame(line.before, line.after))).toEqual(
      compareReports(before, after),
    )
    const planned = everything.filter(
      ({ before: was, after: is }) => was?.text === '500' && is?.text === '500',
    )
    expect(planned.length).toBeGreaterThan(0)
  })

  it('lists a changed figure wherever it is printed, with the words around it', () => {
    const differences = compareReports(county(100_000_000), county(120_000_000))
    expect(
      differences.map(({ place, label, before, after }) => [
        place,
        label,
        before?.text,
        after?.text,
      ]),
    ).toEqual([
      ['三、资金情况', '累计到位资金…万元', '100', '120'],
      ['三、资金情况', '资金到位率…', '20%', '24%'],
      ['学校建设项目分类汇总表', '教学综合楼　栋　累计到位', '100', '120'],
      ['学校建设项目分类汇总表', '合计　累计到位', '100', '120'],
      ['学校建设项目资金来源及使用情况表', '中央资金　到位·累计', '100', '120'],
      ['学校建设项目资金来源及使用情况表', '中央资金　到位·到位率', '20%', '24%'],
      ['学校建设项目资金来源及使用情况表', '合计　到位·累计', '100', '120'],
      ['学校建设项目资金来源及使用情况表', '合计　到位·到位率', '20%', '24%'],
      ['学校建设项目明细表', '一、豆沙镇（1个）　累计到位', '100', '120'],
      ['学校建设项目明细表', '学校a　项目a　累计到位', '100', '120'],
      ['学校建设项目明细表', '合计（1个）　累计到位', '100', '120'],
    ])
  })

  it('compares numbers, not their writing, and words as they are written', () => {
    const said = (value: number | null, text: string) => ({ value, text })
    expect(saysTheSame(said(10_000, '100%'), said(10_000, '100.00%'))).toBe(true)
    expect(saysTheSame(said(100, '1,234.50'), said(100, '1234.5'))).toBe(true)
    expect(saysTheSame(said(100, '0.01'), said(100, '0.02'))).toBe(false)
    expect(saysTheSame(said(null, '2020.10'), said(null, '2020.1'))).toBe(false)
  })

  it('says a row that only one issue has with nothing on the other side', () => {
    const added = compareReports(county(100_000_000), county(100_000_000, ['b']))
    const ofB = added.filter(({ id }) => id.startsWith('allProjects/b/'))
    expect(ofB.map(({ label, before, after }) => [label, before, after?.text])).toContainEqual([
      '学校b　项目b　累计到位',
      null,
      '100',
    ])
    const removed = compareReports(county(100_000_000, ['b']), county(100_000_000))
    expect(removed.filter(({ id }) => id.startsWith('allProjects/b/'))).toHaveLength(ofB.length)
  })
})
