import type { RowBlock, RowMap } from './row-map.ts'

/** The repetition a formula stands in. */
export interface CopyPlace {
  readonly sheet: string
  readonly block: RowBlock
  /** Counted from 0. */
  readonly copy: number
}

/** Why nobody can tell what a formula means once its rows repeat. */
export type FormulaFault = 'rows_in_part' | 'row_alone' | 'row_fixed' | 'row_above'

export interface FormulaMove {
  /** The sheet the formula stands in, for what names none. */
  readonly sheet: string
  readonly mapOf: (sheet: string) => RowMap | undefined
  readonly copy?: CopyPlace
  /** Whether one cell of what repeats stands for all its repetitions wherever it is named. */
  readonly grows?: boolean
  /** Whether the formula is a rule for many rows: what it names without $ moves on from row to row. */
  readonly isRule?: boolean
  /** Told of what is named and not printed. */
  readonly onLost?: (sheet: string, row: number) => void
  readonly onFault?: (fault: FormulaFault) => void
}

/** Rows as a formula names them: $5, or 5 and $9. */
export interface NamedRows {
  readonly sheet: string
  readonly from: string
  /** Undefined for a single cell. */
  readonly to: string | undefined
  /** Whether one row there stands for all its repetitions. */
  readonly isMany: boolean
  /** Whether it is only asked where the row is. */
  readonly isPlace: boolean
}

/** Rows of the template by number, the upper one first. */
interface Ends {
  readonly upper: string
  readonly lower: string
  readonly top: number
  readonly bottom: number
}

/**
 * Where the rows are that a formula names. Within a repetition a row without $ is its own, and one with
 * $ stands for all, as the beginning of a range for the first and as its end for the last.
 *
 * @returns as they are written then, with their $; null for what is not printed
 */
export function placeRows(
  named: NamedRows,
  move: FormulaMove,
): readonly [from: string, to: string | null] | null {
  const { mapOf, copy, onLost, onFault } = move
  const map = mapOf(named.sheet)
  if (!map) return [named.from, named.to ?? null]
  const ends = endsOf(named)
  const { upper, lower, top, bottom } = ends
  const isOwn = (end: string) =>
    copy?.sheet === named.sheet && !isFixed(end) && map.blockAt(numberOf(end)) === copy.block
  const fault = onFault && faultOf(named, ends, map, move)
  if (fault) onFault(fault)
  const stretch = map.stretch(top, bottom)
  const placeOf = (end: string, place: number | undefined) =>
    isOwn(end) ? map.inCopy(numberOf(end), copy?.copy ?? 0) : (place ?? null)
  const first = placeOf(upper, stretch?.from)
  const last = placeOf(lower, stretch?.to)
  if (first === null || last === null) {
    onLost?.(named.sheet, top)
    return null
  }
  const write = (end: string, place: number) => {
    const stays = isFixed(end) || (copy && move.isRule && !isOwn(end))
    return stays ? `$${place}` : String(place)
  }
  const isRange = named.to !== undefined || (named.isMany && last > first)
  return [write(upper, first), isRange ? write(lower, last) : null]
}

function faultOf(
  { sheet, to, isMany, isPlace }: NamedRows,
  { upper, lower, top, bottom }: Ends,
  map: RowMap,
  { copy }: FormulaMove,
): FormulaFault | null {
  const own = copy?.sheet === sheet && copy.block.copies > 1 ? copy.block : null
  const isLoose = (end: string) => own !== null && !isFixed(end)
  const isOwn = (end: string) => isLoose(end) && map.blockAt(numberOf(end)) === own
  // The row before, or always the same one: who fills formulas down means the former.
  const isAbove = (end: string) =>
    own !== null &&
    isLoose(end) &&
    own.from - 1 <= numberOf(end) &&
    numberOf(end) < (own.rows[0] ?? own.from)
  if (isAbove(upper) || isAbove(lower)) return 'row_above'
  if (isOwn(upper) && isOwn(lower)) return null
  const blocks = [map.blockAt(top), map.blockAt(bottom)].filter((block) => block !== null)
  const many = blocks.filter(({ copies }) => copies > 1)
  const isPart = many.some(({ rows }) => rows.some((row) => row < top || bottom < row))
  if (to !== undefined || isMany) return isPart ? 'rows_in_part' : null
  if (many.length === 0 || isPlace) return null
  return many.every((block) => block === own) ? 'row_fixed' : 'row_alone'
}

function endsOf({ from, to = from }: NamedRows): Ends {
  const [first, last] = [numberOf(from), numberOf(to)]
  return first <= last
    ? { upper: from, lower: to, top: first, bottom: last }
    : { upper: to, lower: from, top: last, bottom: first }
}

function isFixed(row: string): boolean {
  return row.startsWith('$')
}

function numberOf(row: string): number {
  return Number(row.replace('$', ''))
}
