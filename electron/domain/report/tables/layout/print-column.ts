import { roundPartsTo } from '../../../rounding.ts'
import { printStep, toPrinted } from '../../form/print-form.ts'
import { balance } from '../../figures/rates.ts'
import type { ReportScope } from '../../form/report-scope.ts'
import type { ColumnDraft, RowDraft } from './table-draft.ts'

/** Printed figures of one column, and which of them are sums of the rows they name. */
export interface PrintedColumn {
  readonly printed: readonly (number | null)[]
  readonly sums: readonly boolean[]
}

/**
 * Rounds one column. Rows that nobody adds up are rounded by themselves; the rows a total adds up
 * share its rounded figure by the largest remainder, level by level, so that every printed column
 * foots and no total is changed for it.
 *
 * @param earlier printed figures of the columns to the left, for differences
 */
export function printColumn(
  scope: ReportScope,
  column: ColumnDraft,
  rows: readonly RowDraft[],
  earlier: ReadonlyMap<string, readonly (number | null)[]>,
): PrintedColumn {
  const { figure } = column
  const values = rows.map(({ cells }) => {
    const cell = cells[column.key]
    return typeof cell === 'object' && cell.value !== null ? cell.value * (cell.scale ?? 1) : null
  })
  if (figure === undefined) return { printed: values.map(() => null), sums: [] }
  const alone = values.map((value, index) => {
    const cell = rows[index]?.cells[column.key]
    const given = typeof cell === 'object' ? cell.printed : undefined
    return value === null ? null : (given ?? toPrinted(value, figure, scope.unit))
  })
  if (!column.additive) return { printed: alone, sums: [] }

  const sums = rows.map((row, index) => isSumOf(values, row, index))
  if (column.difference) {
    const [first, second] = column.difference.map((key) => earlier.get(key) ?? [])
    const printed = rows.map((_row, index) =>
      balance(first?.[index] ?? null, second?.[index] ?? null),
    )
    return { printed, sums }
  }
  const printed = [...alone]
  const step = printStep(figure, scope.unit)
  const shareOut = (index: number): void => {
    const total = printed[index] ?? null
    if (!sums[index] || total === null) return
    const known = (rows[index]?.sumOf ?? []).flatMap((part) => {
      const value = values[part] ?? null
      return value === null ? [] : [{ part, value }]
    })
    const rounded = roundPartsTo(
      known.map(({ value }) => value),
      step,
      total,
    )
    for (const [place, { part }] of known.entries()) {
      printed[part] = rounded[place] ?? null
      shareOut(part)
    }
  }
  const parts = new Set(rows.flatMap(({ sumOf }) => sumOf ?? []))
  for (const index of rows.keys()) if (!parts.has(index)) shareOut(index)
  return { printed, sums }
}

/** A total is written as a sum only when the rows it names really add up to it. */
function isSumOf(
  values: readonly (number | null)[],
  { sumOf = [] }: RowDraft,
  index: number,
): boolean {
  const total = values[index] ?? null
  if (total === null || sumOf.length === 0) return false
  return sumOf.reduce((sum, part) => sum + (values[part] ?? 0), 0) === total
}
