import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const MM = 25.4 / 72

/** A page of a PDF as it lies on the table, in millimetres. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly items: readonly PrintedText[]
  /** The rows of the table on it, in their order; of a row that goes on over, what stands here. */
  readonly rows: readonly PrintedRow[]
}

/** A piece of text; from the left and the upper edge to its base line. */
export interface PrintedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly down: number
  /** Of the type. */
  readonly size: number
}

export interface PrintedRow {
  readonly isHeading: boolean
  readonly cells: readonly (readonly PrintedText[])[]
}

interface Tag {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Tag[]
}

/** Reads a tagged PDF page by page. */
export async function readPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    pages.push(await readPage(file, number))
  }
  await file.loadingTask.destroy()
  return pages
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await file.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const printed: PrintedText[] = []
  const marked = new Map<string, PrintedText[]>()
  const open: string[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
      continue
    }
    if (item.str.trim() === '') continue
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const text = {
      text: item.str,
      left: x * MM,
      right: (x + item.width) * MM,
      down: (height - y) * MM,
      size: item.height * MM,
    }
    printed.push(text)
    const id = open.findLast(Boolean)
    if (id) marked.set(id, [...(marked.get(id) ?? []), text])
  }
  const rows = tagsOf(await page.getStructTree(), 'TR').map((row): PrintedRow => {
    const cells = tagsOf(row, 'TD', 'TH')
    return {
      isHeading: cells.every(({ role }) => role === 'TH'),
      cells: cells.map((cell) => contentsOf(cell).flatMap((id) => marked.get(id) ?? [])),
    }
  })
  page.cleanup()
  return { width: width * MM, height: height * MM, items: printed, rows }
}

/** The tags of these roles, in the order of the page. */
function tagsOf(tag: Tag, ...roles: readonly string[]): Tag[] {
  return (tag.children ?? []).flatMap((child) =>
    child.role !== undefined && roles.includes(child.role) ? [child] : tagsOf(child, ...roles),
  )
}

function contentsOf(tag: Tag): string[] {
  return (tag.children ?? []).flatMap((child) =>
    child.type === 'content' ? [child.id ?? ''] : contentsOf(child),
  )
}
