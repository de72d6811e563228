import type { AttachmentContent } from '#contract/projects/attachments.ts'

/** Twice the height of a frame in the strip, for sharp pictures on dense screens. */
const HEIGHT = 240

/** A file below this many bytes is shown as it is. */
const SMALL = 100_000

/**
 * A small copy of a photo for the strip. The browser decodes and scales it away from the window, and
 * the megabytes of the photo are given back: a project may have hundreds. What cannot be decoded is
 * left as it is.
 */
export async function thumbnailOf(content: AttachmentContent): Promise<AttachmentContent> {
  const { bytes, mediaType } = content
  if (bytes.length < SMALL) return content
  try {
    const small = await createImageBitmap(new Blob([bytes], { type: mediaType }), {
      resizeHeight: HEIGHT,
      resizeQuality: 'medium',
    })
    const canvas = new OffscreenCanvas(small.width, small.height)
    canvas.getContext('2d')?.drawImage(small, 0, 0)
    small.close()
    const copy = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
    return { ...content, bytes: new Uint8Array(await copy.arrayBuffer()), mediaType: 'image/jpeg' }
  } catch {
    return content
  }
}
