import { Refusal } from '../refusal.ts'

/**
 * The container of xls and et, and of xlsx with a password: a small file system of sectors chained by
 * tables ([MS-CFB]). Every list in it can be made to run in a circle or to claim billions, so each is
 * bounded by what the file can hold, and no sector or entry is gone through twice.
 */
export interface CompoundFile {
  /** A stream at the top level; null where there is none of the name. */
  readonly stream: (name: string) => Stream | null
}

export interface Stream {
  readonly bytes: Buffer
  /** Fewer bytes than the directory says there are: whether any are missing, they must tell. */
  readonly isShort: boolean
}

const HEADER_BYTES = 512
/** Where the header lists the sectors of the table. */
const FIRST_SLOT = 76
const ENTRY_BYTES = 128
const MINI_SECTOR_BYTES = 64
/** Numbers from here on are no sectors: free, end of chain, or part of a table. */
const NO_SECTOR = 0xfffffffa
const NO_ENTRY = 0xffffffff
const STREAM = 2

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** @throws Refusal `damaged` */
export function readCompoundFile(bytes: Buffer): CompoundFile {
  if (bytes.length < HEADER_BYTES) throw new Refusal('damaged')
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new Refusal('damaged')
  const file: Sectors = { bytes, size: 2 ** shift, first: 2 ** shift }
  const table = readTable(file)
  const directory = readChain(file, table, bytes.readUInt32LE(48), Infinity)
  const entries = readEntries(directory)
  const [root] = entries
  if (!root) throw new Refusal('damaged')
  const byName = new Map(topLevel(entries, root.child).map((entry) => [entry.name, entry]))
  const smallBelow = bytes.readUInt32LE(56)

  return {
    stream: (name) => {
      const entry = byName.get(name.toUpperCase())
      if (entry?.type !== STREAM) return null
      if (entry.size >= smallBelow) return readStream(file, table, entry)
      const small: Sectors = {
        bytes: wholeChain(file, table, root),
        size: MINI_SECTOR_BYTES,
        first: 0,
      }
      const smallTable = numbersIn(readChain(file, table, bytes.readUInt32LE(60), Infinity))
      return readStream(small, smallTable, entry)
    },
  }
}

/** Bytes cut into sectors, the first of which begins at `first`. */
interface Sectors {
  readonly bytes: Buffer
  readonly size: number
  readonly first: number
}

/** The last sector of a file may be cut short. */
function sectorAt({ bytes, size, first }: Sectors, sector: number): Buffer {
  const start = first + sector * size
  if (sector >= NO_SECTOR || start >= bytes.length) throw new Refusal('damaged')
  return bytes.subarray(start, start + size)
}

/** The table that says of every sector which follows it, put together from the sectors it fills. */
function readTable(file: Sectors): Uint32Array {
  const { bytes, size } = file
  const parts = new Set<number>()
  const add = (sector: number): void => {
    if (sector >= NO_SECTOR) return
    if (file.first + sector * size >= bytes.length) throw new Refusal('damaged')
    parts.add(sector)
  }
  // Behind the slots it counts some programs leave what was there before.
  const slots = Math.min(bytes.readUInt32LE(44), (HEADER_BYTES - FIRST_SLOT) / 4)
  for (let slot = 0; slot < slots; slot += 1) add(bytes.readUInt32LE(FIRST_SLOT + slot * 4))
  const seen = new Set<number>()
  for (let list = bytes.readUInt32LE(68); list < NO_SECTOR && !seen.has(list);) {
    seen.add(list)
    const sector = sectorAt(file, list)
    if (sector.length < size) break
    for (let at = 0; at < size - 4; at += 4) add(sector.readUInt32LE(at))
    list = sector.readUInt32LE(size - 4)
  }
  return numbersIn(Buffer.concat([...parts].map((sector) => sectorAt(file, sector))))
}

function numbersIn(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  )
}

function readStream(sectors: Sectors, table: Uint32Array, { start, size }: Entry): Stream {
  const bytes = readChain(sectors, table, start, size)
  return { bytes, isShort: bytes.length < size }
}

/** @throws Refusal `damaged` as well when it ends too early */
function wholeChain(sectors: Sectors, table: Uint32Array, { start, size }: Entry): Buffer {
  const bytes = readChain(sectors, table, start, size)
  if (bytes.length < size) throw new Refusal('damaged')
  return bytes
}

/**
 * The bytes of a chain of sectors, as many as are wanted or as it has.
 *
 * @throws Refusal `damaged` when it runs in a circle or leaves the file
 */
function readChain(
  sectors: Sectors,
  table: Uint32Array,
  start: number,
  wanted: number,
): Buffer<ArrayBuffer> {
  const parts: Buffer[] = []
  const seen = new Set<number>()
  let length = 0
  for (let sector = start; length < wanted && sector < NO_SECTOR;) {
    if (seen.has(sector)) throw new Refusal('damaged')
    seen.add(sector)
    const part = sectorAt(sectors, sector)
    parts.push(part)
    length += part.length
    sector = table[sector] ?? NO_SECTOR
  }
  return Buffer.concat(parts, Math.min(length, wanted))
}

function readEntries(directory: Buffer): Entry[] {
  const count = Math.floor(directory.length / ENTRY_BYTES)
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)
    // With its closing zero, which is no part of the name.
    const nameBytes = Math.min(64, Math.max(2, entry.readUInt16LE(64))) - 2
    return {
      name: entry.toString('utf16le', 0, nameBytes).toUpperCase(),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      // The upper half is zero in every file that is small enough to be read.
      size: entry.readUInt32LE(120),
    }
  })
}

/** The entries of the root's tree; those of folders below it are none of ours. */
function topLevel(entries: readonly Entry[], root: number): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>([NO_ENTRY])
  const open = [root]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (!entry || seen.has(index)) continue
    seen.add(index)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
