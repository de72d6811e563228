/** Where Chromium and the library that joins its parts write when a PDF was made: in the clear. */
const STAMP = /\/(?:CreationDate|ModDate) \(D:\d{14}/g
const DIGITS = 14

/**
 * Dates a printed PDF with one moment, in place, so that the same pages printed again by the same browser
 * are the same file.
 *
 * @param moment ISO time, UTC
 */
export function datePdf(bytes: Uint8Array, moment: string): void {
  const digits = Buffer.from(moment.replace(/\D/g, '').slice(0, DIGITS), 'latin1')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { index, 0: stamp } of text.matchAll(STAMP)) {
    bytes.set(digits, index + stamp.length - DIGITS)
  }
}
