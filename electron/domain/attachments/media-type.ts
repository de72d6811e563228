/** What a kept file is. Only these are ever shown inside the program; the rest is saved and opened outside. */
export type MediaType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'application/octet-stream'

/** The first bytes of each kind; null stands for any byte. */
const BEGINNINGS: readonly (readonly [MediaType, readonly (number | null)[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
]

/**
 * What the bytes are, whatever the file is called: a page named .png is no picture. Markup, svg
 * included, is never of a kind that is shown.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const known = BEGINNINGS.find(([, beginning]) =>
    beginning.every((byte, at) => byte === null || bytes[at] === byte),
  )
  return known?.[0] ?? 'application/octet-stream'
}

export function isPicture(mediaType: MediaType): boolean {
  return mediaType.startsWith('image/')
}
