import type { Span } from './report-text.ts'

/**
 * Is a composed paragraph made of other words than before? Its figures follow the ledger wherever
 * they are kept, words such as 提高 or 已全部竣工 and names do not. The unit of money is no difference,
 * for it follows the report. A number that is a figure in one of them only is read as it stands there:
 * what later programs made a figure was a word before.
 */
export function isReworded(before: readonly Span[], now: readonly Span[]): boolean {
  const [old, current] = [figuresIn(before), figuresIn(now)]
  const shared = new Set(old.filter((id) => current.includes(id)))
  const hasOther = (ids: readonly string[]) => ids.some((id) => !shared.has(id))
  if (hasOther(old) && hasOther(current)) return true
  return JSON.stringify(wordsOf(before, shared)) !== JSON.stringify(wordsOf(now, shared))
}

function figuresIn(spans: readonly Span[]): string[] {
  return spans.flatMap(({ figure }) => figure ?? [])
}

/** Words and names of figures by turns; a figure that is not among `shared` is part of the words. */
function wordsOf(spans: readonly Span[], shared: ReadonlySet<string>): string[] {
  const words = ['']
  let isBehindFigure = false
  for (const { text, figure } of spans) {
    const isFigure = figure !== undefined && shared.has(figure)
    if (isFigure) words.push(figure, '')
    else words[words.length - 1] += isBehindFigure ? text.replace(/^万?元/, '') : text
    isBehindFigure = isFigure
  }
  return words
}
