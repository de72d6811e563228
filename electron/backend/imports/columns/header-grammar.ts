import grammar from '#resources/vocabularies/header-grammar.json' with { type: 'json' }
import type { ImportField } from '#contract/imports.ts'
import { remembering } from '../values/remembering.ts'
import { wordKey } from './header-key.ts'

/** What a small word of headers says: `plan`, `pay`, `money`, … */
type Concept = string

/**
 * A header means the field when its words say all of `must`, one of `any` where there are some, and
 * nothing beyond these and `may`. A null field: understood, and none of ours.
 */
interface Rule {
  readonly field: ImportField | null
  readonly must: readonly Concept[]
  readonly any: readonly Concept[]
  readonly known: ReadonlySet<Concept>
}

const conceptOf = new Map<string, Concept>(
  Object.entries(grammar.words).flatMap(([concept, words]) =>
    words.map((word) => [wordKey(word), concept] as const),
  ),
)
const longestWord = Math.max(...[...conceptOf.keys()].map((word) => word.length))

const rules: readonly Rule[] = grammar.rules.map(({ field, must, any = [], may }) => ({
  field,
  must,
  any,
  known: new Set([...must, ...any, ...may]),
}))

/**
 * What a header key means that no list holds but whose every word is known: 累计已付工程款 is
 * `paidToDate`, 未付工程款 null, 工程名称 undefined. The first rule that fits decides.
 */
export const meaningOfHeader = remembering((key: string): ImportField | null | undefined => {
  const concepts = conceptsOf(key)
  if (concepts === null || concepts.size < 2) return undefined
  return rules.find((rule) => fits(rule, concepts))?.field
})

function fits({ must, any, known }: Rule, concepts: ReadonlySet<Concept>): boolean {
  return (
    must.every((concept) => concepts.has(concept)) &&
    (any.length === 0 || any.some((concept) => concepts.has(concept))) &&
    [...concepts].every((concept) => known.has(concept))
  )
}

const LONGEST_HEADER = 24

/** The header cut into as few known words as possible; null when a part of it is unknown. */
function conceptsOf(key: string): ReadonlySet<Concept> | null {
  if (key === '' || key.length > LONGEST_HEADER) return null
  /** For each length of the header's beginning, the words it can be cut into. */
  const cuts: (readonly Concept[] | null)[] = [[]]
  for (let end = 1; end <= key.length; end += 1) {
    let best: readonly Concept[] | null = null
    for (let start = Math.max(0, end - longestWord); start < end; start += 1) {
      const before = cuts[start]
      const concept = conceptOf.get(key.slice(start, end))
      if (!before || concept === undefined) continue
      if (best === null || before.length + 1 < best.length) best = [...before, concept]
    }
    cuts.push(best)
  }
  const words = cuts.at(-1)
  return words ? new Set(words) : null
}
