/**
 * A spreadsheet as every later step sees it, whatever the file format was: sheets of sparse cells
 * in typed arrays, so that 2,000,000 cells take some 40 MB. Nothing in it is executable and nothing refers to the library.
 */

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Serial dates count from 1904-01-01 instead of 1900. */
  readonly date1904: boolean
  /** What the reader had to pass over, as short texts for the `read_warning` problem. */
  readonly warnings: readonly string[]
  /** As the user calls it; may name the year where no sheet does. */
  readonly fileName?: string
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly Merge[]
  /** 0-based, ascending. */
  readonly hiddenRows: readonly number[]
  /** 0-based, ascending. */
  readonly hiddenColumns: readonly number[]
  readonly cells: CellStore
  /** Tables of the same headers beside it on its sheet, which make one list with it. */
  readonly beside?: readonly Sheet[]
}

/** A merged block; all bounds 0-based and inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * Cells in reading order. Row `rows[i]` owns the cells from `starts[i]` to `starts[i + 1]`; a cell's
 * payload is its number, or the index in `texts` of what it and every other cell of its text and column is.
 */
export interface CellStore {
  readonly rows: Uint32Array
  readonly starts: Uint32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  readonly payloads: Float64Array
  /** Index into `formats` per cell. */
  readonly formatIndexes: Uint16Array
  readonly texts: readonly PlacedText[]
  /** Number formats such as `0.00%`; the first is General. */
  readonly formats: readonly string[]
}

export const CELL_NUMBER = 1
export const CELL_TEXT = 2
export const CELL_BOOLEAN = 3
export const CELL_ERROR = 4

export type CellKind =
  typeof CELL_NUMBER | typeof CELL_TEXT | typeof CELL_BOOLEAN | typeof CELL_ERROR

/** One cell that holds something. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | {
      readonly kind: 'text'
      readonly value: string
      /** Which of the texts of its column it is, from 0; none where it is one of very many. */
      readonly nth?: number | undefined
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#REF!`, `#DIV/0!`, or `#N/A`; also a formula nobody computed. */
  | { readonly kind: 'error'; readonly value: string }

/** A cell that is nothing but its text, and the same for every cell that says it. */
export type TextCell = Extract<Cell, { kind: 'text' | 'error' }>

/** The cell, or null when it is blank. */
export function cellAt(store: CellStore, row: number, column: number): Cell | null {
  const index = findIn(store.rows, row, 0, store.rows.length)
  if (index < 0) return null
  const at = findIn(store.columns, column, store.starts[index] ?? 0, store.starts[index + 1] ?? 0)
  return at < 0 ? null : cellOf(store, at)
}

/** One filled cell of a row. */
export interface PlacedCell {
  readonly column: number
  readonly cell: Cell
}

/** A text and the only column it stands in. */
export interface PlacedText extends PlacedCell {
  readonly cell: TextCell
}

/** The filled cells of one row from left to right. */
export function cellsOfRow(store: CellStore, row: number): PlacedCell[] {
  const cells: PlacedCell[] = []
  const index = findIn(store.rows, row, 0, store.rows.length)
  if (index < 0) return cells
  const start = store.starts[index] ?? 0
  // Room for all of them at once.
  cells.length = (store.starts[index + 1] ?? 0) - start
  for (let nth = 0; nth < cells.length; nth += 1) {
    cells[nth] = placedCell(store, start + nth)
  }
  return cells
}

const NO_TEXT: TextCell = { kind: 'text', value: '' }

/** The same object for every cell of a text, which sheets are full of. */
function placedCell(store: CellStore, at: number): PlacedCell {
  const kind = store.kinds[at]
  const text =
    kind === CELL_TEXT || kind === CELL_ERROR ? store.texts[store.payloads[at] ?? 0] : undefined
  return text ?? { column: store.columns[at] ?? 0, cell: cellOf(store, at) }
}

function cellOf(store: CellStore, at: number): Cell {
  const payload = store.payloads[at] ?? 0
  switch (store.kinds[at] as CellKind) {
    case CELL_NUMBER:
      return {
        kind: 'number',
        value: payload,
        format: store.formats[store.formatIndexes[at] ?? 0] ?? 'General',
      }
    case CELL_BOOLEAN:
      return { kind: 'boolean', value: payload !== 0 }
    case CELL_ERROR:
    case CELL_TEXT:
      return store.texts[payload]?.cell ?? NO_TEXT
  }
}

/**
 * Position of the number between two positions of an ascending list, or -1. The ends of the list tell
 * how far off it can be, so that a table without gaps is not searched at all.
 */
function findIn(
  list: Uint32Array | Uint16Array,
  wanted: number,
  from: number,
  end: number,
): number {
  let low = Math.max(from, end - 1 - ((list[end - 1] ?? 0) - wanted))
  let high = Math.min(end - 1, from + wanted - (list[from] ?? 0))
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = list[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
