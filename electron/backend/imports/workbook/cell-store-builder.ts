import { MOST_REMEMBERED, remembering } from '../values/remembering.ts'
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  type Cell,
  type CellKind,
  type CellStore,
  type PlacedText,
} from './workbook.ts'

/** Collects cells row by row, left to right, and packs them. */
export interface CellStoreBuilder {
  /** Rows ascending, columns ascending inside a row; blank text is left out. */
  readonly add: (row: number, column: number, cell: Cell) => void
  /** The same for a text. */
  readonly addText: (row: number, column: number, text: string) => void
  readonly build: () => CellStore
}

/** Columns beyond this cannot exist in any spreadsheet format. */
const MAX_COLUMN = 16_383

/**
 * Characters no spreadsheet program lets a cell hold more of. A longer text comes from a file made by
 * hand, and a thousand cells that share one of a megabyte would keep every later step busy for hours.
 */
const MAX_TEXT = 32_767

export function createCellStoreBuilder(capacity = 1024): CellStoreBuilder {
  const rows: number[] = []
  const starts: number[] = []
  const texts: PlacedText[] = []
  /** By column: what stands in it once stands there again. */
  const textIndexes: ((text: string) => number)[] = []
  const formats: string[] = ['General']
  const formatIndexes = new Map<string, number>([['General', 0]])
  let columns = new Uint16Array(capacity)
  let kinds = new Uint8Array(capacity)
  let cellFormats = new Uint16Array(capacity)
  let payloads = new Float64Array(capacity)
  let count = 0
  let currentRow = -1

  const grow = (): void => {
    const size = columns.length * 2
    columns = copyInto(new Uint16Array(size), columns)
    kinds = copyInto(new Uint8Array(size), kinds)
    cellFormats = copyInto(new Uint16Array(size), cellFormats)
    payloads = copyInto(new Float64Array(size), payloads)
  }

  const keeperOf = (column: number): ((whole: string) => number) => {
    let kept = 0
    const indexOfText = remembering((whole: string) => {
      const value = whole.slice(0, MAX_TEXT)
      if (isBlankText(value)) return BLANK
      const nth = kept < MOST_REMEMBERED ? kept : undefined
      kept += 1
      return texts.push({ column, cell: { kind: 'text', value, nth } }) - 1
    })
    // Much of a ledger says what stands above.
    let above = ''
    let indexAbove = BLANK
    return (whole) => {
      if (whole === above) return indexAbove
      above = whole
      indexAbove = indexOfText(whole)
      return indexAbove
    }
  }
  const put = (row: number, column: number, kind: CellKind, payload: number): void => {
    if (row !== currentRow) {
      rows.push(row)
      starts.push(count)
      currentRow = row
    }
    if (count === columns.length) grow()
    columns[count] = column
    kinds[count] = kind
    payloads[count] = payload
    count += 1
  }
  const addText = (row: number, column: number, whole: string): void => {
    if (column > MAX_COLUMN) return
    const indexOfText = (textIndexes[column] ??= keeperOf(column))
    const index = indexOfText(whole)
    if (index !== BLANK) put(row, column, CELL_TEXT, index)
  }

  return {
    addText,
    add: (row, column, cell) => {
      if (column > MAX_COLUMN) return
      switch (cell.kind) {
        case 'number':
          put(row, column, CELL_NUMBER, cell.value)
          cellFormats[count - 1] = indexOf(formats, formatIndexes, cell.format)
          break
        case 'boolean':
          put(row, column, CELL_BOOLEAN, cell.value ? 1 : 0)
          break
        case 'error':
          put(row, column, CELL_ERROR, texts.push({ column, cell }) - 1)
          break
        case 'text':
          addText(row, column, cell.value)
          break
      }
    },
    build: () => ({
      rows: Uint32Array.from(rows),
      starts: Uint32Array.from([...starts, count]),
      columns: columns.slice(0, count),
      kinds: kinds.slice(0, count),
      payloads: payloads.slice(0, count),
      formatIndexes: cellFormats.slice(0, count),
      texts,
      formats,
    }),
  }
}

/** In place of the index of a text. */
const BLANK = -1

/** Position of a text in its list; a new one is put at the end. */
function indexOf(list: string[], indexes: Map<string, number>, text: string): number {
  const known = indexes.get(text)
  if (known !== undefined) return known
  indexes.set(text, list.length)
  return list.push(text) - 1
}

function copyInto<Target extends { set: (source: Target) => void }>(
  target: Target,
  source: Target,
): Target {
  target.set(source)
  return target
}

/** Nothing a person would see: white space, and marks without width, which joined characters leave behind. */
function isBlankText(text: string): boolean {
  return !/[^\s\u2060\ufeff\u200b-\u200d]/.test(text)
}
