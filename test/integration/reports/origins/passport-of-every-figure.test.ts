import { describe, expect, it } from 'vitest'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { figuresIn, figuresOf } from '#domain/report/figures/list-figures.ts'
import { figureExplainer } from '#domain/report/passport/explain-figure.ts'
import { cellId } from '#domain/report/table.ts'
import { seededBasis } from '../../../helpers/report-files/seeded-report.ts'

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1)

/** Every known figure of the report by its id: of the sentences, notes, charts and annexes. */
function valuesOf(dataset: ReportDataset): [id: string, value: number][] {
  const figures = [...figuresOf(dataset), ...figuresIn(dataset.charts)]
  const sentences = figures.flatMap(([id, { value }]): [string, number][] =>
    value === null ? [] : [[id, value]],
  )
  const cells = dataset.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, index): [string, number][] => {
        const value = row.cells[index]?.value ?? null
        return value === null ? [] : [[cellId(table, row, column), value]]
      }),
    ),
  )
  return [...sentences, ...cells]
}

describe('the passport of every figure', () => {
  it.each(SEEDS)('of seeded county %i adds up to the figure', async (seed) => {
    const { facts, dataset } = await seededBasis(seed, 'wan')
    const values = valuesOf(dataset)
    const explain = figureExplainer(facts, dataset)
    const explained = values.map(([id]) => [id, explain(id)?.result])
    expect(values.length).toBeGreaterThan(100)
    expect(explained).toEqual(values)
  })
})
