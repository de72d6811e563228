import type { HiddenLines } from '../archive/xlsx-parts.ts'

/** What a walk over the records of an xls stream tells beside the library. */
export interface BiffFacts {
  readonly isEncrypted: boolean
  /** In the workbook's sheet order. */
  readonly hidden: readonly HiddenLines[]
  readonly cellCount: number
  /** Every sheet it names is there from its first record to its last. */
  readonly isWhole: boolean
}

const BOUND_SHEET = 0x85
const FILE_PASS = 0x2f
const ROW = 0x208
const COLUMN_INFO = 0x7d
const BEGIN = 0x809
const END = 0x0a
/** Records of one cell that holds something: NUMBER, RK, LABELSST, LABEL, FORMULA, BOOLERR. */
const CELLS = new Set([0x203, 0x27e, 0xfd, 0x204, 0x06, 0x205])
const MANY_NUMBERS = 0xbd

/** Rows and columns of one sheet, each once however often the records name it. */
interface Hidden {
  readonly rows: Set<number>
  readonly columns: Set<number>
}

/** A sheet of this format has no more. */
const COLUMNS = 256

/** Walks a BIFF5/8 workbook stream; stops quietly where the records stop making sense. */
export function inspectBiff(stream: Buffer): BiffFacts {
  const sheetStarts: number[] = []
  const hiddenByStart = new Map<number, Hidden>()
  let isEncrypted = false
  let cellCount = 0
  let current: Hidden | null = null
  let depth = 0
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    const data = at + 4
    // A record cut off by the end of the stream says nothing any more.
    if (data + length > stream.length) break
    if (CELLS.has(type)) cellCount += 1
    else if (type === MANY_NUMBERS) cellCount += Math.max(0, Math.floor((length - 6) / 6))
    else if (type === FILE_PASS) isEncrypted = true
    else if (type === BOUND_SHEET && length >= 6) sheetStarts.push(stream.readUInt32LE(data))
    else if (type === BEGIN) {
      depth += 1
      if (depth === 1) {
        current = { rows: new Set(), columns: new Set() }
        hiddenByStart.set(at, current)
      }
    } else if (type === END) depth = Math.max(0, depth - 1)
    else if (type === ROW && length >= 16 && ((stream[data + 12] ?? 0) & 0x20) !== 0) {
      current?.rows.add(stream.readUInt16LE(data))
    } else if (type === COLUMN_INFO && length >= 10 && ((stream[data + 8] ?? 0) & 1) !== 0) {
      const last = Math.min(stream.readUInt16LE(data + 2), COLUMNS - 1)
      for (let column = stream.readUInt16LE(data); column <= last; column += 1) {
        current?.columns.add(column)
      }
    }
    at += 4 + length
  }
  return {
    isEncrypted,
    hidden: sheetStarts.map((start) => {
      const hidden = hiddenByStart.get(start)
      return { rows: ascending(hidden?.rows), columns: ascending(hidden?.columns) }
    }),
    cellCount,
    isWhole: depth === 0 && sheetStarts.every((start) => hiddenByStart.has(start)),
  }
}

function ascending(lines: ReadonlySet<number> = new Set()): number[] {
  return [...lines].toSorted((a, b) => a - b)
}
