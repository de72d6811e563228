import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFigures } from '#domain/report/dataset.ts'
import { printStep, toPrinted } from '#domain/report/form/print-form.ts'
import { STANDARD_FORM } from '#domain/report/form/report-form.ts'
import { signedText } from '#domain/report/figures/signed-text.ts'
import type { ReportTable, RowKind } from '#domain/report/table.ts'
import { textWidth } from '#domain/report/tables/layout/text-width.ts'
import { roundParts, roundPartsTo } from '#domain/rounding.ts'
import { randomFacts } from './random-facts.ts'

const reports = fc
  .record({
    facts: randomFacts(25),
    unit: fc.constantFrom('wan' as const, 'yuan' as const),
    totals: fc.constantFrom('top' as const, 'bottom' as const),
    townshipSubtotals: fc.boolean(),
  })
  .map(({ facts, unit, ...form }) =>
    buildReport(facts, { unit, annexes: ANNEXES, form: { ...STANDARD_FORM, ...form } }),
  )

/** Every sum on paper: what is printed in the total, and what its printed rows add up to. */
function sumsOf({ columns, rows }: ReportTable) {
  return rows.flatMap(({ cells, sumOf, id }) =>
    cells.flatMap((cell, index) =>
      cell.isSum
        ? [
            {
              at: `${id}/${columns[index]?.key ?? ''}`,
              printed: cell.printed,
              sum: sumOf.reduce((sum, part) => sum + (rows[part]?.cells[index]?.printed ?? 0), 0),
            },
          ]
        : [],
    ),
  )
}

describe('printed tables', () => {
  it('foot in every column, for any facts', () => {
    fc.assert(
      fc.property(reports, ({ tables }) => {
        const sums = tables.flatMap(sumsOf)
        expect(sums.map(({ at, sum }) => [at, sum])).toEqual(
          sums.map(({ at, printed }) => [at, printed]),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('leave every figure its room, those of subtotals and totals too', () => {
    fc.assert(
      fc.property(reports, ({ tables }) => {
        const cramped = tables.flatMap(({ columns, rows }) =>
          rows.flatMap(({ cells }) =>
            cells.filter(({ text, value }, index) => {
              return value !== null && textWidth(text) > (columns[index]?.width ?? 0)
            }),
          ),
        )
        expect(cramped.map(({ text }) => text)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('mark every total of an additive column as a sum', () => {
    const additive = new Set(['count', 'money', 'area'])
    fc.assert(
      fc.property(reports, ({ tables }) => {
        const loose = tables.flatMap(({ id, columns, rows }) =>
          rows
            .filter(({ sumOf }) => sumOf.length > 0)
            .flatMap(({ cells }) =>
              cells.flatMap((cell, index) => {
                const column = columns[index]
                const counts = column?.figure && additive.has(column.figure)
                const isLoose = counts && cell.value !== null && !cell.isSum
                return isLoose ? [`${id}/${column.key}`] : []
              }),
            ),
        )
        expect(loose).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('never change a grand total to make the column foot', () => {
    fc.assert(
      fc.property(reports, ({ tables, unit }) => {
        const totals = tables.flatMap(({ columns, rows }) =>
          rows
            .filter(({ kind }) => kind === 'total')
            .flatMap(({ cells }) => cells.map((cell, index) => ({ cell, column: columns[index] }))),
        )
        for (const { cell, column } of totals) {
          if (!column?.figure || cell.value === null || column.key === 'balance') continue
          if (column.figure !== 'money') continue
          const scale = column.decimals === 0 ? 100 : 1
          expect((cell.printed ?? 0) * scale).toBe(toPrinted(cell.value, column.figure, unit))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('say the same of all projects, whatever they are grouped by', () => {
    fc.assert(
      fc.property(reports, ({ tables }) => {
        const [first, ...others] = GROUPED.map((id) =>
          totalsOf(tables.find((table) => table.id === id)),
        )
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('give a project the same figures however the table is set, and a township those of its annex', () => {
    fc.assert(
      fc.property(
        randomFacts(25),
        fc.constantFrom('wan' as const, 'yuan' as const),
        (some, unit) => {
          const tables = FORMS.map(
            (form) =>
              buildReport(some, { unit, annexes: ANNEXES, form: { ...STANDARD_FORM, ...form } })
                .tables,
          )
          const projects = tables.map((all) => moneyOf(all, 'allProjects', ['data']))
          for (const other of projects) expect(other).toEqual(projects[0])
          const [withSubtotals = []] = tables
          const townships = moneyOf(withSubtotals, 'byTownship', ['data', 'total'])
          const subtotals = moneyOf(withSubtotals, 'allProjects', ['subtotal', 'total'])
          for (const [id, text] of Object.entries(subtotals)) {
            expect([id, townships[id.replace(/^township\./, '')]]).toEqual([id, text])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('say in words what the tables say', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const table = report.tables.find(({ id }) => id === 'fundsBySource')
        if (!table) return
        expect(wordsOf(report)).toEqual(cellsOf(table))
      }),
      { numRuns: 100 },
    )
  })
})

const FORMS = [
  { townshipSubtotals: true, totals: 'bottom' },
  { townshipSubtotals: false, totals: 'bottom' },
  { townshipSubtotals: true, totals: 'top' },
  { townshipSubtotals: false, totals: 'top' },
] as const

const MONEY: ReadonlySet<string> = new Set(['planned', 'received', 'paid', 'completedInvestment'])

/** The known money of an annex as it is printed, by row and column. */
function moneyOf(
  tables: readonly ReportTable[],
  wanted: ReportTable['id'],
  kinds: readonly RowKind[],
): Record<string, string> {
  const table = tables.find(({ id }) => id === wanted)
  const entries = table?.rows.flatMap(({ id, kind, cells }) =>
    table.columns.flatMap(({ key }, index): [string, string][] => {
      const cell = cells[index]
      const isWanted = kinds.includes(kind) && MONEY.has(key)
      // One annex has only whole sums where another has not, and prints them without decimals.
      const text = cell?.text.replace(/\.00$/, '') ?? ''
      return isWanted && cell?.value != null ? [[`${id}/${key}`, text]] : []
    }),
  )
  return Object.fromEntries(entries ?? [])
}

const GROUPED = ['byCategory', 'byTownship', 'byProgramme'] as const

/**
 * The known figures of a table's total by column; of pieces only what has one unit adds up. A column
 * of which nothing is known is left out of one table and blank in the total of another.
 */
function totalsOf(table: ReportTable | undefined) {
  const cells = table?.rows.find(({ kind }) => kind === 'total')?.cells ?? []
  return table?.columns.flatMap(({ key, figure }, index) => {
    const value = cells[index]?.value ?? null
    return figure === null || key === 'quantity' || value === null ? [] : [[key, value]]
  })
}

const FUNDS = ['planned', 'allocated', 'received', 'paid', 'balance'] as const

/**
 * Money by source as the sentences print it; what is below
 * the annex's last decimal, and written to the fen, as the annex prints it.
 */
function wordsOf({ funds }: ReportFigures): string[][] {
  return [...funds.bySource, funds].map((amounts) =>
    FUNDS.map((name) => {
      const text = signedText(amounts[name])
      return /\.\d{3,}$/.test(text) ? '0' : text
    }),
  )
}

/** The same money as the annex prints it, without commas and padding. */
function cellsOf({ columns, rows }: ReportTable): string[][] {
  const totalLast = rows.toSorted((a, b) => Number(a.kind === 'total') - Number(b.kind === 'total'))
  return totalLast.map(({ cells }) =>
    FUNDS.map((name) => {
      const text = cells[columns.findIndex(({ key }) => key === name)]?.text ?? '—'
      return text.includes('.')
        ? text.replace(/,/g, '').replace(/\.?0+$/, '')
        : text.replace(/,/g, '')
    }),
  )
}

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('roundPartsTo', () => {
  const parts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { maxLength: 30 })

  it('foots through two levels: rows to subtotals, subtotals to the total', () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (groups) => {
        const step = printStep('money', 'wan')
        const subtotals = roundParts(groups.map(add), step)
        const rows = groups.map((group, index) => roundPartsTo(group, step, subtotals[index] ?? 0))
        expect(rows.map(add)).toEqual(
          groups.map((group, index) => (group.length === 0 ? 0 : subtotals[index])),
        )
      }),
    )
  })

  it('moves no part by a whole unit or more', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const rounded = roundParts(values, 10_000)
        expect(
          rounded.every((part, index) => Math.abs(part * 10_000 - (values[index] ?? 0)) < 10_000),
        ).toBe(true)
      }),
    )
  })
})
