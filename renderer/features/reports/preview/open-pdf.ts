import { getDocument, GlobalWorkerOptions, PixelsPerInch, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- With ?url the bundler gives the file's address.
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { readOutline, type OutlineEntry } from './read-outline.ts'
import type { PageSize } from './page-layout.ts'

GlobalWorkerOptions.workerSrc = workerAddress

export interface OpenedPdf {
  readonly document: PDFDocumentProxy
  readonly sizes: readonly PageSize[]
  readonly outline: readonly OutlineEntry[]
}

/** Opens a PDF of our own making: nothing is fetched, no script of it runs, all fonts are inside. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The worker takes the buffer away, so it is given a copy; the original is what gets saved.
  const document = await getDocument({
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const sizes = await Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: PixelsPerInch.PDF_TO_CSS_UNITS })
      return { width, height }
    }),
  )
  return { document, sizes, outline: await readOutline(document) }
}
