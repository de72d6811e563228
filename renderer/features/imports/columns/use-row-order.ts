import { useState } from 'react'
import type { ColumnReading } from '#contract/imports/reading.ts'
import { byDoubt } from './column-order.ts'

export type Order = 'doubt' | 'sheet'

interface RowOrder {
  readonly order: Order
  readonly setOrder: (order: Order) => void
  /** The columns in the order they are shown. */
  readonly letters: readonly string[]
}

/**
 * The order of the rows as it was when they came into sight: a row just put right stays where it is
 * worked on. They are ordered anew when that is asked for, and for other headers.
 */
export function useRowOrder(
  columns: readonly ColumnReading[],
  guessed: ReadonlySet<string>,
): RowOrder {
  const headers = JSON.stringify(columns.map(({ letter, path }) => [letter, path]))
  const inOrder = (order: Order) => {
    const ordered = order === 'doubt' ? byDoubt(columns, guessed) : columns
    return { order, headers, letters: ordered.map(({ letter }) => letter) }
  }
  const [shown, setShown] = useState(() => inOrder('doubt'))
  const present = shown.headers === headers ? shown : inOrder(shown.order)
  if (present !== shown) setShown(present)
  return {
    order: present.order,
    setOrder: (order) => setShown(inOrder(order)),
    letters: present.letters,
  }
}
