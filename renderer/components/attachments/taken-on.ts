import dayjs from 'dayjs'
import { isPartialDate } from '#domain/partial-date.ts'

/** The tags asked for, as the camera wrote them. */
interface CameraTags {
  readonly DateTimeOriginal?: string
  readonly CreateDate?: string
}

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
    const tags = (await exifr.parse(bytes, {
      pick: ['DateTimeOriginal', 'CreateDate'],
      reviveValues: false,
    })) as CameraTags | undefined
    const [, year = '', month = '', day = ''] =
      CAMERA_TIME.exec(tags?.DateTimeOriginal ?? tags?.CreateDate ?? '') ?? []
    const date = `${year}-${month}-${day}`
    // A camera whose clock was never set writes zeros.
    return isPartialDate(date) ? date : null
  } catch {
    // A picture without anything written inside, or none that is understood.
    return null
  }
}
