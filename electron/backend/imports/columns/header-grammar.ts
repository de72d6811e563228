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
  /** The words leave open whether a plan or the fact is meant. */
  readonly isBare: boolean
}

interface WrittenRule {
  readonly field: ImportField | null
  readonly must: readonly Concept[]
  readonly any?: readonly Concept[]
  readonly may: readonly Concept[]
  readonly bare?: boolean
}

/** What the words of a header say; a null field: they are understood, and mean none of ours. */
export interface HeaderMeaning {
  readonly field: ImportField | null
  /** 什么时候动工: whether a plan or the fact is meant, the dates must tell. */
  readonly isBare: boolean
}

const conceptOf = new Map<string, Concept>(
  Object.entries(grammar.words).flatMap(([concept, words]) =>
    words.map((word) => [wordKey(word), concept] as const),
  ),
)
const longestWord = Math.max(...[...conceptOf.keys()].map((word) => word.length))

const rules: readonly Rule[] = (grammar.rules as readonly WrittenRule[]).map(
  ({ field, must, any = [], may, bare = false }) => ({
    field,
    must,
    any,
    known: new Set([...must, ...any, ...may]),
    isBare: bare,
  }),
)

/**
 * What a header key means that no list holds but whose every word is known: 累计已付工程款 is
 * `paidToDate`, 未付工程款 none of ours, and of 工程名称 nothing is said (null). The first rule that fits
 * decides.
 */
export const meaningOfHeader = remembering((key: string): HeaderMeaning | null => {
  const concepts = conceptsOf(key)
  if (concepts === null || concepts.size < 2) return null
  return rules.find((rule) => fits(rule, concepts)) ?? null
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
