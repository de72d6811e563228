import type { PDFDocumentProxy } from 'pdfjs-dist'

/** One heading of the document and where it stands. */
export interface OutlineEntry {
  readonly title: string
  /** 0 for the outermost. */
  readonly level: number
  readonly page: number
  /** How far down the page, 0 at its top and 1 at its bottom. */
  readonly depth: number
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
      const place = await placeOf(document, node.dest)
      const below = await entriesOf(document, node.items as OutlineNode[], level + 1)
      return place === null ? below : [{ title: node.title, level, ...place }, ...below]
    }),
  )
  return lists.flat()
}

type Place = Pick<OutlineEntry, 'page' | 'depth'>

/** A destination is a page, a way of showing it and, with /XYZ, how high on it. */
async function placeOf(
  document: PDFDocumentProxy,
  destination: string | readonly unknown[] | null,
): Promise<Place | null> {
  const explicit =
    typeof destination === 'string' ? await document.getDestination(destination) : destination
  const target: unknown = explicit?.[0]
  if (typeof target !== 'object' || target === null) return null
  const page = (await document.getPageIndex(target as { num: number; gen: number })) + 1
  const [, bottom = 0, , top = 0] = (await document.getPage(page)).view
  const height: unknown = explicit?.[3]
  return {
    page,
    depth: typeof height === 'number' && top > bottom ? (top - height) / (top - bottom) : 0,
  }
}
