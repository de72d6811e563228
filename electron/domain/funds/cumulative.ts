import type { Fen } from '../money.ts'

/**
 * What cumulative sums add to what is recorded already, one by one in their order: what is recorded
 * covers the first of them, and the rest is new. All differences together are the sums less what is
 * recorded; when less is stated than recorded the last one is negative.
 */
export function differencesToDate(recorded: Fen, sums: readonly Fen[]): Fen[] {
  let left = recorded
  return sums.map((sum, index) => {
    const covered = index === sums.length - 1 ? left : Math.min(left, sum)
    left -= covered
    return sum - covered
  })
}

/** An entry that carries what a cumulative figure added, and may hold other entries in it. */
export interface SumEntry {
  readonly id: string
  readonly amount: Fen
}

/**
 * The part of an amount that later cumulative figures have counted already: an entry recorded in
 * detail afterwards takes it out of them, the earliest first, and never more than they hold. What was given
 * back lay below them as well: the earliest gets it.
 *
 * @param sums in the order of their dates
 */
export function countedBefore(
  amount: Fen,
  sums: readonly SumEntry[],
): { readonly id: string; readonly amount: Fen }[] {
  const [earliest] = sums
  if (amount < 0) return earliest ? [{ id: earliest.id, amount }] : []
  let left = amount
  return sums.flatMap(({ id, amount: held }) => {
    const taken = Math.max(0, Math.min(left, held))
    left -= taken
    return taken === 0 ? [] : [{ id, amount: taken }]
  })
}
