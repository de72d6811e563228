import type { TotalCheck } from '#contract/imports/reading.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'
import { nameOfTotal } from '../../regions/body/row-label.ts'
import { canBePart, ENOUGH_ROWS, isNoChance, MOST_DOUBTFUL } from './sums-of-blocks.ts'

export type IsTotal = (row: ClassifiedRow) => boolean

/**
 * A row without any name is a sum when all its numbers agree with the same block of rows, and one with hardly
 * more than a name when that cannot be chance. All of them are checked at once: a sheet may have nothing else.
 *
 * @param checksWith the checks of the sheet with these rows as its sums
 * @param sumsOfBlocks those among them that are the sum of a block of rows beside them
 * @returns the sums among the rows in doubt (0-based)
 */
export function provenSums(
  rows: readonly ClassifiedRow[],
  checksWith: (isTotal: IsTotal) => readonly TotalCheck[],
  sumsOfBlocks: () => ReadonlySet<number>,
): Set<number> {
  const keyless = rows.filter(({ kind }) => kind === 'keyless').map(({ row }) => row)
  const named = rows.filter(({ kind }) => kind === 'bare')
  const bare = new Map(named.length <= MOST_DOUBTFUL ? named.map((row) => [row.row, row]) : [])
  if (keyless.length + bare.size === 0) return new Set()
  const provenAmong = (candidates: ReadonlySet<number>): Set<number> => {
    const checks = checksWith(({ row, kind }) => kind === 'total' || candidates.has(row))
    const proven = [...Map.groupBy(checks, ({ row }) => row - 1)]
      .filter(([row]) => candidates.has(row))
      .filter(([row, ofRow]) => {
        const doubtful = bare.get(row)
        return doubtful === undefined ? isSum(ofRow) : isProven(doubtful, ofRow)
      })
    return new Set(proven.map(([row]) => row))
  }
  const proven = provenAmong(new Set([...keyless, ...bare.keys()]))
  if (proven.size === keyless.length + bare.size) return proven
  // Rows that are no sums after all count in those of others.
  const ofBlocks = sumsOfBlocks()
  const among = provenAmong(new Set([...keyless, ...proven, ...ofBlocks]))
  return new Set([...among, ...ofBlocks])
}

function isSum(checks: readonly TotalCheck[]): boolean {
  const agree = checks.every((check) => check.difference === 0)
  return agree && checks.some(({ sheetValue }) => sheetValue !== 0)
}

/** More than the figures of a row that is not known as a sum agree by chance. */
function isProven(named: ClassifiedRow, checks: readonly TotalCheck[]): boolean {
  const filled = checks.filter(({ sheetValue }) => sheetValue !== 0).length
  const [first, last] = checks[0]?.covers ?? [0, 0]
  const isInGroup = canBePart(named, first - 1) && canBePart(named, last - 1)
  const rows = last - first + 1
  return isInGroup && isSum(checks) && (isNoChance(filled, rows) || isNamedSum(named, rows))
}

/** 全县实际 is what the rows called 实际 come to, though it be in a single column. */
function isNamedSum({ label }: ClassifiedRow, rows: number): boolean {
  return rows >= ENOUGH_ROWS && nameOfTotal(label) !== null
}
