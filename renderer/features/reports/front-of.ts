import { holdsA3 } from '../../components/printing/paper.ts'

/** Below this many characters the whole report is on paper in a moment, and printing in two steps is slower. */
const LONG = 250_000

export interface Front {
  readonly html: string
  /** Millimetres, of the pages that follow. */
  readonly widest: number
}

/**
 * What of a long report is read first: its text and charts without the annexes, which follow on pages
 * of their own. Null when printing it apart would gain nothing. Texts are escaped, so that no project's
 * name can be taken for the beginning of an annex.
 */
export function frontOf(html: string): Front | null {
  const end = html.indexOf('<section class="annex ')
  if (end < 0 || html.length < LONG) return null
  const widest = holdsA3(html) ? 420 : 297
  return { html: `${html.slice(0, end)}</body></html>`, widest }
}
