import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#backend/reports/narrative/template.ts'
import { toFen } from '#domain/money.ts'
import type { Figure, ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { figureExplainer } from '#domain/report/passport/explain-figure.ts'
import { report, textOf } from './composed-report.ts'
import { binchuan, facts, NOTHING, project, yanjin } from './county-facts.ts'
import { randomFacts } from './random-facts.ts'

describe('composeReport', () => {
  it('says of Binchuan what the county reported', () => {
    const { text } = report(binchuan())
    const all = textOf(report(binchuan())).join('\n')
    expect(text.title).toBe('宾川县2020年第二季度学校建设项目进展情况报告')
    expect(all).toContain(
      '共28个，涉及教学综合楼12栋、公厕13座、食堂1个、餐厅1个、教学设备配置1项，预算总投资3957.5万元',
    )
    expect(all).toContain('28个项目已全部开工，其中已竣工13个，竣工率46.43%，在建15个。')
    expect(all).toContain(
      '教学综合楼12栋在建；公厕13座已全部竣工；食堂1个在建；餐厅1个在建；教学设备配置1项正在采购安装。',
    )
  })

  it('counts measured works one by one, and never adds 米 to ㎡', () => {
    const sized = (id: string, categoryId: string, quantity: number | null, unit: string | null) =>
      project(id, { categoryId, quantity, unit })
    const given = facts({
      projects: [
        sized('a', 'ancillary', 420, '米'),
        sized('b', 'ancillary', 185, 'M'),
        sized('c', 'ancillary', 860, '平方米'),
        sized('d', 'ancillary', null, null),
        sized('e', 'ancillary', 2, null),
        sized('f', 'toilet', 3, '幢'),
        sized('g', 'toilet', 2, '座'),
        sized('h', 'equipment', 360, '套'),
        sized('i', 'equipment', 2, '万册'),
      ],
    })
    const { overview, progress, tables } = report(given)
    const counted = (of: typeof overview.categories) =>
      of.map(({ name, unit, quantity }) => `${name}${quantity.text}${unit}`)
    const works = ['公厕2座', '公厕3幢', '附属工程6项', '教学设备配置1项', '教学设备配置360套']
    expect(counted(overview.categories)).toEqual(works)
    expect(counted(progress.programmes.flatMap(({ categories }) => categories))).toEqual(works)
    const annex = tables.find(({ id }) => id === 'byCategory')
    expect(
      annex?.rows.map(({ cells }) => `${cells[1]?.text}${cells[3]?.text}${cells[2]?.text}`),
    ).toEqual(expect.arrayContaining(works))
    expect(textOf(report(given)).join('\n')).toContain(`涉及${works.join('、')}`)
  })

  it('takes a project of unknown quantity for a project, and for no 套 of flats', () => {
    const flats = (id: string, quantity: number | null) =>
      project(id, { categoryId: 'teacherFlats', quantity })
    const given = facts({
      categories: [
        {
          id: 'teacherFlats',
          name: '教师周转宿舍',
          unit: '套',
          measure: 'floor',
          workflow: 'construction',
        },
      ],
      projects: [flats('a', 24), flats('b', null)],
    })
    const made = report(given)
    const said = textOf(made).join('\n')
    expect(said).toContain('共2个，涉及教师周转宿舍24套、教师周转宿舍1个项目')
    expect(said).toContain('教师周转宿舍24套未开工；教师周转宿舍1个项目未开工')
    const annex = made.tables.find(({ id }) => id === 'byCategory')
    expect(annex?.rows.map(({ cells }) => cells.slice(1, 4).map((cell) => cell?.text))).toEqual([
      ['教师周转宿舍', '套', '24'],
      ['教师周转宿舍', '个项目', '1'],
      ['', '/', '/'],
    ])
    const explain = figureExplainer(given, made)
    const traced = made.overview.categories.map(({ quantity }) => explain(quantity.id))
    expect(
      traced.map((passport) => [
        passport?.value,
        passport?.result,
        passport?.operands[0]?.rows.map(({ projectId, value }) => [projectId, value]),
      ]),
    ).toEqual([
      [24, 24, [['a', 24]]],
      [1, 1, [['b', 1]]],
    ])
  })

  it('keeps the measure of a category that counts no works', () => {
    const given = facts({
      categories: [
        { id: 'walls', name: '围墙', unit: '米', measure: 'count', workflow: 'construction' },
      ],
      projects: ['a', 'b'].map((id) =>
        project(id, { categoryId: 'walls', quantity: 300, unit: '米' }),
      ),
    })
    expect(textOf(report(given)).join('\n')).toContain('围墙600米')
  })

  it('states the Yanjin targets, the school beside its stage', () => {
    const all = textOf(report(yanjin()))
    expect(all.find((line) => line.includes('校舍建筑面积目标'))).toBe(
      '“十三五”学校建设规划校舍建筑面积目标290046平方米，已完成61240.35平方米，完成率21.11%；在建1870.6平方米；覆盖率21.76%，缺口229135.4平方米。其中，学前教育目标36063平方米、已完成0平方米（0%）；小学目标106838平方米、已完成0平方米（0%）；初级中学目标56325平方米、已完成0平方米（0%）；高中目标59040平方米、已完成61240.35平方米（103.73%）；职业中学目标31780平方米、已完成0平方米（0%）。另按学校列示，水田高级中学目标76311平方米、已完成61240.35平方米（80.25%）。',
    )
  })

  it('states targets of stages and of schools, each as what it is, beside that of the whole programme', () => {
    const given = yanjin()
    const whole = given.targets.slice(0, 1).map((one) => ({
      ...one,
      stage: null,
      amount: 40_000_000,
    }))
    const all = textOf(report({ ...given, targets: [...whole, ...given.targets] }))
    expect(all.find((line) => line.includes('校舍建筑面积目标'))).toMatch(
      /目标400000平方米，.*。另按学段列示，学前教育目标36063平方米、.*职业中学目标[^。]*。另按学校列示，水田高级中学目标76311平方米、[^；。]*。$/,
    )
  })

  it('names the programme of targets within one of nothing, and says nothing of nothing alone', () => {
    const given = yanjin()
    const whole = given.targets.slice(0, 1).map((one) => ({ ...one, stage: null, amount: 0 }))
    const primary = given.targets.slice(0, 1).map((one) => ({ ...one, amount: 12_300 }))
    const floor = (targets: typeof given.targets) =>
      textOf(report({ ...given, targets })).filter((line) => /校舍建筑面积目标|列示/.test(line))
    expect(floor([...whole, ...primary])).toEqual([
      '“十三五”学校建设规划校舍建筑面积目标0平方米，已完成61240.35平方米；在建1870.6平方米。另按学段列示，小学目标123平方米、已完成0平方米（0%）。',
    ])
    expect(floor(whole)).toEqual([])
  })

  it('numbers a remark that begins with a number of its own without a gap', () => {
    const given = facts({ projects: [project('a', { problems: '1. 图纸未审\n2. 资金未到' })] })
    expect(textOf(report(given))).toContain('1．图纸未审 2. 资金未到。涉及学校a项目a。')
  })

  it('says nothing about what is empty, and numbers the chapters that are left', () => {
    expect(textOf(report(facts({ projects: [project('a', { name: '教学楼' })] })))).toEqual([
      '一、总体情况',
      '截至2020年6月30日，纳入台账的学校建设项目共1个，涉及教学综合楼1栋。',
      '项目分布在1所学校。',
      '二、项目进展',
      '1个项目尚未开工。',
      '未完成项目1个：未填报阶段的1个，为学校a教学楼。',
    ])
  })

  it('speaks of an empty ledger in one sentence', () => {
    expect(textOf(report(facts({})))).toEqual([
      '一、总体情况',
      '截至2020年6月30日，台账中没有学校建设项目。',
    ])
  })

  it('says no sentence twice, nor what needs no saying', () => {
    const then = { ...NOTHING, status: 'normal' as const, reportedQuarter: '2020Q1' as const }
    const done = { ...then, phase: 'completed' as const }
    const told = (projects: ReportFacts['projects']) =>
      textOf(report(facts({ projects })))
        .slice(3)
        .join('\n')
    const many = ['a', 'b'].map((id) =>
      project(id, { before: done, now: { ...done, reportedQuarter: '2020Q2' } }),
    )
    expect(told(many)).toBe('二、项目进展\n2个项目已全部竣工。')
    const standing = ['a', 'b'].map((id) => {
      const phase = 'structure' as const
      const before = { ...then, phase }
      return project(id, { before, now: { ...before, reportedQuarter: '2020Q2' } })
    })
    expect(told(standing)).toContain(
      '2个项目已全部开工，均在建。与上季度相比，开工率、竣工率均持平。\n未完成',
    )
  })

  it('explains only the rates that the report gives, and nothing of an empty one', () => {
    const notes = (given: ReportFacts) =>
      report(given)
        .text.notes.map(({ spans }) => plainText(spans))
        .join('')
    expect(notes(facts({}))).toBe('')
    const plain = notes(facts({ projects: [project('a', { plannedTotal: toFen(1, 'wan') })] }))
    expect(plain).toContain('开工率＝')
    expect(plain).not.toMatch(/资金下达率|资金到位率|资金支付率|投资完成率/)
  })

  it('tells the planned start of what is late to start, and names such projects among many', () => {
    const late = project('a', { name: '教学楼', plannedStart: '2020-03', plannedFinish: '2021-05' })
    const many = Array.from({ length: 21 }, (_one, index) => project(`b${index}`, {}))
    const told = (projects: ReportFacts['projects']) => textOf(report(facts({ projects }))).join('')
    expect(told([late])).toContain(
      '为学校a教学楼（计划2020年3月开工，逾期未开工，计划2021年5月竣工）。',
    )
    expect(told([late, ...many])).toContain('其中已超过计划开工时间尚未开工的有学校a教学楼。')
  })

  it('gives no rates by source while money stands without one, and notes how much', () => {
    const given = (sourceId: string | null) =>
      report(
        facts({
          projects: [
            project('a', {
              plannedTotal: toFen(100, 'wan'),
              budget: [{ sourceId: 'central', amount: toFen(100, 'wan') }],
              now: {
                ...NOTHING,
                funds: [
                  { kind: 'allocated', sourceId: 'central', amount: toFen(5, 'wan') },
                  { kind: 'allocated', sourceId, amount: toFen(60, 'wan') },
                  { kind: 'received', sourceId: 'central', amount: toFen(50, 'wan') },
                  { kind: 'paid', sourceId: 'central', amount: toFen(20, 'wan') },
                ],
              },
            }),
          ],
        }),
      )
    const rates = ({ funds, tables, text }: ReportDataset) => {
      const table = tables.find(({ id }) => id === 'fundsBySource')
      const at = ['allocationRate', 'receiptRate', 'paymentRate'].map((name) =>
        table?.columns.findIndex(({ key }) => key === name),
      )
      return {
        figures: funds.bySource.map(({ allocationRate }) => allocationRate.text),
        cells: table?.rows.map(({ cells }) => at.map((place) => cells[place ?? -1]?.text)),
        note: text.notes
          .map(({ spans }) => plainText(spans))
          .filter((note) => note.includes('没有写明资金来源')),
      }
    }
    expect(rates(given(null))).toEqual({
      figures: ['—', '—'],
      cells: [
        ['/', '50%', '40%'],
        ['/', '—', '—'],
        ['65%', '50%', '40%'],
      ],
      note: [
        expect.stringContaining(
          '下达60万元没有写明资金来源，列入“未明确来源”，因此有关的分来源比率不计算，以“/”列示。',
        ),
      ],
    })
    expect(rates(given('province'))).toEqual({
      figures: ['5%', '—'],
      cells: [
        ['5%', '50%', '40%'],
        ['—', '—', '—'],
        ['65%', '50%', '40%'],
      ],
      note: [],
    })
  })

  it('fills every sentence for any facts, with full-width punctuation and tied figures', () => {
    fc.assert(
      fc.property(randomFacts(25), (given) => {
        const dataset = report(given)
        const figures = figuresOf(dataset)
        const texts = new Map(figures.map(({ id, text }) => [id, text]))
        expect(texts.size).toBe(figures.length)
        const paragraphs = [
          dataset.text.leadIn,
          ...dataset.text.chapters.flatMap((chapter) => chapter.paragraphs),
          ...dataset.text.notes,
        ]
        // Half-width , : ; ( ) or a left-over field would be a slip of a template.
        const slip = /[,:;()[\]{}]|undefined|null|NaN|。。|，。|、。/
        const lines = paragraphs.map(({ spans }) => plainText(spans))
        expect(lines.filter((line) => slip.test(line))).toEqual([])
        const tied = paragraphs.flatMap(({ spans }) => spans).filter((span) => span.figure)
        expect(tied.map(({ text }) => text)).toEqual(
          tied.map(({ figure }) => texts.get(figure ?? '')),
        )
      }),
      { numRuns: 100 },
    )
  })
})

/** Every figure of the dataset, outside its tables and text. */
function figuresOf(dataset: ReportDataset): Figure[] {
  const found: Figure[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isFigure(value)) found.push(value)
    else Object.values(value).forEach(walk)
  }
  const { text: _text, tables: _tables, ...figures } = dataset
  walk(figures)
  return found
}

function isFigure(value: object): value is Figure {
  return 'rule' in value && 'missing' in value
}
