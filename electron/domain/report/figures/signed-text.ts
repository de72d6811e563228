import type { Figure } from './rule.ts'

type Printed = Pick<Figure, 'value' | 'text'>

/**
 * A figure's text where it stands alone, with the sign that the verb beside it has in a sentence:
 * -12000 for 核减下达资金12000万元. What is printed as 0 has none.
 */
export function signedText(figure: Printed): string {
  const { text } = figure
  return isPrintedNegative(figure) && !text.startsWith('-') ? `-${text}` : text
}

/** Less than nothing, and by enough to be printed: -30 元 are 0 in 万元, and no sum that was taken back. */
export function isPrintedNegative({ value, text }: Printed): boolean {
  return (value ?? 0) < 0 && /[1-9]/.test(text)
}
