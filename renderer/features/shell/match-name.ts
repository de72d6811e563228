import { comparable } from '#domain/text/comparable.ts'

/** Something that can be found by its name, its pinyin or its initials. */
export interface Spelled {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
}

/**
 * How well a name answers what was typed: 3 begins with it, 2 contains it, 1 by pinyin or initials,
 * 0 not at all. Spaces, width and case of what was typed do not matter.
 */
export function matchName({ name, pinyin, initials }: Spelled, typed: string): number {
  const text = comparable(typed)
  if (text === '') return 0
  const plainName = comparable(name)
  if (plainName.startsWith(text)) return 3
  if (plainName.includes(text)) return 2
  return comparable(pinyin).includes(text) || comparable(initials).includes(text) ? 1 : 0
}

/** The best answers first; equal ones keep their order. */
export function findByName<Item extends Spelled>(
  items: readonly Item[],
  typed: string,
  limit: number,
): Item[] {
  return items
    .map((item) => ({ item, score: matchName(item, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
