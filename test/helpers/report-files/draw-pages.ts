import { createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pixels per point: a page of A4 becomes 446 by 632, enough to see every line of text. */
const SCALE = 0.75
/** Side of the squares that are compared, in pixels: about a character of the text. */
const SQUARE = 8

/** Draws pages of a PDF, by number from 1, as PNG. */
export async function drawPages(pdf: Uint8Array, numbers: readonly number[]): Promise<Buffer[]> {
  const file = await getDocument({ data: pdf, verbosity: 0 }).promise
  const pictures: Buffer[] = []
  for (const number of numbers) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport }).promise
    pictures.push(canvas.toBuffer('image/png'))
  }
  await file.loadingTask.destroy()
  return pictures
}

/**
 * How far two pictures differ, 0 to 1: the largest difference of ink in any square, so that a moved
 * line shows and a differently smoothed edge does not. 1 for pictures of different size.
 */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = [await inkOf(one), await inkOf(other)]
  if (first.width !== second.width || first.height !== second.height) return 1
  return Math.max(...first.squares.map((ink, at) => Math.abs(ink - (second.squares[at] ?? 0))))
}

/** The share of ink in each square, row by row. */
async function inkOf(
  picture: Buffer,
): Promise<{ width: number; height: number; squares: readonly number[] }> {
  const image = await loadImage(picture)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const squares: number[] = []
  for (let top = 0; top < height; top += SQUARE) {
    for (let left = 0; left < width; left += SQUARE) {
      const { data } = context.getImageData(left, top, SQUARE, SQUARE)
      let ink = 0
      for (let at = 0; at < data.length; at += 4) ink += 255 - (data[at] ?? 255)
      squares.push(ink / 255 / (SQUARE * SQUARE))
    }
  }
  return { width, height, squares }
}
