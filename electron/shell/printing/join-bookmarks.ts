import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

const [FIRST, LAST, PARENT] = [PDFName.of('First'), PDFName.of('Last'), PDFName.of('Parent')]
const [PREVIOUS, NEXT, COUNT] = [PDFName.of('Prev'), PDFName.of('Next'), PDFName.of('Count')]

/**
 * Puts a part's bookmarks behind those of the whole, below the last of the outermost: that is the
 * report's title, which stands above every other heading.
 */
export function joinBookmarks({ context, catalog }: PDFDocument, part: PDFDocument): void {
  const root = outlineOf(catalog)
  const from = outlineOf(part.catalog)
  if (!root || !from) return
  const outline = context.lookup(root, PDFDict)
  const more = context.lookup(from, PDFDict)
  const [first, last, title] = [more.get(FIRST), more.get(LAST), outline.get(LAST)]
  if (!first || !last || !title) return

  const above = context.lookup(title, PDFDict)
  const before = above.get(LAST)
  if (before) {
    context.lookup(before, PDFDict).set(NEXT, first)
    context.lookup(first, PDFDict).set(PREVIOUS, before)
  } else above.set(FIRST, first)
  above.set(LAST, last)
  for (let item = more.get(FIRST); item; item = context.lookup(item, PDFDict).get(NEXT)) {
    context.lookup(item, PDFDict).set(PARENT, title)
  }
  const added = countOf(more)
  for (const one of [outline, above]) one.set(COUNT, PDFNumber.of(countOf(one) + added))
  context.delete(from)
}

function outlineOf(catalog: PDFDict): PDFRef | null {
  const root = catalog.get(PDFName.of('Outlines'))
  return root instanceof PDFRef ? root : null
}

/** Chromium writes every bookmark open, so that a count is all that stand below. */
function countOf(item: PDFDict): number {
  return item.lookupMaybe(COUNT, PDFNumber)?.asNumber() ?? 0
}
