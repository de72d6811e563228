import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from '#backend/reports/narrative/template.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { ReportFacts, SnapshotFacts } from '#domain/report/facts.ts'
import { figuresOf } from '#domain/report/figures/list-figures.ts'
import { figureExplainer } from '#domain/report/passport/explain-figure.ts'
import { report, textOf } from './composed-report.ts'
import { facts, NOTHING, project } from './county-facts.ts'
import { randomFacts } from './random-facts.ts'

/** Every figure a sentence or note shows. */
function told({ text }: ReportDataset): { readonly figure: string; readonly text: string }[] {
  return [...text.chapters.flatMap(({ paragraphs }) => paragraphs), ...text.notes]
    .flatMap(({ spans }) => spans)
    .flatMap(({ figure, text: said }) => (figure === undefined ? [] : [{ figure, text: said }]))
}

/** What is told as 0 though it, or what it is a share of, is not nothing. */
function untrueZeros(given: ReportFacts): string[] {
  const dataset = report(given)
  const figures = figuresOf(dataset)
  const explain = figureExplainer(given, dataset)
  return told(dataset).flatMap(({ figure, text }) => {
    if (Number.parseFloat(text) !== 0) return []
    const { kind, value } = figures.get(figure) ?? { kind: 'count', value: null }
    const part = kind === 'percent' ? explain(figure)?.operands[0]?.value : value
    return part === 0 ? [] : [`${figure} is ${part} and told as ${text}`]
  })
}

/** Money of a few fen up to some hundred yuan beside what it was. */
const scaled = (most: number) => (amount: number) => (amount % 3 === 0 ? amount : amount % most)

function withSmallSums(given: ReportFacts, most: number): ReportFacts {
  const small = scaled(most)
  const snapshot = (one: SnapshotFacts): SnapshotFacts => ({
    ...one,
    completedInvestment: one.completedInvestment === null ? null : small(one.completedInvestment),
    funds: one.funds.map((sum) => ({ ...sum, amount: small(sum.amount) })),
  })
  const { corrections: _ofLargeSums, ...others } = given
  return {
    ...others,
    projects: given.projects.map((one) => ({
      ...one,
      floorArea: one.floorArea === null ? null : small(one.floorArea),
      plannedTotal: one.plannedTotal === null ? null : small(one.plannedTotal),
      budget: one.budget.map((line) => ({ ...line, amount: small(line.amount) })),
      now: snapshot(one.now),
      before: snapshot(one.before),
    })),
  }
}

it('never says 0 of what is not nothing, however small it is', () => {
  fc.assert(
    fc.property(randomFacts(12, 1), fc.constantFrom(5, 4_000, 40_000), (given, most) => {
      expect(untrueZeros(withSmallSums(given, most))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

const ONE_SMALL_SUM = facts({
  projects: [
    project('a', {
      plannedTotal: 100_000_000,
      floorArea: 100_000_000,
      budget: [{ sourceId: 'central', amount: 100_000_000 }],
      now: {
        ...NOTHING,
        funds: [
          { kind: 'allocated', sourceId: 'central', amount: 50_000_000 },
          { kind: 'allocated', sourceId: null, amount: 3 },
          { kind: 'received', sourceId: 'central', amount: 4_000 },
        ],
      },
    }),
  ],
})

it('writes a sum below the last printed decimal to the fen, and leaves its share of nothing out', () => {
  const dataset = report(ONE_SMALL_SUM)
  const all = textOf(dataset).join('')
  expect(all).toContain('累计下达资金50万元，资金下达率50%；累计到位资金0.004万元。')
  expect(all).toContain(
    '中央资金计划100万元、下达50万元、到位0.004万元；未明确来源下达0.000003万元',
  )
  const notes = dataset.text.notes.map(({ spans }) => plainText(spans)).join('')
  expect(notes).toContain('下达0.000003万元没有写明资金来源')
})
