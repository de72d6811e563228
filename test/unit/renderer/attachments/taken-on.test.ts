import { expect, test } from 'vitest'
import { takenOn } from '../../../../renderer/components/attachments/taken-on.ts'

/** A JPEG of nothing but what a camera writes about it: DateTimeOriginal in the EXIF part. */
function photo(dateTimeOriginal: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(`${dateTimeOriginal}\0`, 'latin1')
  const tiff = Buffer.alloc(44 + text.length)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  // The first directory has one entry, which leads to the EXIF directory.
  tiff.writeUInt16LE(1, 8)
  writeEntry(tiff, 10, [0x87_69, 4, 1, 26])
  tiff.writeUInt16LE(1, 26)
  writeEntry(tiff, 28, [0x90_03, 2, text.length, 44])
  text.copy(tiff, 44)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 4)
  return new Uint8Array(Buffer.concat([head, body, Buffer.from([0xff, 0xd9])]))
}

function writeEntry(
  into: Buffer,
  at: number,
  [tag, type, count, value]: readonly [number, number, number, number],
): void {
  into.writeUInt16LE(tag, at)
  into.writeUInt16LE(type, at + 2)
  into.writeUInt32LE(count, at + 4)
  into.writeUInt32LE(value, at + 8)
}

const COPIED = new Date(2021, 0, 2).getTime()

test('a photo is dated by what the camera wrote, not by when its file was copied', async () => {
  expect(await takenOn(photo('2020:05:18 09:30:00'), COPIED)).toBe('2020-05-18')
})

test('the date of the file counts where the camera wrote none, or nonsense', async () => {
  expect(await takenOn(photo('0000:00:00 00:00:00'), COPIED)).toBe('2021-01-02')
  expect(await takenOn(new Uint8Array([1, 2, 3]), COPIED)).toBe('2021-01-02')
})
