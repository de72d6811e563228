const DIRECTORY_END = 0x06054b50
const DIRECTORY_END_BYTES = 22
const DIRECTORY_ENTRY_BYTES = 46

/**
 * Dates every part of a zip with one day, in place, so that the same content is the same file
 * whenever it is written: the writing library stamps the parts with the clock.
 *
 * @param bytes a zip without a comment at its end, as the library writes it
 * @param day ISO day, from 1980 on
 */
export function dateZip(bytes: Uint8Array, day: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const stamp = ((year - 1980) << 25) | (month << 21) | (date << 16)
  const end = bytes.byteLength - DIRECTORY_END_BYTES
  if (view.getUint32(end, true) !== DIRECTORY_END) throw new Error('not a plain zip')
  const parts = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let part = 0; part < parts; part += 1) {
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true)
    const name = view.getUint16(entry + 28, true)
    const extra = view.getUint16(entry + 30, true)
    const comment = view.getUint16(entry + 32, true)
    entry += DIRECTORY_ENTRY_BYTES + name + extra + comment
  }
}
