import type { Cell } from '../workbook/workbook.ts'

/** A hostile sheet of ever different texts must not fill the memory. */
const MOST = 1000

/** Whatever was found out; undefined stands for what nobody looked at yet. */
type Known = string | number | boolean | object | null

/**
 * Looks at each text once: the same few hundred schools, states and formats come up in every row of
 * a ledger.
 */
export function remembering<Value extends Known, Key = string>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = read(key)
    if (known.size < MOST) known.set(key, value)
    return value
  }
}

/** The same for cells: what a text says is read once, any other cell each time. */
export function rememberingTexts<Value extends Known>(
  read: (cell: Cell) => Value,
): (cell: Cell) => Value {
  const readText = remembering((value) => read({ kind: 'text', value }))
  return (cell) => (cell.kind === 'text' ? readText(cell.value) : read(cell))
}
