import type { Fen } from '../money.ts'

/**
 * What takes an entry back: the same in everything but the sign and the day, so that both together
 * are nothing. What it is named by (its id, what it reverses) is given with the day.
 */
export function reversalOf<Entry extends { readonly amount: Fen; readonly date: string }>(
  entry: Entry,
  date: string,
): Entry {
  return { ...entry, amount: -entry.amount, date }
}
