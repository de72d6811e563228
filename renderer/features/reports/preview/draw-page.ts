import {
  RenderingCancelledException,
  TextLayer,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist'

export interface PageElements {
  readonly canvas: HTMLCanvasElement
  readonly text: HTMLElement
}

/**
 * Draws a page at a scale (CSS pixels per point), sharp on screens of any density, and lays its
 * text over it. Returns what stops the drawing.
 */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  elements: PageElements,
): () => void {
  const drawing = {
    stopped: false,
    task: null as RenderTask | null,
    layer: null as TextLayer | null,
  }

  const draw = async (): Promise<void> => {
    const page = await document.getPage(number)
    if (drawing.stopped) return
    const { canvas, text } = elements
    const density = window.devicePixelRatio
    const viewport = page.getViewport({ scale })
    const sharp = page.getViewport({ scale: scale * density })
    const fresh = window.document.createElement('canvas')
    fresh.width = Math.round(sharp.width)
    fresh.height = Math.round(sharp.height)
    drawing.task = page.render({ canvas: fresh, viewport: sharp })
    await drawing.task.promise
    const stopped = (): boolean => drawing.stopped
    if (stopped()) return
    // The picture drawn before stays until this one is whole: a page never turns white in between.
    canvas.width = fresh.width
    canvas.height = fresh.height
    canvas.getContext('2d')?.drawImage(fresh, 0, 0)
    // The text comes in pieces and is laid over the page when it is whole.
    const layer = window.document.createElement('div')
    drawing.layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: layer,
      viewport,
    })
    await drawing.layer.render()
    if (!stopped()) text.replaceChildren(...layer.childNodes)
  }
  draw().catch((error: unknown) => {
    // A page scrolled away before it was drawn is no failure.
    if (!drawing.stopped && !(error instanceof RenderingCancelledException)) throw error
  })
  return () => {
    drawing.stopped = true
    drawing.task?.cancel()
    drawing.layer?.cancel()
  }
}
