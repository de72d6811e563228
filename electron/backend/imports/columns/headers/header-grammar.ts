import grammar from '#resources/vocabularies/header-grammar.json' with { type: 'json' }
import { IMPORT_KINDS, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import { remembering } from '../../values/remembering.ts'
import { isOfKind } from '../field-vocabulary.ts'
import { wordKey } from './header-key.ts'

/** What a small word of headers says: `plan`, `pay`, `money`, … */
type Concept = string

/**
 * A header means the field when its words say all of `must`, one of `any` where there are some, and
 * nothing beyond these and `may`. A null field: understood, and none of ours.
 */
interface Rule extends HeaderMeaning {
  readonly kinds: readonly ImportKind[]
  readonly must: readonly Concept[]
  readonly any: readonly Concept[]
  /** What the last word has to say: 资金年度 is a year, 年度资金 money. */
  readonly last: Concept | null
  readonly known: ReadonlySet<Concept>
}

interface WrittenRule {
  readonly field: ImportField | null
  readonly or?: ImportField
  readonly kinds?: readonly ImportKind[]
  readonly must: readonly Concept[]
  readonly any?: readonly Concept[]
  readonly may: readonly Concept[]
  readonly last?: Concept
  readonly bare?: boolean
}

/** What the words of a header say; a null field: they are understood, and mean none of ours. */
export interface HeaderMeaning {
  readonly field: ImportField | null
  /** What it means where the cells say so: 建设规模 over numbers is an area, over texts the works. */
  readonly or: ImportField | null
  /** 什么时候动工: whether a plan or the fact is meant, the dates must tell. */
  readonly isBare: boolean
}

/** Words that say nothing of their own: 存在的主要问题. */
const FILLER = 'filler'

/** A word can say several things: 设计 a plan, and who draws it. */
const conceptsOfWord = new Map<string, Concept[]>()
for (const [concept, words] of Object.entries(grammar.words)) {
  for (const word of words.map(wordKey)) {
    conceptsOfWord.set(word, [...(conceptsOfWord.get(word) ?? []), concept])
  }
}
const longestWord = Math.max(...[...conceptsOfWord.keys()].map((word) => word.length))

const rules: readonly Rule[] = (grammar.rules as readonly WrittenRule[]).map(
  ({
    field,
    or = null,
    kinds = ['projects', 'progress'],
    must,
    any = [],
    may,
    last = null,
    bare = false,
  }) => ({
    field,
    or,
    kinds,
    must,
    any,
    last,
    known: new Set([...must, ...any, ...may, FILLER]),
    isBare: bare,
  }),
)

const fieldsAlone: readonly Rule[] = Object.entries(grammar.alone).map(([concept, field]) => ({
  field,
  or: null,
  isBare: false,
  kinds: IMPORT_KINDS.filter((kind) => isOfKind(field, kind)),
  must: [concept],
  any: [],
  last: null,
  known: new Set([concept]),
}))

/**
 * What a header key means that no list holds but whose every word is known: 累计已付工程款 is
 * `paidToDate`, 未付工程款 none of ours, and of 工程名称 nothing is said (null). The first rule that fits
 * decides.
 */
export function meaningOfHeader(key: string, kind: ImportKind = 'projects'): HeaderMeaning | null {
  return meaningsOfHeader(key).find(({ kinds }) => kinds.includes(kind)) ?? null
}

/** The rules of all kinds of sheets that fit, in their order. */
const meaningsOfHeader = remembering((key: string): readonly Rule[] => {
  const words = wordsOf(key)
  if (words === null) return []
  const telling = words.filter((word) => !word.includes(FILLER))
  return telling.length === 1 && words.length <= 2
    ? [
        ...meaningsAlone(telling),
        ...(words.length > 1 ? rules.filter((rule) => fits(rule, words)) : []),
      ]
    : rules.filter((rule) => fits(rule, words))
})

/** 联络人 says enough by itself; 资金 does not. */
function meaningsAlone([word = []]: readonly Word[]): readonly Rule[] {
  return fieldsAlone.filter(({ must }) => must.every((concept) => word.includes(concept)))
}

function fits({ must, any, last, known }: Rule, words: readonly Word[]): boolean {
  const isSaid = (concept: Concept): boolean => words.some((word) => word.includes(concept))
  return (
    must.every(isSaid) &&
    (any.length === 0 || any.some(isSaid)) &&
    (last === null || lastOf(words)?.includes(last) === true) &&
    words.every((word) => word.some((concept) => known.has(concept)))
  )
}

/** The last word that says anything. */
function lastOf(words: readonly Word[]): Word | undefined {
  return words.findLast((word) => !word.includes(FILLER))
}

const LONGEST_HEADER = 24

/** What one word may say. */
type Word = readonly Concept[]

/** The header cut into as few known words as possible; null when a part of it is unknown. */
function wordsOf(key: string): readonly Word[] | null {
  if (key === '' || key.length > LONGEST_HEADER) return null
  /** For each length of the header's beginning, the words it can be cut into. */
  const cuts: (readonly Word[] | null)[] = [[]]
  for (let end = 1; end <= key.length; end += 1) {
    let best: readonly Word[] | null = null
    for (let start = Math.max(0, end - longestWord); start < end; start += 1) {
      const before = cuts[start]
      const word = conceptsOfWord.get(key.slice(start, end))
      if (!before || word === undefined) continue
      if (best === null || before.length + 1 < best.length) best = [...before, word]
    }
    cuts.push(best)
  }
  return cuts.at(-1) ?? null
}
