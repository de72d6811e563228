import type { UnitColumn } from '../../columns/column-units.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'
import { type ColumnSums, createColumnSums, difference, exactNumber } from './column-sums.ts'

export interface BlocksInput {
  readonly rows: readonly ClassifiedRow[]
  /** Columns that add up. */
  readonly summed: readonly UnitColumn[]
  readonly numberAt: (row: number, column: UnitColumn) => number | null
}

/** A row of figures; `isCounted` where it is a record or may be one. */
interface Line {
  readonly place: ClassifiedRow
  readonly figures: readonly (number | null)[]
  isCounted: boolean
  isDoubtful: boolean
}

/** Lines `from` up to, not with, `to`. */
interface Block {
  readonly from: number
  readonly to: number
}

/** More rows that fill little are no sums, but what the sheet looks like. */
export const MOST_DOUBTFUL = 200
/** Sums stand above or below as many others. */
const MOST_BLOCKS = 24
/** Groups of groups of groups: no sheet has more levels. */
const MOST_ROUNDS = 6
/** 300 may be 100 and 200 by chance; figures in two columns hardly are, and three even those of a single row. */
const ENOUGH_COLUMNS = 2
const MANY_COLUMNS = 3
/** One figure proves a sum where it is that of so many rows, and its row leaves so many columns of words empty. */
export const ENOUGH_ROWS = 3
const ENOUGH_EMPTY = 4
/** What a sum with a slip in it is off by at most. */
const SLIP = 0.01

/**
 * The sums among rows of hardly more than a name and figures (0-based): each is what the rows add up to that stand
 * right above or below it as far as another sum, a heading or the edge of the table. The innermost come first, for
 * those around them count the same records, and no sum among them.
 */
export function sumsOfBlocks(input: BlocksInput): ReadonlySet<number> {
  const lines = linesOf(input)
  if (lines.filter(({ isDoubtful }) => isDoubtful).length > MOST_DOUBTFUL) return new Set()
  const found = findSums(lines)
  const records = new Set(byChance(lines, found).map(({ place }) => place))
  const sums =
    records.size === 0
      ? found
      : findSums(
          linesOf(input).map((line) => ({
            ...line,
            isDoubtful: line.isDoubtful && !records.has(line.place),
          })),
        )
  return new Set([...sums.keys()].map(({ place }) => place.row))
}

/** The sums with what proves them; marks them in the lines. */
function findSums(lines: readonly Line[]): ReadonlyMap<Line, Proof> {
  const found = new Map<Line, Proof>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = proofsAmong(lines)
    const proven = open.filter(({ holdsDoubtful }) => !holdsDoubtful)
    const settled = proven.length > 0 ? proven : open
    if (settled.length === 0) break
    for (const proof of settled) {
      found.set(proof.line, proof)
      proof.line.isCounted = false
      proof.line.isDoubtful = false
    }
  }
  for (const proof of withSlips(lines, found)) {
    found.set(proof.line, proof)
    proof.line.isDoubtful = false
  }
  return found
}

/** 零星维修 that costs as much as what stands above is a record, as 前期费用 and 课桌椅 below it, filled alike, are. */
function byChance(lines: readonly Line[], found: ReadonlyMap<Line, Proof>): Line[] {
  const others = lines.filter(({ isDoubtful }) => isDoubtful).map(shapeOf)
  const proofs = [...Map.groupBy(found.values(), ({ line }) => shapeOf(line))]
  return proofs.flatMap(([shape, alike]) => {
    const isUsual = alike.length > others.filter((other) => other === shape).length
    return isUsual ? [] : alike.filter(({ filled }) => filled === 1).map(({ line }) => line)
  })
}

function linesOf({ rows, summed, numberAt }: BlocksInput): Line[] {
  // A balance says how it stands, and often of the last row alone.
  const added = summed.filter(({ field }) => field !== 'balance')
  return rows
    .filter(({ kind }) => kind !== 'note' && kind !== 'ignored' && kind !== 'repeated')
    .map((place) => ({
      place,
      figures: added.map((column) => numberAt(place.row, column)),
      isCounted: place.kind !== 'total' && place.kind !== 'section',
      isDoubtful: place.kind === 'bare' || (place.kind === 'keyless' && !place.partsUntil),
    }))
}

interface Proof {
  readonly line: Line
  readonly block: Block
  /** In how many columns it agrees; 0 where it does so nearly. */
  readonly filled: number
  /** Rows of the block may be sums themselves. */
  readonly holdsDoubtful: boolean
}

/** The rows in doubt that are the sum of a block, as far as the others are known. */
function proofsAmong(lines: readonly Line[]): Proof[] {
  const sums = sumsOf(lines)
  const edges = lines.flatMap((line, index) => (line.isDoubtful || !line.isCounted ? [index] : []))
  return lines.flatMap((line, index) => {
    if (!line.isDoubtful) return []
    const proofs = blocksBeside(index, edges, lines.length).flatMap((block): Proof[] => {
      const filled = agreeing(line, sums, block)
      if (filled === 0) return []
      const inside = lines.slice(block.from, block.to)
      if (!areInGroup(line.place, inside)) return []
      const rows = inside.filter(({ isCounted }) => isCounted).length
      const isOneFigure = filled === 1 && rows >= ENOUGH_ROWS && leavesMuchEmpty(line.place)
      if (!isOneFigure && !isNoChance(filled, rows)) return []
      return [{ line, block, filled, holdsDoubtful: inside.some(({ isDoubtful }) => isDoubtful) }]
    })
    return proofs.find(({ holdsDoubtful }) => !holdsDoubtful) ?? proofs[0] ?? []
  })
}

function sumsOf(lines: readonly Line[]): ColumnSums[] {
  const [first] = lines
  return (first?.figures ?? []).map((_, column) =>
    createColumnSums(
      lines.map(({ isCounted, figures }) => (isCounted ? (figures[column] ?? null) : null)),
    ),
  )
}

/** Blocks that end right above a line or begin right below it, the nearest first. */
function blocksBeside(index: number, edges: readonly number[], count: number): Block[] {
  const above = [...edges.filter((edge) => edge < index).toReversed(), -1]
  const below = [...edges.filter((edge) => edge > index), count]
  return [
    ...above.slice(0, MOST_BLOCKS).map((edge) => ({ from: edge + 1, to: index })),
    ...below.slice(0, MOST_BLOCKS).map((edge) => ({ from: index + 1, to: edge })),
    { from: 0, to: index },
    { from: index + 1, to: count },
  ]
}

/** In how many columns a line is the sum of a block; 0 where it is not in any of those it fills. */
function agreeing({ figures }: Line, sums: readonly ColumnSums[], { from, to }: Block): number {
  let filled = 0
  for (const [column, value] of figures.entries()) {
    const sum = sums[column]?.between(from, to)
    if (value === null || sum === undefined) continue
    if (difference(exactNumber(value), sum) !== 0) return 0
    if (value !== 0) filled += 1
  }
  return filled
}

/** Whether a row that agrees in so many filled columns with so many rows is more than by chance their sum. */
export function isNoChance(filled: number, rows: number): boolean {
  return filled >= (rows > 1 ? ENOUGH_COLUMNS : MANY_COLUMNS)
}

function areInGroup(sum: ClassifiedRow, lines: readonly Line[]): boolean {
  return lines.every(({ place }) => canBePart(sum, place.row))
}

/** 石桥镇 | 公办园 is no sum of what stands in another township. */
export function canBePart({ partsWithin }: ClassifiedRow, row: number): boolean {
  return partsWithin === undefined || (row >= partsWithin[0] && row <= partsWithin[1])
}

function leavesMuchEmpty({ emptyBeside }: ClassifiedRow): boolean {
  return (emptyBeside ?? 0) >= ENOUGH_EMPTY
}

/**
 * 省级资金 between 中央资金 and 县级资金 is the sum of its rows as they are, though it is off by a little: it is
 * filled as two sums are, and with next to the sum of the rows on the side where those of all of them stand.
 */
function withSlips(lines: readonly Line[], found: ReadonlyMap<Line, Proof>): Proof[] {
  const known = [...found.values()].map(({ line, block }) => ({
    shape: shapeOf(line),
    isAbove: block.to === lines.indexOf(line),
  }))
  const sums = sumsOf(lines)
  return lines.flatMap((line, index): Proof[] => {
    const alike = known.filter(({ shape }) => shape === shapeOf(line))
    const isAbove = alike.every((each) => each.isAbove)
    if (!line.isDoubtful || alike.length < 2) return []
    if (!isAbove && alike.some((each) => each.isAbove)) return []
    const [above, below] = nearestBlocks(lines, index)
    const block = isAbove ? above : below
    const isInGroup = areInGroup(line.place, lines.slice(block.from, block.to))
    return isInGroup && isNearly(line, sums, block)
      ? [{ line, block, filled: 0, holdsDoubtful: false }]
      : []
  })
}

/** The blocks from a line to the next sum or heading above and below it. */
function nearestBlocks(lines: readonly Line[], index: number): [Block, Block] {
  const isEdge = ({ isCounted }: Line): boolean => !isCounted
  const before = lines.slice(0, index).findLastIndex(isEdge)
  const after = lines.findIndex((line, at) => at > index && isEdge(line))
  return [
    { from: before + 1, to: index },
    { from: index + 1, to: after === -1 ? lines.length : after },
  ]
}

function shapeOf({ place, figures }: Line): string {
  return [place.emptyBeside ?? '', ...figures.map((value) => (value === null ? 0 : 1))].join(',')
}

function isNearly(line: Line, sums: readonly ColumnSums[], block: Block): boolean {
  if (!leavesMuchEmpty(line.place) || block.to - block.from < 2) return false
  return line.figures.every((value, column) => {
    const sum = sums[column]?.between(block.from, block.to)
    if (value === null || sum === undefined) return value === null
    return Math.abs(difference(exactNumber(value), sum)) <= Math.abs(value) * SLIP
  })
}
