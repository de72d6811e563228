import { crc32, inflateRawSync } from 'node:zlib'
import { importLimits, MEGABYTE } from '../../import-limits.ts'
import { Refusal } from '../refusal.ts'

/** One part of a zip container, unpacked. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
}

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly unpackedSize: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_END = 0x06064b50
const ZIP64_LOCATOR = 0x07064b50
const UNKNOWN_32 = 0xffffffff

/**
 * Unpacks the wanted parts of a zip container while counting every byte that really comes out, so
 * that a small file with a lying header cannot fill the memory before somebody notices.
 *
 * @param limit bytes that may come out
 * @throws Refusal `damaged`, `password` (parts encrypted) or `unpacks_too_large`
 */
export function unpackZip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limit: number = importLimits.unpackedBytes,
): ZipPart[] {
  const entries = readDirectory(bytes)
  if (entries.length > importLimits.zipEntries) throw tooLarge()
  const declared = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0)
  if (declared > limit) throw tooLarge()
  let allowance = limit
  const parts: ZipPart[] = []
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue
    if (entry.encrypted) throw new Refusal('password')
    const part = unpackEntry(bytes, entry, allowance)
    allowance -= part.length
    parts.push({ name: entry.name, bytes: part })
  }
  return parts
}

function unpackEntry(bytes: Buffer, entry: ZipEntry, allowance: number): Buffer {
  const packed = packedBytes(bytes, entry)
  const part = entry.method === 0 ? packed : inflate(packed, entry, allowance)
  if (part.length > allowance) throw tooLarge()
  // Some writers leave the checksum at zero; any other mismatch means the bytes changed.
  if (entry.checksum !== 0 && crc32(part) !== entry.checksum) throw new Refusal('damaged')
  return part
}

function inflate(packed: Buffer, entry: ZipEntry, allowance: number): Buffer {
  if (entry.method !== 8) throw new Refusal('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(allowance, 1) })
  } catch (error) {
    const tooLong = error instanceof RangeError
    throw tooLong ? tooLarge() : new Refusal('damaged')
  }
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) {
    throw new Refusal('damaged')
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const end = start + entry.packedSize
  if (end > bytes.length) throw new Refusal('damaged')
  return bytes.subarray(start, end)
}

function readDirectory(bytes: Buffer): ZipEntry[] {
  const { count, offset } = findDirectory(bytes)
  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index += 1) {
    if (index > importLimits.zipEntries) throw tooLarge()
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new Refusal('damaged')
    }
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const commentLength = bytes.readUInt16LE(at + 32)
    const nameEnd = at + 46 + nameLength
    if (nameEnd + extraLength > bytes.length) throw new Refusal('damaged')
    const extra = bytes.subarray(nameEnd, nameEnd + extraLength)
    entries.push(
      widen(
        {
          name: bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
          encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
          method: bytes.readUInt16LE(at + 10),
          checksum: bytes.readUInt32LE(at + 16),
          packedSize: bytes.readUInt32LE(at + 20),
          unpackedSize: bytes.readUInt32LE(at + 24),
          offset: bytes.readUInt32LE(at + 42),
        },
        extra,
      ),
    )
    at = nameEnd + extraLength + commentLength
  }
  return entries
}

/** Takes the 64-bit sizes from the extra field where the 32-bit ones say "look there". */
function widen(entry: ZipEntry, extra: Buffer): ZipEntry {
  if (![entry.unpackedSize, entry.packedSize, entry.offset].includes(UNKNOWN_32)) return entry
  let at = 0
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4
      const end = Math.min(field + length, extra.length)
      const next = (value: number): number => {
        if (value !== UNKNOWN_32) return value
        if (field + 8 > end) throw new Refusal('damaged')
        const wide = Number(extra.readBigUInt64LE(field))
        field += 8
        return wide
      }
      const unpackedSize = next(entry.unpackedSize)
      const packedSize = next(entry.packedSize)
      return { ...entry, unpackedSize, packedSize, offset: next(entry.offset) }
    }
    at += 4 + length
  }
  return entry
}

function findDirectory(bytes: Buffer): { count: number; offset: number } {
  // The end record is 22 bytes and a comment of at most 65,535 bytes from the end of the file.
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue
    const count = bytes.readUInt16LE(at + 10)
    const offset = bytes.readUInt32LE(at + 16)
    if (count !== 0xffff && offset !== UNKNOWN_32) return { count, offset }
    return findWideDirectory(bytes, at)
  }
  throw new Refusal('damaged')
}

function findWideDirectory(bytes: Buffer, endRecord: number): { count: number; offset: number } {
  const locator = endRecord - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) throw new Refusal('damaged')
  const record = Number(bytes.readBigUInt64LE(locator + 8))
  if (record + 56 > bytes.length || bytes.readUInt32LE(record) !== ZIP64_END) {
    throw new Refusal('damaged')
  }
  return {
    count: Number(bytes.readBigUInt64LE(record + 32)),
    offset: Number(bytes.readBigUInt64LE(record + 48)),
  }
}

function tooLarge(): Refusal {
  return new Refusal('unpacks_too_large', importLimits.unpackedBytes / MEGABYTE)
}
