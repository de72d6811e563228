import { layOutAnnexes } from './lay-out-annexes.ts'
import { layOutText } from './lay-out-text.ts'
import { takePart } from './take-part.ts'

/** Of annexes. Half as many again are still printed at once: there the browser's own memory counts, not theirs. */
const PAGES_A_PART = 30

/** An open page of a browser engine, the print document loaded and its fonts there. */
export interface PrintPage {
  /** Runs a function that refers to nothing outside itself inside the page. */
  readonly run: <Input, Output>(
    work: (input: Input) => Output | Promise<Output>,
    input: Input,
  ) => Promise<Output>
  /**
   * Prints what the page holds to a tagged PDF with bookmarks, on the paper its own `@page` names.
   *
   * @param pageRanges `41-` for all pages from the 41st on; empty for all
   */
  readonly print: (pageRanges: string) => Promise<Uint8Array>
  /** Gives back at once what the page no longer holds: a browser engine by itself keeps it over several prints. */
  readonly freeMemory: () => Promise<void>
}

/**
 * The print document as it is loaded: its annexes lie in a template, so that they are not laid out all at
 * once. Texts are escaped, so that no project's name can be taken for the beginning of an annex.
 */
export function putAnnexesAside(html: string): string {
  const start = html.indexOf('<section class="annex ')
  const end = html.lastIndexOf('</body>')
  if (start < 0 || end < start) return html
  return `${html.slice(0, start)}<template id="annexes">${html.slice(start, end)}</template>${html.slice(end)}`
}

/** Prints a document loaded by `putAnnexesAside`, and hands over each of the parts to be joined, in their order. */
export async function printInParts(
  page: PrintPage,
  take: (part: Uint8Array) => void,
  pagesAPart: number | null = PAGES_A_PART,
): Promise<void> {
  await page.run(layOutText, null)
  const count = await page.run(layOutAnnexes, pagesAPart)
  let pages = 0
  for (let part = 0; part < count; part += 1) {
    if (part > 0) {
      await page.run(takePart, pages)
      await page.freeMemory()
    }
    const printed = await page.print(part === 0 ? '' : `${pages + 1}-`)
    take(printed)
    pages += countPages(printed)
  }
}

/** Chromium writes its dictionaries in the clear, so that the pages need no parsing to be counted. */
function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  return text.match(/\/Type \/Page\b/g)?.length ?? 0
}
