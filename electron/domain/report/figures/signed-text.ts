import type { Figure } from './rule.ts'

/**
 * A figure's text where it stands alone, with the sign that the verb beside it has in a sentence:
 * -12000 for 核减下达资金12000万元. What is printed as 0 has none.
 */
export function signedText({ value, text }: Pick<Figure, 'value' | 'text'>): string {
  const isNegative = (value ?? 0) < 0 && /[1-9]/.test(text)
  return isNegative && !text.startsWith('-') ? `-${text}` : text
}
