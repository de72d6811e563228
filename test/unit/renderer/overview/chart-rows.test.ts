import fc from 'fast-check'
import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { buildReport } from '#domain/report/build-report.ts'
import {
  categoryRows,
  type ChartRows,
  fundRows,
  targetRows,
} from '../../../../renderer/features/overview/charts/chart-rows.ts'
import { binchuan, yanjin } from '../../reports/county-facts.ts'
import { randomFacts } from '../../reports/random-facts.ts'

const t = ((key: string) => key) as unknown as TFunction
const OPTIONS = { unit: 'wan', annexes: [] } as const

function valuesOf(chart: ChartRows, place: number): (number | null)[] {
  return chart.rows.map(({ cells }) => cells[place]?.value ?? null)
}

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe('fundRows', () => {
  it('lays the way of the money under each other, in all and by source', () => {
    const { rows } = fundRows(buildReport(binchuan(), OPTIONS).funds, 'wan', t)
    expect(
      rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)].join(' ')),
    ).toEqual([
      'funds.total 3,957.5  1,978.75 ',
      '中央资金 2,374.5  1,978.75 ',
      '县级配套 1,583   ',
    ])
    expect(rows[1]?.cells[0]?.to).toBe(
      '/funds?tab=source&cell=planned&period=toDate&of=central&from=overview',
    )
  })

  it('has sources that add up to the total, and blanks that stay blank', () => {
    fc.assert(
      fc.property(randomFacts(20, 1), (given) => {
        const { funds } = buildReport(given, OPTIONS)
        const chart = fundRows(funds, 'yuan', t)
        const sources = chart.rows.length > 1 ? chart.rows.slice(1) : chart.rows
        for (const [place, stage] of (
          ['planned', 'allocated', 'received', 'paid'] as const
        ).entries()) {
          const total = funds[stage].value
          const parts = sources.map(({ cells }) => cells[place]?.value ?? null)
          expect(Math.round(sum(parts) * 100)).toBe(total ?? 0)
          expect(total !== null || parts.every((part) => part === null)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('categoryRows', () => {
  it('stacks the states to the number of projects, and links what has projects', () => {
    const { charts } = buildReport(binchuan(), OPTIONS)
    const chart = categoryRows(charts?.categories ?? [], t)
    expect(sum(valuesOf(chart, 0))).toBe(28)
    expect(sum([2, 3, 4].flatMap((place) => valuesOf(chart, place)))).toBe(28)
    expect(chart.rows[0]?.cells.map(({ to }) => to)).toEqual([
      '/overview?rows=charts.category.teachingBuilding.count',
      '/overview?rows=charts.category.teachingBuilding.started',
      null,
      '/overview?rows=charts.category.teachingBuilding.underConstruction',
      null,
    ])
  })
})

describe('targetRows', () => {
  it('shows each stage of Yanjin with what is done and lacking, and the total last', () => {
    const floor = buildReport(yanjin(), OPTIONS).targets[0]?.measures.find(
      ({ measure }) => measure === 'floor',
    )
    if (!floor) throw new Error('Yanjin has targets of floor area')
    const chart = targetRows('十三五', floor, t)
    expect(
      chart.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)].join(' ')),
    ).toEqual([
      '学前教育 36,063 0 0 0 36,063',
      '小学 106,838 0 1,870.6 0 104,967.4',
      '初级中学 56,325 0 0 0 56,325',
      '高中 59,040 61,240.35 0 0 0',
      'planning.targets.within水田高级中学 76,311 61,240.35 0 0 15,070.65',
      '职业中学 31,780 0 0 0 31,780',
      'planning.targets.total 290,046 61,240.35 1,870.6 0 229,135.4',
    ])
    // What is lacking leads to the line it is computed in.
    const line = new URLSearchParams(chart.rows[1]?.cells.at(-1)?.to?.split('?')[1])
    expect(Object.fromEntries(line)).toEqual({
      tab: 'targets',
      programme: '十三五',
      measure: 'floor',
      line: 'primary',
    })
  })
})
