import type { MappedColumn } from '../../columns/map-columns.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { plainNumberOf } from '../../values/numbers/read-number.ts'
import type { RowFacts } from './row-facts.ts'
import { isClosing, totalLabelOf } from './row-label.ts'

/** Rows looked at: a sheet of thousands is like its beginning. */
const ROWS_LOOKED_AT = 300
/** Headings with sums may be nearly as many as the rows between them. */
const USUAL_SHARE = 0.5

/**
 * The columns of words, days and running numbers that the rows with figures usually fill: a sum among them
 * fills hardly any.
 *
 * @param rows those below the header, 0-based
 */
export function usualColumns(
  columns: readonly MappedColumn[],
  rows: readonly number[],
  factsOf: (row: number) => RowFacts,
): ReadonlySet<number> {
  const running = columns.find(({ field }) => field === 'sequence')?.column
  const counts = new Map<number, number>()
  let looked = 0
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const { cells, labels, numbers } = factsOf(row)
    if (numbers === 0 || labels.some(isOfSums)) continue
    looked += 1
    for (const { column, cell } of cells) {
      const isNothing = cell.kind === 'text' && isBlankWord(cell.value)
      const isWord = !isNothing && plainNumberOf(cell) === null
      if (isWord || column === running) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
  }
  const usual = [...counts].filter(([, count]) => count >= looked * USUAL_SHARE)
  return new Set(usual.map(([column]) => column))
}

function isOfSums(label: string): boolean {
  return totalLabelOf(label) !== null || isClosing(label)
}
