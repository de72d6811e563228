import examples from '#resources/vocabularies/header-examples.json' with { type: 'json' }
import type { ImportField, ImportKind } from '#contract/imports/reading.ts'
import { fieldTypeOf, fieldWords, type HeaderCandidate, isOfKind } from '../field-vocabulary.ts'
import { headerKey, headerKeyWithoutBrackets, withoutPart } from './header-key.ts'
import { rememberedByKind } from './remembered-by-kind.ts'

/** What the headers most like a header mean; null: none of the fields. */
export interface Likeness {
  readonly field: ImportField | null
  /** 0 to 1; 1 for the same words */
  readonly similarity: number
}

/** From here on a header needs no look at what it is like. */
const SURE = 0.75
/** The same words in another order, or but for a bracket. */
const SAME = 0.95
/** Below this it is like nothing. */
const LEAST_ALIKE = 0.55
const AS_NAMED = 0.87
/** A name that needs cells which agree is more than a word in passing. */
const WEAK_NAME = 0.7
/** Less than what the cells give away by themselves: 0.57 to 0.61. */
const RESEMBLING = 0.52
const RESEMBLING_MORE = 0.09

/** What the words of a group count beside those of the column's own header. */
const GROUP_SHARE = 0.5
/** A single character says less than two that stand together. */
const SINGLE_SHARE = 0.5
/** 单位, 日期, 金额: the last words say what kind of thing a column holds. */
const ENDING_SHARE = 0.7
/** So many of the nearest headers have a say, the nearer the more. */
const NEAREST = 8
/** 蹲位数 among projects: a field of other sheets says it so much better that it is none of these. */
const MUCH_NEARER = 0.3
/** Longer texts are sentences, not headers. */
const LONGEST = 40

type Weights = ReadonlyMap<string, number>

interface KnownHeader {
  readonly field: ImportField | null
  readonly weights: Weights
}

/** The signs of a header path: its characters, its pairs of characters, and how it ends. */
function signsOf(path: readonly string[]): Map<string, number> {
  const signs = new Map<string, number>()
  const count = (sign: string, weight: number): void => {
    signs.set(sign, (signs.get(sign) ?? 0) + weight)
  }
  const keys = path.map((part) => withoutPart(headerKeyWithoutBrackets(part)))
  const leaf = keys.at(-1) ?? ''
  for (const [text, share] of [
    [leaf, 1],
    [keys.slice(0, -1).join(''), GROUP_SHARE],
  ] as const) {
    for (let at = 0; at < text.length; at += 1) {
      count(text.charAt(at), SINGLE_SHARE * share)
      if (at + 1 < text.length) count(text.slice(at, at + 2), share)
    }
  }
  if (leaf !== '') {
    count(`${leaf.slice(-1)}$`, ENDING_SHARE)
    count(`${leaf.slice(-2)}$`, ENDING_SHARE)
  }
  return signs
}

interface HeaderIndex {
  readonly headers: readonly KnownHeader[]
  /** Which headers have a sign, and what it weighs there. */
  readonly bySign: ReadonlyMap<string, readonly (readonly [header: number, weight: number])[]>
  /** Of length 1; a sign that few headers have says more than one of many. */
  readonly weigh: (signs: ReadonlyMap<string, number>) => Weights
}

let built: HeaderIndex | null = null

/** Made when the first header is unsure: starting the program needs none of it. */
function headerIndex(): HeaderIndex {
  built ??= buildIndex()
  return built
}

function buildIndex(): HeaderIndex {
  const known: readonly (readonly [ImportField | null, Map<string, number>])[] = [
    ...fieldWords.flatMap(({ id, names }) =>
      [...names].map((name) => [id, signsOf([name])] as const),
    ),
    ...Object.entries(examples).flatMap(([field, headers]) =>
      headers.map(
        (header) => [field === 'none' ? null : field, signsOf(header.split(' › '))] as const,
      ),
    ),
  ]
  const headersWithSign = new Map<string, number>()
  for (const [, signs] of known) {
    for (const sign of signs.keys()) headersWithSign.set(sign, (headersWithSign.get(sign) ?? 0) + 1)
  }
  const weigh = (signs: ReadonlyMap<string, number>): Weights => {
    const weights = [...signs].map(([sign, count]): [string, number] => [
      sign,
      count * Math.log(1 + known.length / (1 + (headersWithSign.get(sign) ?? 0))),
    ])
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([sign, weight]) => [sign, length === 0 ? 0 : weight / length]))
  }
  const headers = known.map(([field, signs]) => ({ field, weights: weigh(signs) }))
  const bySign = new Map<string, [header: number, weight: number][]>()
  for (const [index, { weights }] of headers.entries()) {
    for (const [sign, weight] of weights) {
      const list = bySign.get(sign) ?? []
      list.push([index, weight])
      bySign.set(sign, list)
    }
  }
  return { headers, bySign, weigh }
}

/**
 * What the headers mean that a header path is most like, among the names of the fields and the
 * examples of resources/vocabularies/header-examples.json: 银行回单号 is like 银行回单编号. Null where it is
 * like nothing. The similarity is the cosine of their weighed characters and pairs of characters.
 */
export function mostAlike(path: readonly string[], kind: ImportKind): Likeness | null {
  return findOnce(path.join(' › '), kind)
}

const findOnce = rememberedByKind(findNearest)

function findNearest(header: string, kind: ImportKind): Likeness | null {
  if (header.length > LONGEST) return null
  const { headers, bySign, weigh } = headerIndex()
  const similarities = new Map<number, number>()
  for (const [sign, weight] of weigh(signsOf(header.split(' › ')))) {
    for (const [index, other] of bySign.get(sign) ?? []) {
      similarities.set(index, (similarities.get(index) ?? 0) + weight * other)
    }
  }
  const all = [...similarities]
    .map(([index, similarity]) => ({ field: headers[index]?.field ?? null, similarity }))
    .toSorted((a, b) => b.similarity - a.similarity)
  const near = all.filter(({ field }) => field === null || isOfKind(field, kind)).slice(0, NEAREST)
  const votes = new Map<ImportField | null, number>()
  for (const { field, similarity } of near) {
    votes.set(field, (votes.get(field) ?? 0) + similarity ** 3)
  }
  const [winner] = [...votes].toSorted(([, a], [, b]) => b - a)
  const nearest = winner && near.find(({ field }) => field === winner[0])
  const best = all[0]?.similarity ?? 0
  return nearest && best - nearest.similarity < MUCH_NEARER ? nearest : null
}

/**
 * Where its own words leave a header unsure, what it is like is offered too: as good as a name when
 * it is an example itself, to be looked at when it only resembles one. An example of a column that
 * is none of ours takes weak guesses away.
 */
export function withLikeness(
  candidates: readonly HeaderCandidate[],
  path: readonly string[],
  kind: ImportKind,
): HeaderCandidate[] {
  if (candidates.some(({ confidence }) => confidence >= SURE)) return [...candidates]
  const alike = mostAlike(path, kind)
  if (alike === null || alike.similarity < LEAST_ALIKE) return [...candidates]
  const { field, similarity } = alike
  const isSame = similarity >= SAME
  if (field === null)
    return candidates.filter(({ confidence }) => !isSame || confidence >= WEAK_NAME)
  if (isRuledOut(field, path) || (candidates.length > 0 && !(isSame && isTold(candidates))))
    return [...candidates]
  const confidence = isSame ? AS_NAMED : RESEMBLING + RESEMBLING_MORE * similarity
  return [...candidates, { field, confidence, reason: 'alike' }]
}

/** Whether a header is listed among those of columns that are none of ours. */
export function isExampleOfNone(path: readonly string[], kind: ImportKind): boolean {
  const alike = path.length === 0 ? null : mostAlike(path, kind)
  return alike !== null && alike.field === null && alike.similarity >= SAME
}

/** 开工时间 may be planned or actual: the cells say which, whatever other sheets meant by it. */
function isTold(candidates: readonly HeaderCandidate[]): boolean {
  return candidates.every(({ field }) => !DATES.has(fieldTypeOf(field) ?? ''))
}

const DATES: ReadonlySet<string> = new Set(['startDate', 'finishDate', 'period'])

/** 未支付金额 is like 支付金额 and something else. */
function isRuledOut(field: ImportField, path: readonly string[]): boolean {
  const text = path.map(headerKey).join('')
  const words = fieldWords.find(({ id }) => id === field)
  return [...(words?.not ?? []), ...(words?.genericNot ?? [])].some((word) => text.includes(word))
}
