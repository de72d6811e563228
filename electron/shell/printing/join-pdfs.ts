import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { joinBookmarks } from './join-bookmarks.ts'
import { joinTags, nextKey } from './join-tags.ts'
import { takeOver } from './take-over.ts'

/**
 * Joins the parts of one document, each printed by Chromium, into what it would have printed at once:
 * pages, tags with the keys that tie them to the pages, and bookmarks. Title, language and view come from
 * the first part; a single one is given back as it is. Each is taken in as it comes.
 *
 * Links within the document are not looked for: reports have links to figures only, which name no page.
 *
 * @throws Error when a part is no tagged PDF
 */
export async function joinPdfs(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array | null = null
  let whole: PDFDocument | null = null
  for await (const bytes of parts) {
    if (!first) {
      first = bytes
      continue
    }
    whole ??= await open(first)
    const part = await open(bytes)
    takeOver(whole.context, part, nextKey(whole.catalog))
    joinPages(whole, part)
    joinTags(whole, part)
    joinBookmarks(whole, part)
  }
  if (!first) throw new Error('there is nothing to join')
  if (!whole) return first
  // Pauses for others would only lengthen it: it has a thread of its own.
  return whole.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}

function open(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** The part's pages become a branch of the whole's. */
function joinPages({ context, catalog }: PDFDocument, part: PDFDocument): void {
  const [kids, count, parent] = [PDFName.of('Kids'), PDFName.of('Count'), PDFName.of('Parent')]
  const root = catalog.get(PDFName.of('Pages'))
  const branch = part.catalog.get(PDFName.of('Pages'))
  if (!root || !branch) throw new Error('a part has no pages')
  const [pages, more] = [context.lookup(root, PDFDict), context.lookup(branch, PDFDict)]
  more.set(parent, root)
  pages.lookup(kids, PDFArray).push(branch)
  const numbers = [pages, more].map((one) => one.lookup(count, PDFNumber).asNumber())
  pages.set(count, PDFNumber.of(numbers.reduce((sum, number) => sum + number, 0)))
}
