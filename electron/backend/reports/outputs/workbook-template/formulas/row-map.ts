/** The last row a sheet can have. */
export const LAST_ROW = 1_048_576

/** Rows of the template that repeat together, with the rows of it that are printed. */
export interface RowBlock {
  /** First and last row in the template. */
  readonly from: number
  readonly to: number
  /** Rows that are printed with each repetition; rows that only say where it begins or ends are not. */
  readonly rows: readonly number[]
  readonly copies: number
}

/** Where the rows of a template's sheet have gone. */
export interface RowMap {
  /** What repeats, of which the row is one. */
  readonly blockAt: (row: number) => RowBlock | null
  /** Where the row is printed first; null for one that is not. */
  readonly first: (row: number) => number | null
  readonly last: (row: number) => number | null
  /** Where it is in one repetition, counted from 0. */
  readonly inCopy: (row: number, copy: number) => number | null
  /** From the first to the last place of the rows; null when none of them is printed. */
  readonly stretch: (
    from: number,
    to: number,
  ) => { readonly from: number; readonly to: number } | null
  /** How far what stands below all that repeats has gone down; less than 0 for up. */
  readonly shift: number
}

/** @param blocks apart from each other, from the top down */
export function rowMap(blocks: readonly RowBlock[]): RowMap {
  const starts: number[] = []
  let shift = 0
  for (const { from, to, rows, copies } of blocks) {
    starts.push(from + shift)
    shift += rows.length * copies - (to - from + 1)
  }
  const blockAt = (row: number) => blocks.find(({ from, to }) => from <= row && row <= to) ?? null
  /** How far a row that stands once has gone. */
  const shiftAt = (row: number): number => {
    let gone = 0
    for (const { from, to, rows, copies } of blocks) {
      if (to < row) gone += rows.length * copies - (to - from + 1)
    }
    return gone
  }
  const inCopy = (row: number, copy: number): number | null => {
    const block = blockAt(row)
    if (!block) return row + shiftAt(row)
    const place = block.rows.indexOf(row)
    if (place === -1 || copy < 0 || copy >= block.copies) return null
    return (starts[blocks.indexOf(block)] ?? 0) + copy * block.rows.length + place
  }
  const first = (row: number) => inCopy(row, 0)
  const last = (row: number) => inCopy(row, (blockAt(row)?.copies ?? 1) - 1)
  /** Behind the last row of the template nothing repeats. */
  const end = (blocks.at(-1)?.to ?? 0) + 1
  const stretch = (from: number, to: number) => {
    let top: number | null = null
    let bottom: number | null = null
    for (let row = from; row <= to && top === null; row += 1) top = first(row)
    for (let row = to; row >= from && bottom === null; row -= 1) bottom = last(row)
    if (top === null || bottom === null || bottom < top) return null
    // What reaches to the end of the sheet still does.
    return { from: top, to: to >= LAST_ROW ? LAST_ROW : Math.min(bottom, LAST_ROW) }
  }
  return { blockAt, first, last, inCopy, stretch, shift: shiftAt(end) }
}
