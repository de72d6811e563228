import type { Figure } from '../dataset.ts'
import type { Span } from './report-text.ts'

/** Whether words that stand before an amount say that it is less than nothing: 核减下达资金, 下降. */
export type SaysLess = (words: string) => boolean

/**
 * Which figures of a composed paragraph were less than nothing: their verb says it, or their sign where
 * the sentence has none.
 */
export function figuresBelowZero(
  composed: readonly Span[],
  saysLess: SaysLess,
): ReadonlyMap<string, boolean> {
  return new Map(
    composed.flatMap(({ text, figure }, index) =>
      figure === undefined
        ? []
        : [[figure, text.startsWith('-') || saysLess(composed[index - 1]?.text ?? '')] as const],
    ),
  )
}

/**
 * A figure in words that somebody wrote around it. Composed again, a sum that turned gets another verb;
 * theirs stays, so the sum is written with the sign that makes it true.
 *
 * @param text the figure as it is printed now, with its sign or without
 * @param edited as it stood among their words
 * @param wasLess whether it was less than nothing then
 */
export function signedAsEdited(
  { value }: Pick<Figure, 'value'>,
  text: string,
  edited: string,
  wasLess: boolean,
): string {
  const wordsSayLess = wasLess !== edited.startsWith('-')
  const isLess = (value ?? 0) < 0
  const plain = text.replace(/^-/, '')
  return isLess !== wordsSayLess && /[1-9]/.test(plain) ? `-${plain}` : plain
}
