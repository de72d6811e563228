import { describe, expect, it } from 'vitest'
import { plainText } from '#backend/reports/narrative/template.ts'
import { renderOverviewPage } from '#backend/reports/outputs/html/overview-page.ts'
import { fundsDraft } from '#backend/reports/outputs/charts/bar-drafts.ts'
import { toArea } from '#domain/area.ts'
import { toFen } from '#domain/money.ts'
import { locateFigures } from '#domain/report/figures/locate-figures.ts'
import { figureExplainer } from '#domain/report/passport/explain-figure.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { report, textOf } from './composed-report.ts'
import { facts, NOTHING, project, SOURCES } from './county-facts.ts'

describe('the report beside other days and quarters', () => {
  it('tells progress, money and their change from the last quarter', () => {
    const central = SOURCES[0]?.id ?? ''
    const funds = (received: number, paid: number) => [
      { kind: 'received' as const, sourceId: central, amount: toFen(received, 'wan') },
      { kind: 'paid' as const, sourceId: central, amount: toFen(paid, 'wan') },
    ]
    const snapshot = { ...NOTHING, status: 'normal' as const }
    const given = facts({
      townships: [{ id: 't', name: '金牛镇' }],
      projects: [
        project('a', {
          schoolName: '金牛镇中心小学',
          name: '金牛镇中心小学教学楼',
          townshipId: 't',
          floorArea: toArea(2000, 'squareMetre'),
          plannedTotal: toFen(400, 'wan'),
          plannedFinish: '2020-05',
          budget: [{ sourceId: central, amount: toFen(400, 'wan') }],
          before: {
            ...snapshot,
            reportedQuarter: '2020Q1',
            phase: 'tendering',
            completedInvestment: 0,
            funds: funds(100, 0),
          },
          now: {
            ...snapshot,
            reportedQuarter: '2020Q2',
            phase: 'structure',
            completedInvestment: toFen('155.5', 'wan'),
            funds: funds(300, 120),
          },
          problems: '雨季影响施工。',
          nextSteps: '无',
        }),
        project('b', {
          schoolName: '州城镇第二小学',
          name: '公厕',
          categoryId: 'toilet',
          townshipId: 't',
          before: { ...snapshot, reportedQuarter: '2020Q1', phase: 'completed' },
          now: { ...snapshot, reportedQuarter: '2020Q1', phase: 'completed' },
        }),
      ],
    })
    expect(textOf(report(given))).toEqual([
      '一、总体情况',
      '截至2020年6月30日，纳入台账的学校建设项目共2个，涉及教学综合楼1栋、公厕1座，预算总投资400万元，资金来源均为中央资金。规划建设规模为校舍建筑面积2000平方米。',
      '项目分布在2所学校。',
      '二、项目进展',
      '2个项目已全部开工，其中已竣工1个，竣工率50%，在建1个。本季度新开工1个。与上季度相比，开工率提高50个百分点，竣工率持平。',
      '按类别分，教学综合楼1栋在建；公厕1座已竣工。',
      '未完成项目1个：处于主体阶段的1个，为金牛镇中心小学教学楼（计划2020年5月竣工，已逾期）。',
      '三、资金情况',
      '项目预算总投资400万元。截至2020年6月30日，累计到位资金300万元，资金到位率75%；累计支付资金120万元，资金支付率40%；累计完成投资155.5万元，投资完成率38.88%。本季度到位资金200万元、支付资金120万元、完成投资155.5万元。已到位未支付资金180万元。',
      '四、存在问题',
      '1．雨季影响施工。涉及金牛镇中心小学教学楼。',
    ])
  })

  it('says of how many projects investment is, and how much of it the quarter leaves out', () => {
    const then = { ...NOTHING, status: 'normal' as const, reportedQuarter: '2020Q1' as const }
    const now = { ...then, reportedQuarter: '2020Q2' as const, phase: 'structure' as const }
    const invested = (amount: number) => ({ completedInvestment: toFen(amount, 'wan') })
    const reported = [
      project('a', {
        plannedTotal: toFen(400, 'wan'),
        before: { ...then, phase: 'structure', ...invested(100) },
        now: { ...now, ...invested(130) },
      }),
      project('first', { now: { ...now, ...invested(50) } }),
    ]
    const told = (blanks: number) => {
      const silent = Array.from({ length: blanks }, (_one, index) => project(`c${index}`, { now }))
      const dataset = report(facts({ projects: [...reported, ...silent] }))
      const notes = dataset.text.notes.map(({ spans }) => plainText(spans))
      return [...textOf(dataset), ...notes, renderOverviewPage(dataset)].join('')
    }
    const leftOut =
      '1个项目上一季度没有填报累计完成投资，本季度完成投资未包括这些项目至本季度末累计完成的50万元。'
    expect(told(2)).toContain('累计完成投资180万元，投资完成率45%。本季度完成投资30万元。')
    expect(told(2).split(leftOut)).toHaveLength(3)
    expect(told(2)).toContain('>累计完成投资为4个项目中2个的填报数，未填报的未计入。<')
    expect(told(3)).toContain(
      '累计完成投资180万元（3个项目未填报，未计入），投资完成率45%。本季度完成投资30万元。',
    )
  })

  it('compares with the last quarter only what is known of both, and says of how many', () => {
    const then = { ...NOTHING, status: 'normal' as const, reportedQuarter: '2020Q1' as const }
    const now = { ...then, reportedQuarter: '2020Q2' as const, phase: 'structure' as const }
    const known = [
      project('a', { before: { ...then, phase: 'tendering' }, now }),
      project('b', { before: { ...then, phase: 'structure' }, now }),
    ]
    const told = (projects: ReportFacts['projects']) => textOf(report(facts({ projects }))).join('')
    expect(told(known)).toContain(
      '本季度新开工1个。与上季度相比，开工率提高50个百分点，竣工率持平。',
    )
    const unknown = Array.from({ length: 8 }, (_one, index) => project(`c${index}`, { now }))
    expect(told([...known, ...unknown])).toContain(
      '本季度新开工1个。与上季度相比（可比项目2个），开工率提高50个百分点，竣工率持平。',
    )
    expect(told(unknown)).not.toContain('与上季度相比')
    const silent = known.map((one) => ({ ...one, now: one.before }))
    expect(told(silent)).not.toContain('与上季度相比')
  })

  it('compares the same projects, though some were cancelled since or were so before', () => {
    const then = { ...NOTHING, status: 'normal' as const, reportedQuarter: '2020Q1' as const }
    const built = { ...then, phase: 'structure' as const }
    const cancelled = { ...then, status: 'cancelled' as const }
    const now = { ...built, reportedQuarter: '2020Q2' as const }
    const given = facts({
      projects: [
        project('a', { before: built, now }),
        project('b', { before: built, now }),
        project('c', { before: { ...then, phase: 'tendering' }, now: cancelled }),
        project('d', { before: { ...then, phase: 'tendering' }, now: cancelled }),
        project('undated', { now }),
        project('revived', { before: cancelled, now: { ...now, phase: 'tendering' } }),
      ],
    })
    const dataset = report(given)
    const { startedRate } = dataset.progress.all.change ?? {}
    expect(textOf(dataset).join('')).toContain(
      '与上季度相比（可比项目2个），开工率、竣工率均持平。',
    )
    const passport = figureExplainer(given, dataset)(startedRate?.id ?? '')
    expect([startedRate?.value, passport?.result]).toEqual([0, 0])
    expect(passport?.operands.map(({ value }) => value)).toEqual([2, 2, 2, 2])
  })

  it('claims no rise against a quarter in which nobody reported progress', () => {
    const received = [{ kind: 'received' as const, sourceId: null, amount: toFen(100, 'wan') }]
    const given = facts({
      projects: [
        project('a', {
          before: { ...NOTHING, funds: received },
          now: {
            ...NOTHING,
            reportedQuarter: '2020Q2',
            status: 'normal',
            phase: 'completed',
            completedInvestment: toFen(90, 'wan'),
            funds: received,
          },
        }),
      ],
    })
    const dataset = report(given)
    const notes = dataset.text.notes.map(({ spans }) => plainText(spans))
    const words = [...textOf(dataset), ...notes].join('\n')
    expect(words).not.toMatch(/与上季度相比|新开工|新竣工|本季度完成投资/)
    expect(words).toContain('上一季度没有填报进度，开工、竣工和完成投资不与上季度比较。')
  })

  it('is as at the last day of the quarter, or as at today while the quarter still runs', () => {
    const madeOn = (day: string) => {
      const dataset = report(facts({ madeOn: day, projects: [project('a', {})] }))
      const notes = dataset.text.notes.map(({ spans }) => plainText(spans))
      return [plainText(dataset.text.leadIn.spans), textOf(dataset)[1], ...notes.slice(0, 2)]
    }
    expect(madeOn('2020-05-20')).toEqual([
      '现将宾川县2020年第二季度学校建设项目进展情况报告如下，数据截至2020年5月20日。',
      expect.stringMatching(/^截至2020年5月20日，/),
      '1．本报告数据截至2020年5月20日，实际竣工日期或填报的阶段在2020年6月30日之前（含当日）的计为已竣工。',
      '2．本季度尚未结束，本报告为截至编制时已录入的数据。',
    ])
    expect(madeOn('2020-07-03').slice(0, 3)).toEqual([
      '现将宾川县2020年第二季度学校建设项目进展情况报告如下，数据截至2020年6月30日。',
      expect.stringMatching(/^截至2020年6月30日，/),
      '1．本报告数据截至2020年6月30日，实际竣工日期或填报的阶段在此日之前（含当日）的计为已竣工。',
    ])
  })

  it('says by a verb what was taken back, and shows its sign where the figure stands alone', () => {
    const central = SOURCES[0]?.id ?? ''
    const of = (wan: number, sourceId: string | null = central) =>
      (['allocated', 'received', 'paid'] as const).map((kind, index) => ({
        kind,
        sourceId,
        amount: toFen(wan + index, 'wan'),
      }))
    const reported = { ...NOTHING, status: 'normal', reportedQuarter: '2020Q1' } as const
    const dataset = report(
      facts({
        projects: [
          project('a', {
            plannedTotal: toFen(900, 'wan'),
            budget: [{ sourceId: central, amount: toFen(900, 'wan') }],
            before: { ...reported, funds: of(500), completedInvestment: toFen(90, 'wan') },
            now: {
              ...reported,
              funds: [...of(300), ...of(-60, null)],
              completedInvestment: toFen(80, 'wan'),
            },
          }),
        ],
      }),
    )
    const all = [...textOf(dataset), ...dataset.text.notes.map(({ spans }) => plainText(spans))]
    expect(all.filter((line) => /核减|收回|冲减/.test(line))).toEqual([
      expect.stringContaining(
        '本季度核减下达资金260万元、收回到位资金259万元、冲减支付资金258万元、完成投资减少10万元。累计支付资金超过到位资金2万元。',
      ),
      '按资金来源分，中央资金计划900万元、下达300万元、到位301万元、支付302万元；未明确来源核减超过下达60万元、收回超过到位59万元、冲减超过支付58万元。',
      expect.stringContaining('核减下达60万元、收回到位59万元、冲减支付58万元没有写明资金来源'),
    ])
    expect(all.filter((line) => line.includes('-'))).toEqual([])
    expect(locateFigures(dataset).get('funds.quarter.allocated')?.text).toBe('-260')
    expect(
      fundsDraft(dataset.funds)
        .rows.at(-1)
        ?.ends.map(({ text }) => text),
    ).toEqual(['—', '-60', '-59', '-58'])
  })
  it('says to the fen what was taken back where a sum is too small for its decimals', () => {
    const sourceId = SOURCES[0]?.id ?? ''
    const funds = [{ kind: 'allocated', sourceId, amount: toFen(-30, 'yuan') }] as const
    const now = { ...NOTHING, status: 'normal', reportedQuarter: '2020Q2', funds } as const
    const text = textOf(report(facts({ projects: [project('a', { now })] }))).join('')
    expect(text).toContain('累计核减资金超过下达资金0.003万元')
  })
})
