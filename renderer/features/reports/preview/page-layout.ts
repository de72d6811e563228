/** Where the pages of a document stand when drawn below each other; lengths are CSS pixels. */

/** A page's own size at 100 %: 1/96 inch is one pixel. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A percentage, or as wide as the window allows. */
export type Zoom = number | 'width'

const ZOOM_STEPS: readonly number[] = [50, 75, 100, 125, 150, 200]

export const PAGE_GAP = 12

export const PIXELS_PER_MM = 96 / 25.4

export interface LaidPage extends PageSize {
  readonly number: number
  readonly top: number
}

export interface PageLayout {
  readonly pages: readonly LaidPage[]
  readonly height: number
  /** Pixels on the screen per pixel of the page. */
  readonly scale: number
}

/**
 * Lays the pages below each other. Landscape pages decide what “as wide as the window” means.
 *
 * @param leastWidth of the widest page, where wider ones are still to come
 */
export function layPages(
  sizes: readonly PageSize[],
  zoom: Zoom,
  windowWidth: number,
  leastWidth = 0,
): PageLayout {
  const scale = scaleOf(sizes, zoom, windowWidth, leastWidth)
  const pages: LaidPage[] = []
  let top = PAGE_GAP
  for (const [index, size] of sizes.entries()) {
    const height = Math.round(size.height * scale)
    pages.push({ number: index + 1, top, width: Math.round(size.width * scale), height })
    top += height + PAGE_GAP
  }
  return { pages, height: top, scale }
}

function scaleOf(
  sizes: readonly PageSize[],
  zoom: Zoom,
  windowWidth: number,
  leastWidth: number,
): number {
  if (zoom !== 'width') return zoom / 100
  const widest = Math.max(1, leastWidth, ...sizes.map(({ width }) => width))
  return Math.max(0.1, (windowWidth - 2 * PAGE_GAP) / widest)
}

/** The page that fills the upper half of the window. */
export function pageAt(layout: PageLayout, scrollTop: number, windowHeight: number): number {
  const line = scrollTop + windowHeight / 2
  return layout.pages.findLast(({ top }) => top <= line)?.number ?? 1
}

/** How far down the document a place on a page is. */
export function topOf(
  layout: PageLayout,
  { page, depth }: { readonly page: number; readonly depth: number },
): number {
  const laid = layout.pages[page - 1]
  return laid === undefined ? 0 : laid.top + laid.height * depth
}

/** Pages that show, and one window's height of them above and below. */
export function pagesAround(
  layout: PageLayout,
  scrollTop: number,
  windowHeight: number,
): readonly LaidPage[] {
  const from = scrollTop - windowHeight
  const to = scrollTop + 2 * windowHeight
  return layout.pages.filter(({ top, height }) => top + height > from && top < to)
}

/** The next larger (1) or smaller (-1) step from the present percentage. */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed()
  const further = steps.find((step) => (step - percent) * direction > 0.5)
  return further ?? steps.at(-1) ?? percent
}
