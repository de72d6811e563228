import words from '#resources/vocabularies/unit-words.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'

const sameThing = new Set(words.sameThing.map(comparable))
const squareMetres = new Set(words.area.squareMetre.map(comparable))
const usualUnits = new Map(
  Object.entries(words.usualOfCategory).flatMap(([unit, categories]) =>
    categories.map((category): [string, string] => [category, unit]),
  ),
)

/**
 * 幢, 栋 and 座 count the same thing: buildings of one category are counted in one unit, so that a
 * report does not tell 12栋 and 3幢 apart; 平方米 and m2 are ㎡. Units of anything else stay as they were
 * written.
 */
export function usualUnitName(written: string, category: string | null): string {
  if (squareMetres.has(comparable(written))) return '㎡'
  if (!sameThing.has(comparable(written))) return written
  return (category === null ? undefined : usualUnits.get(category)) ?? written
}
