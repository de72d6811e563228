import type { TotalCheck } from '#contract/imports/reading.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'

export type IsTotal = (row: ClassifiedRow) => boolean

/** More rows that fill little are no sums, but what the sheet looks like. */
const MOST_BARE = 200
/** 300 may be 100 and 200 by chance; figures in two columns hardly are, and three even those of a single row. */
const ENOUGH_COLUMNS = 2
const MANY_COLUMNS = 3

/**
 * A row without any name is a sum when all its numbers agree with the same block of rows, and one with hardly
 * more than a name when that cannot be chance. All of them are checked at once: a sheet may have nothing else.
 *
 * @param checksWith the checks of the sheet with these rows as its sums
 * @returns the sums among the rows in doubt (0-based)
 */
export function provenSums(
  rows: readonly ClassifiedRow[],
  checksWith: (isTotal: IsTotal) => readonly TotalCheck[],
): Set<number> {
  const keyless = rowsOfKind(rows, 'keyless')
  const named = rowsOfKind(rows, 'bare')
  const bare = new Set(named.length <= MOST_BARE ? named : [])
  if (keyless.length + bare.size === 0) return new Set()
  const provenAmong = (candidates: ReadonlySet<number>): Set<number> => {
    const checks = checksWith(({ row, kind }) => kind === 'total' || candidates.has(row))
    const proven = [...Map.groupBy(checks, ({ row }) => row - 1)]
      .filter(([row]) => candidates.has(row))
      .filter(([row, ofRow]) => (bare.has(row) ? isNoChance(ofRow) : isSum(ofRow)))
    return new Set(proven.map(([row]) => row))
  }
  const proven = provenAmong(new Set([...keyless, ...bare]))
  // Rows that are no sums after all count in those of others.
  return [...bare].every((row) => proven.has(row))
    ? proven
    : provenAmong(new Set([...keyless, ...proven]))
}

function isSum(checks: readonly TotalCheck[]): boolean {
  const agree = checks.every((check) => check.difference === 0)
  return agree && checks.some(({ sheetValue }) => sheetValue !== 0)
}

/** The sum of several rows in two columns, or the figures of one row in many. */
function isNoChance(checks: readonly TotalCheck[]): boolean {
  const filled = checks.filter(({ sheetValue }) => sheetValue !== 0)
  const isOfSeveral = checks.some(({ covers: [first, last] }) => first !== last)
  return isSum(checks) && filled.length >= (isOfSeveral ? ENOUGH_COLUMNS : MANY_COLUMNS)
}

function rowsOfKind(rows: readonly ClassifiedRow[], kind: ClassifiedRow['kind']): number[] {
  return rows.filter((row) => row.kind === kind).map(({ row }) => row)
}
