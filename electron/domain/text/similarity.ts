import { comparable } from './comparable.ts'

/**
 * How alike two names are, 0 to 1: the share of letter pairs they have in common (Dice's
 * coefficient), after widths and spaces are made the same. One letter changed in a name of ten
 * leaves about 0.8.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [comparable(a), comparable(b)]
  if (first === second) return 1
  if (first.length < 2 || second.length < 2) return 0
  const pairs = countPairs(first)
  let common = 0
  for (const [pair, count] of countPairs(second)) common += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * common) / (first.length + second.length - 2)
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
