import dayjs from 'dayjs'
import { z } from 'zod'
import { isPartialDate } from '#domain/partial-date.ts'

const CAMERA_TAGS = z.object({
  DateTimeOriginal: z.string().optional(),
  CreateDate: z.string().optional(),
})
const CAMERA_TIME = /^(\d{4}):(\d{2}):(\d{2})\b/

/**
 * The day a photo was taken: what the camera wrote into it (EXIF), else the date of the file, which
 * copying and chat programs change.
 *
 * @param lastModified of the file, in ms
 */
export async function takenOn(
  bytes: Uint8Array<ArrayBuffer>,
  lastModified: number,
): Promise<string> {
  return (await cameraDay(bytes)) ?? dayjs(lastModified).format('YYYY-MM-DD')
}

async function cameraDay(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Needed only when a photo is added.
  const { default: exifr } = await import('exifr')
  try {
    const written: unknown = await exifr.parse(bytes, {
      pick: ['DateTimeOriginal', 'CreateDate'],
      reviveValues: false,
    })
    const { DateTimeOriginal, CreateDate } = CAMERA_TAGS.parse(written)
    const [, year = '', month = '', day = ''] =
      CAMERA_TIME.exec(DateTimeOriginal ?? CreateDate ?? '') ?? []
    const date = `${year}-${month}-${day}`
    // A camera whose clock was never set writes zeros.
    return isPartialDate(date) ? date : null
  } catch {
    // A picture without anything written inside, or none that is understood.
    return null
  }
}
