import type { PDFDocumentProxy } from 'pdfjs-dist'
import { figureOfAddress } from '#domain/report/figures/figure-address.ts'

/** Where a figure stands on a page: parts of the page's width and height, from its upper left. */
export interface FigureLink {
  readonly figure: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface LinkAnnotation {
  readonly unsafeUrl: string
  /** PDF points from the lower left: left, bottom, right, top. */
  readonly rect: readonly number[]
}

/** The figures of a page: the program's own links, which the library counts among the unsafe. */
export async function readFigureLinks(
  document: PDFDocumentProxy,
  number: number,
): Promise<readonly FigureLink[]> {
  const page = await document.getPage(number)
  const [x0 = 0, y0 = 0, x1 = 1, y1 = 1] = page.view
  const annotations = (await page.getAnnotations()) as Partial<LinkAnnotation>[]
  return annotations.flatMap(({ unsafeUrl, rect = [] }): FigureLink[] => {
    const figure = unsafeUrl === undefined ? null : figureOfAddress(unsafeUrl)
    if (figure === null) return []
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    return [
      {
        figure,
        left: (left - x0) / (x1 - x0),
        top: (y1 - top) / (y1 - y0),
        width: (right - left) / (x1 - x0),
        height: (top - bottom) / (y1 - y0),
      },
    ]
  })
}
