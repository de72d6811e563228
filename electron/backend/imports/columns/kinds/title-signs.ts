import words from '#resources/vocabularies/kind-words.json' with { type: 'json' }
import type { ImportKind } from '#contract/imports/reading.ts'

/** 进展月（季）报 says 月季报. */
export function plainTitle(title: string | null): string {
  return (title ?? '').normalize('NFKC').replace(/[()[\]【】“”"]/g, '')
}

export type SignName = keyof typeof words.signs

interface TitleSign {
  readonly says: RegExp
  readonly not: RegExp | null
}

/** What titles are made of; from resources/vocabularies/kind-words.json. */
const titleSigns = new Map<SignName, TitleSign>(
  Object.entries(words.signs as Record<SignName, { says: string; not?: string }>).map(
    ([name, { says, not }]) => [
      name as SignName,
      { says: new RegExp(says), not: not === undefined ? null : new RegExp(not) },
    ],
  ),
)

export function isSaid(name: SignName, title: string): boolean {
  const sign = titleSigns.get(name)
  return sign !== undefined && sign.says.test(title) && sign.not?.test(title) !== true
}

const titleWeights = words.titles as unknown as Readonly<
  Record<ImportKind, readonly (readonly [name: SignName, weight: number])[]>
>

/** What a title says for or against a kind: the first sign that stands in it decides. */
export function titleSign(kind: ImportKind, title: string): number {
  const signs = titleWeights[kind]
  return signs.find(([name]) => isSaid(name, title))?.[1] ?? 0
}
