import type { PDFDocumentProxy } from 'pdfjs-dist'

/** One heading of the document and the page it stands on. */
export interface OutlineEntry {
  readonly title: string
  /** 0 for the outermost. */
  readonly level: number
  readonly page: number
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** The document's bookmarks as a flat list in reading order; those leading nowhere are left out. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  // A document without bookmarks answers null, whatever the library's types say.
  const nodes = (await document.getOutline()) as OutlineNode[] | null
  return entriesOf(document, nodes ?? [], 0)
}

async function entriesOf(
  document: PDFDocumentProxy,
  nodes: readonly OutlineNode[],
  level: number,
): Promise<readonly OutlineEntry[]> {
  const lists = await Promise.all(
    nodes.map(async (node) => {
      const page = await pageOf(document, node.dest)
      const below = await entriesOf(document, node.items as OutlineNode[], level + 1)
      return page === null ? below : [{ title: node.title, level, page }, ...below]
    }),
  )
  return lists.flat()
}

async function pageOf(
  document: PDFDocumentProxy,
  destination: string | readonly unknown[] | null,
): Promise<number | null> {
  const explicit =
    typeof destination === 'string' ? await document.getDestination(destination) : destination
  const target: unknown = explicit?.[0]
  if (typeof target === 'number') return target + 1
  if (typeof target !== 'object' || target === null) return null
  return (await document.getPageIndex(target as { num: number; gen: number })) + 1
}
