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
 * detail afterwards takes it out of them, the earliest first, and never more than they hold.
 *
 * @param sums in the order of their dates
 */
export function countedBefore(
  amount: Fen,
  sums: readonly SumEntry[],
): { readonly id: string; readonly amount: Fen }[] {
  let left = amount
  return sums.flatMap(({ id, amount: held }) => {
    const taken = Math.max(0, Math.min(left, held))
    left -= taken
    return taken === 0 ? [] : [{ id, amount: taken }]
  })
}

/**
 * What was given back lay below later cumulative figures already: the earliest gets it, so that it goes on
 * saying what was stated.
 *
 * @param amount given back, below 0
 * @param sums in the order of their dates
 */
export function givenBackBefore(
  amount: Fen,
  sums: readonly SumEntry[],
): { readonly id: string; readonly amount: Fen }[] {
  return sums.slice(0, 1).map(({ id }) => ({ id, amount }))
}
