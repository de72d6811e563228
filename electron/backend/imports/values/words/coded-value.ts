import { similarity } from '#domain/text/similarity.ts'
import { comparable } from '#domain/text/comparable.ts'
import { remembering } from '../remembering.ts'

/** One value of a coded field and the ways offices write it. */
export interface CodedEntry<Id extends string = string> {
  readonly id: Id
  /** Whole cell texts. */
  readonly names: readonly string[]
  /** Words that decide when they occur inside a longer text; the longest one found wins. */
  readonly words?: readonly string[]
}

export interface CodedMatch<Id extends string = string> {
  readonly id: Id
  /** The whole cell was a known name, or only a word in it was recognised. */
  readonly isWhole: boolean
}

export interface CodedReader<Id extends string = string> {
  /** The value a text means, or null. Codes in front are passed over: 2-附属设施. */
  readonly read: (text: string) => CodedMatch<Id> | null
  /** The known name most like a text nothing was read from, or null when none is much like it. */
  readonly nearest: (text: string) => string | null
}

/** Names less alike than this are no suggestion; half the letter pairs, as of 初级 and 初级中学. */
const LEAST_LIKENESS = 0.5

/** What decides stands at the beginning. */
const SEARCHED_TEXT = 500

/** Builds a reader from a value vocabulary; where two words tie, the later in the text wins not. */
export function createCodedReader<Id extends string>(
  entries: readonly CodedEntry<Id>[],
): CodedReader<Id> {
  const names = new Map<string, Id>()
  const words: { readonly word: string; readonly id: Id }[] = []
  for (const entry of entries) {
    for (const name of entry.names) names.set(comparable(name), entry.id)
    for (const word of entry.words ?? []) words.push({ word: comparable(word), id: entry.id })
  }
  const byLength = words.toSorted((a, b) => b.word.length - a.word.length)
  const find = (text: string): CodedMatch<Id> | null => {
    const clean = comparable(text.slice(0, SEARCHED_TEXT))
    const bare = withoutCode(clean)
    const whole = names.get(clean) ?? names.get(bare)
    if (whole !== undefined) return { id: whole, isWhole: true }
    const found = byLength.find(({ word }) => bare.includes(word))
    return found ? { id: found.id, isWhole: false } : null
  }

  const nearest = (text: string): string | null => {
    const [best] = entries
      .flatMap((entry) => entry.names)
      .map((name) => ({ name, likeness: similarity(name, text) }))
      .toSorted((a, b) => b.likeness - a.likeness)
    return best !== undefined && best.likeness >= LEAST_LIKENESS ? best.name : null
  }

  return { read: remembering(find), nearest }
}

/** 2-附属设施, 01.新建, (3)食堂, 一、教学楼 → what follows the code. */
export function withoutCode(text: string): string {
  const bare = text.replace(
    /^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）]?[-—_.、:：．]|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）])\s*/,
    '',
  )
  return bare === '' ? text : bare
}
