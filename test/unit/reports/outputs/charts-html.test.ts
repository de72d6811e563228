import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { renderHtml } from '#backend/reports/outputs/html/render-html.ts'
import { renderOverviewPage } from '#backend/reports/outputs/html/overview-page.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { CHART_IDS, type ChartId } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { figureOfAddress } from '#domain/report/figures/figure-address.ts'
import { figuresIn } from '#domain/report/figures/list-figures.ts'
import { signedText } from '#domain/report/figures/signed-text.ts'
import { binchuan, facts, yanjin } from '../county-facts.ts'
import { randomFacts } from '../random-facts.ts'

function report(given: ReportFacts, charts: readonly ChartId[] = CHART_IDS): ReportDataset {
  return composeReport(buildReport(given, { unit: 'wan', annexes: ANNEXES, charts }))
}

function captions(html: string): string[] {
  return [...html.matchAll(/<figcaption>([^<]*)/g)].map(([, text = '']) => text)
}

const withInvestment = (): ReportFacts => ({
  ...binchuan(),
  investment: [
    { quarter: '2020Q1', completed: 500_000_000, ofPriced: 500_000_000 },
    { quarter: '2020Q2', completed: 1_900_000_000, ofPriced: 1_900_000_000 },
  ],
})

describe('the charts of the report', () => {
  it('are numbered and name the annex with their figures', () => {
    expect([
      captions(renderHtml(report(withInvestment()))),
      captions(renderHtml(report(yanjin()))),
    ]).toEqual([
      [
        '图1　分类别项目进展（单位：个；数据见附表1）',
        '图2　资金计划、下达、到位和支付（单位：万元；数据见附表4）',
        '图3　计划与实际完成投资（单位：万元）',
      ],
      [
        '图1　分类别项目进展（单位：个；数据见附表1）',
        '图2　资金计划、下达、到位和支付（单位：万元）',
        '图3　面积目标完成情况（单位：%，目标为100；数据见附表4）',
      ],
    ])
  })

  it('lead from their numbers to figures when the page is for the preview, and only then', () => {
    const dataset = report(yanjin())
    const linked = renderHtml(dataset, { linked: true })
    const charts = /<section class="charts".*?<\/section>/s.exec(linked)?.[0] ?? ''
    const figures = [...charts.matchAll(/href="([^"]+)"/g)].map(([, to = '']) =>
      figureOfAddress(to),
    )
    const known = new Set(figuresIn(dataset).keys())
    expect(figures.filter((id) => id === null || !known.has(id))).toEqual([])
    expect(figures).toEqual(
      expect.arrayContaining([
        dataset.charts?.categories[0]?.count.id,
        dataset.funds.bySource[0]?.planned.id,
        dataset.targets[0]?.measures[0]?.total.completed.id,
      ]),
    )
    expect(renderHtml(dataset)).not.toContain('href')
  })

  it('name targets of 0, which cannot be drawn, with their programmes', () => {
    const given = yanjin()
    const htmlWith = (isZero: (target: (typeof given.targets)[number]) => boolean) => {
      const targets = given.targets.map((one) => (isZero(one) ? { ...one, amount: 0 } : one))
      return renderHtml(report({ ...given, targets }))
    }
    expect(htmlWith(({ stage }) => stage === 'primary')).toContain(
      '目标为0、图中未画出的：“十三五”学校建设规划校舍建筑面积（小学）。',
    )
    // What was done is known, so nothing is said to be without data.
    expect(htmlWith(() => true)).toMatch(
      /<p>目标为0、图中未画出的：“十三五”学校建设规划校舍建筑面积；/,
    )
  })

  it('are printed only where they are asked for', () => {
    const [first, second] = [report(binchuan(), []), report(binchuan(), ['funds'])]
    expect([captions(renderHtml(first)), captions(renderHtml(second))]).toEqual([
      [],
      ['图1　资金计划、下达、到位和支付（单位：万元；数据见附表4）'],
    ])
    expect(captions(renderHtml(report(facts({}))))).toEqual([])
  })

  it('say in words how the forecast is reckoned', () => {
    expect(renderHtml(report(withInvestment()))).toMatch(
      /近1个季度平均每季完成投资[\d.]+万元，剩余[\d.]+万元，按此进度约需\d+个季度（剩余÷每季平均，进一取整），推算到20\d\d年第.季度完成。/,
    )
  })

  it('leave the line of what was done open where nobody reported, and say so', () => {
    const given = {
      ...withInvestment(),
      investment: [
        { quarter: '2019Q3' as const, completed: 400_000_000, ofPriced: 400_000_000 },
        { quarter: '2020Q1' as const, completed: 500_000_000, ofPriced: 500_000_000 },
        { quarter: '2020Q2' as const, completed: 1_900_000_000, ofPriced: 1_900_000_000 },
      ],
    }
    const html = renderHtml(report(given, ['investment']))
    const drawn = html.split('<section class="charts"')[1] ?? ''
    expect(drawn).toContain('2019年第四季度没有填报完成投资，图中空缺。')
    // The mark of the legend, and one a quarter.
    expect(drawn.match(/<circle cx="[^"]*" cy="[^"]*" r="2.2"/g)).toHaveLength(4)
  })

  it('have no bar and no word in the key for sums that nobody recorded, but a remark', () => {
    const drawn =
      renderHtml(report(binchuan(), ['funds'])).split('<section class="charts"')[1] ?? ''
    expect(drawn).toContain('没有数据、图中未画出的：累计下达、累计支付；县级配套累计到位。')
    expect(
      [...drawn.matchAll(/<text[^>]*>(累计下达|累计到位|—)</g)].map(([, text]) => text),
    ).toEqual(['累计到位'])
  })

  it('print each figure as the report does, inside the picture, whatever the county', () => {
    fc.assert(
      fc.property(randomFacts(20), (given) => {
        const dataset = report(given)
        const figures = figuresIn([dataset.charts, dataset.funds])
        const [, charts = ''] = renderHtml(dataset).split('<section class="charts"')
        const drawn = charts.split('</section>')[0] ?? ''
        for (const [, id = '', text = ''] of drawn.matchAll(/data-figure="([^"]+)">([^<]*)</g)) {
          const figure = figures.get(id)
          expect(text).toBe(figure && signedText(figure))
        }
        for (const [, x = '', width = ''] of drawn.matchAll(
          /<rect x="([^"]+)" y="[^"]+" width="([^"]+)"/g,
        )) {
          expect(Number(width)).toBeGreaterThanOrEqual(0)
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(442)
        }
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the overview on paper', () => {
  it('has the figures of the report and its charts', () => {
    const html = renderOverviewPage(report(withInvestment()))
    expect(html).toContain('宾川县2020年第二季度学校建设项目看板')
    expect(html).toContain('<th scope="row">已竣工（个）</th><td>13</td>')
    expect(captions(html)).toHaveLength(3)
  })
})
