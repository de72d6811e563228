import type { Cell } from '../workbook/workbook.ts'

/** A hostile sheet of ever different texts must not fill the memory. */
const MOST = 5000

/**
 * Looks at each text once: the same few hundred schools, states and formats come up in every row of
 * a ledger.
 */
export function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Value
    const value = read(text)
    if (known.size < MOST) known.set(text, value)
    return value
  }
}

/** The same for cells: what a text says is read once, any other cell each time. */
export function rememberingTexts<Value>(read: (cell: Cell) => Value): (cell: Cell) => Value {
  const readText = remembering((value) => read({ kind: 'text', value }))
  return (cell) => (cell.kind === 'text' ? readText(cell.value) : read(cell))
}
