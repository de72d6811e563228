import type { Cell } from '../workbook/workbook.ts'

/** A hostile sheet of ever different texts must not fill the memory. */
export const MOST_REMEMBERED = 1000

/** Whatever was found out; undefined stands for what nobody looked at yet. */
type Known = string | number | boolean | object | null

/**
 * Looks at each text once: the same few hundred schools, states and formats come up in every row of
 * a ledger. Where a thousand new ones come up in a row, each is looked at for itself from then on.
 */
export function remembering<Value extends Known, Key = string>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  let newInARow = 0
  return (key) => {
    // Numbers of a long column: nothing comes up again.
    if (newInARow > MOST_REMEMBERED) return read(key)
    const before = known.get(key)
    if (before !== undefined) {
      newInARow = 0
      return before
    }
    newInARow += 1
    const value = read(key)
    if (known.size < MOST_REMEMBERED) known.set(key, value)
    return value
  }
}

/**
 * The same for the cells of a column: a text that comes up again is read once, any other cell each time.
 * Cells of several columns may be asked about; then the last one of a number is remembered.
 */
export function rememberingTexts<Value extends Known>(
  read: (cell: Cell) => Value,
): (cell: Cell) => Value {
  const cells: Cell[] = []
  const values: Value[] = []
  return (cell) => {
    const nth = cell.kind === 'text' ? cell.nth : undefined
    if (nth === undefined) return read(cell)
    if (cells[nth] !== cell) {
      values[nth] = read(cell)
      cells[nth] = cell
    }
    return values[nth] as Value
  }
}
