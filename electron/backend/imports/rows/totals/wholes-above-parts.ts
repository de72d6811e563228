import type { Problem } from '#contract/imports/reading.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'
import { makeProblem } from '../problems/make-problem.ts'
import type { TypedRow } from '../typed-row.ts'

/** A whole above 其中 that is no sum of the rows below it would count with its parts a second time. */
export function withPartsBelow(
  typed: readonly TypedRow[],
  rows: readonly ClassifiedRow[],
  sheet: string,
): readonly TypedRow[] {
  const wholes = new Map(
    rows.filter(({ partsUntil }) => partsUntil !== undefined).map(({ row, label }) => [row, label]),
  )
  if (wholes.size === 0) return typed
  return typed.map((one) => {
    const value = wholes.get(one.row)
    if (value === undefined) return one
    const twice = makeProblem('parts_counted_twice', 'warning', { sheet, row: one.row, value })
    return { ...one, problems: [...one.problems, twice] }
  })
}

/** Wholes above 其中 that are the sum of their parts are left out, and that is said. */
export function wholesLeftOut(rows: readonly ClassifiedRow[], sheet: string): readonly Problem[] {
  return rows
    .filter(({ kind, partsUntil }) => kind === 'total' && partsUntil !== undefined)
    .map(({ row, label: value }) => makeProblem('whole_left_out', 'warning', { sheet, row, value }))
}
