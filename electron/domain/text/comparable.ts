/**
 * Text as offices type it, made comparable: full-width letters, digits and brackets become
 * half-width (Unicode NFKC), every kind of space disappears, letters are lower case.
 */
export function comparable(text: string): string {
  // Plain digits, small letters and Chinese are what most cells hold, and are comparable as they are.
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
}

const PLAIN = /^[!-@[-~\u4e00-\u9fff]*$/

/** One line of clean text: inner runs of white space become one space, ends are trimmed. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}
