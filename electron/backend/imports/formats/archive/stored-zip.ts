import { crc32 } from 'node:zlib'
import type { ZipPart } from './zip-archive.ts'

/**
 * Packs already unpacked parts into a plain uncompressed zip. The library then reads exactly the
 * bytes that were counted and looked through, and never inflates anything itself.
 */
export function packStored(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const checksum = crc32(part.bytes)
    const local = header(0x04034b50, 30, name, part.bytes.length, checksum, 4)
    pieces.push(local, part.bytes)
    const entry = header(0x02014b50, 46, name, part.bytes.length, checksum, 6)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry)
    offset += local.length + part.bytes.length
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

/** Local header (30 bytes) or directory entry (46 bytes): the shared fields from `start` on. */
function header(
  signature: number,
  size: number,
  name: Buffer,
  length: number,
  checksum: number,
  start: number,
): Buffer {
  const bytes = Buffer.alloc(size + name.length)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, start)
  bytes.writeUInt16LE(0x0800, start + 2)
  bytes.writeUInt32LE(checksum, start + 10)
  bytes.writeUInt32LE(length, start + 14)
  bytes.writeUInt32LE(length, start + 18)
  bytes.writeUInt16LE(name.length, start + 22)
  name.copy(bytes, size)
  return bytes
}
