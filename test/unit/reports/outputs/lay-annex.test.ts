import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countNames, layAnnex } from '#backend/reports/outputs/lay-annex.ts'
import { ANNEX_PAGES, layOutTable, POINTS_PER_MM } from '#backend/reports/outputs/paper.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import type { ReportTable } from '#domain/report/table.ts'
import { ALL } from '../built-report.ts'
import { randomFacts } from '../random-facts.ts'

const tables = fc
  .tuple(randomFacts(40, 15), fc.constantFrom('wan' as const, 'yuan' as const))
  .map(([facts, unit]) => (annexPaper: 'A4' | 'A3' | undefined): readonly ReportTable[] => {
    const form = { ...STANDARD_FORM, annexPaper }
    return buildReport(facts, { ...ALL, unit, form }).tables
  })

const width = ({ width: whole, margin }: (typeof ANNEX_PAGES)['A4' | 'A3']) =>
  (whole - margin.left - margin.right) * POINTS_PER_MM

describe('layAnnex', () => {
  it('puts every annex on the paper the office wants, no type smaller than 9 pt', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('A4' as const, 'A3' as const), (tablesOn, paper) => {
        for (const { layout } of tablesOn(paper).flatMap(layAnnex)) {
          expect(layout.paper).toBe(paper)
          expect(layout.fontSize).toBeGreaterThanOrEqual(9)
          const whole = layout.widths.reduce((sum, one) => sum + one, 0)
          expect(whole).toBeCloseTo(width(ANNEX_PAGES[paper]), 3)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('parts a table without losing, doubling or moving a figure, the names in every part', () => {
    fc.assert(
      fc.property(tables, (tablesOn) => {
        for (const table of tablesOn('A4')) {
          const parts = layAnnex(table)
          const names = countNames(table.columns)
          const keys = parts.flatMap((part) =>
            part.table.columns.map(({ key }) => key).slice(part.part === 0 ? 0 : names),
          )
          expect(keys).toEqual(table.columns.map(({ key }) => key))
          for (const [at, row] of table.rows.entries()) {
            const cells = parts.flatMap((part) =>
              part.table.rows[at]?.cells.slice(part.part === 0 ? 0 : names),
            )
            expect(cells).toEqual(row.cells)
            for (const part of parts.slice(1)) {
              expect(part.table.rows[at]?.cells.slice(0, names)).toEqual(row.cells.slice(0, names))
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('leaves whole what fits, and chooses the paper itself where the office does not', () => {
    fc.assert(
      fc.property(tables, (tablesOn) => {
        const chosen = tablesOn(undefined).flatMap(layAnnex)
        expect(chosen.map(({ layout }) => layout)).toEqual(
          chosen.map(({ table }) => layOutTable(table.columns)),
        )
        const onA4 = tablesOn('A4')
        const small = chosen.filter(({ layout }) => layout.paper === 'A4')
        for (const { table, layout } of small) {
          const same = onA4.filter(({ id }) => id === table.id).flatMap(layAnnex)
          expect(same.map((one) => one.layout)).toEqual([layout])
        }
      }),
      { numRuns: 30 },
    )
  })
})
