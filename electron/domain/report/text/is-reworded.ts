import type { Span } from '../dataset.ts'

/**
 * Is a composed paragraph made of other words than before? Its figures follow the ledger wherever
 * they are kept, words such as 提高 or 已全部竣工 and names do not. The unit of money is no difference,
 * for it follows the report.
 */
export function isReworded(before: readonly Span[], now: readonly Span[]): boolean {
  return JSON.stringify(wordsOf(before)) !== JSON.stringify(wordsOf(now))
}

/** The figures by their names, and what stands between them. */
function wordsOf(spans: readonly Span[]): string[] {
  return spans.map(({ text, figure }, index) => {
    if (figure !== undefined) return figure
    return spans[index - 1]?.figure === undefined ? text : text.replace(/^万?元/, '')
  })
}
