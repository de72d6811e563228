import { columnLetters } from '../xlsx/cell-value.ts'
import type { RowBlock, RowMap } from './row-map.ts'

/** The repetition a formula stands in. */
export interface CopyPlace {
  readonly sheet: string
  readonly block: RowBlock
  /** Counted from 0. */
  readonly copy: number
}

export interface FormulaMove {
  /** The sheet the formula stands in, for what names none. */
  readonly sheet: string
  readonly mapOf: (sheet: string) => RowMap | undefined
  readonly copy?: CopyPlace
  /** Whether one cell of what repeats stands for all its repetitions wherever it is named. */
  readonly grows?: boolean
  /** Told of what is named and not printed. */
  readonly onLost?: (sheet: string, row: number) => void
  /** Told when some of several rows that repeat together would be taken for all of them. */
  readonly onPart?: () => void
}

/** Functions for which one cell of what repeats stands for all its repetitions: =SUM(D5). */
const OF_MANY =
  /^(SUM|SUBTOTAL|AGGREGATE|AVERAGE|COUNT|COUNTA|COUNTBLANK|MAX|MIN|PRODUCT|SUMPRODUCT|SUMIFS?|COUNTIFS?|AVERAGEIFS?|MEDIAN|LARGE|SMALL|RANK(\.EQ)?)$/i

/** A text, a name in brackets, a reference with or without its sheet, a name, a number, or one sign. */
const PIECE =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<sheet>(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<column>\$?[A-Z]{1,3})(?<row>\$?\d{1,7})(?::(?<column2>\$?[A-Z]{1,3})(?<row2>\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])|(?<line>\$?\d{1,7}):(?<line2>\$?\d{1,7})(?![\p{L}\p{N}_.]))|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?|[^]/giu

/**
 * A formula whose references go where the rows went, as Excel does it when rows are put in: what adds
 * up the rows that repeat adds up all of them. Within a repetition a row without $ is its own, and one
 * with $ the first, or as the end of a range the last.
 */
export function moveFormula(formula: string, move: FormulaMove): string {
  const functions: string[] = []
  let before = ''
  let moved = ''
  for (const match of formula.matchAll(PIECE)) {
    const [piece] = match
    const { sheet, column, row, column2, row2, line, line2 } = match.groups ?? {}
    const behind = formula.slice(match.index + piece.length).trimStart()
    if (piece === '(') functions.push(before)
    if (piece === ')') functions.pop()
    const ends = { from: row ?? line, to: row2 ?? line2 }
    if (ends.from === undefined) moved += piece
    else {
      const isArgument = before === '(' || before === ','
      const grows =
        move.grows === true ||
        (isArgument && /^[,)]/.test(behind) && OF_MANY.test(functions.at(-1) ?? ''))
      const place = rowsFor({ from: ends.from, to: ends.to }, sheetName(sheet) ?? move.sheet, {
        ...move,
        grows,
      })
      if (place === null) moved += '#REF!'
      else {
        const [from, to] = place
        const left = column ?? ''
        const right = column2 ?? left
        moved += `${sheet ?? ''}${left}${from}${to === null ? '' : `:${right}${to}`}`
      }
    }
    if (piece.trim() !== '') before = piece
  }
  return moved
}

/** Rows as they are written then, with their $; null for what is not printed. */
function rowsFor(
  ends: { readonly from: string; readonly to: string | undefined },
  sheet: string,
  { mapOf, copy, grows, onLost, onPart }: FormulaMove,
): readonly [from: string, to: string | null] | null {
  const map = mapOf(sheet)
  if (!map) return [ends.from, ends.to ?? null]
  const from = numberOf(ends.from)
  const to = ends.to === undefined ? from : numberOf(ends.to)
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)]
  const isOwn = (row: number) => copy?.sheet === sheet && map.blockAt(row) === copy.block
  if (copy && isOwn(from) && isOwn(to)) {
    const start = ends.from.startsWith('$') ? map.first(from) : map.inCopy(from, copy.copy)
    const end = ends.to?.startsWith('$') ? map.last(to) : map.inCopy(to, copy.copy)
    if (start === null || end === null) return null
    return [sign(ends.from, start), ends.to === undefined ? null : sign(ends.to, end)]
  }
  const block = map.blockAt(top)
  const isWithin = block !== null && map.blockAt(bottom) === block
  const isAll = block?.rows.every((row) => top <= row && row <= bottom) ?? true
  if (isWithin && !isAll && (ends.to !== undefined || grows === true)) onPart?.()
  const stretch = map.stretch(top, bottom)
  if (!stretch) {
    onLost?.(sheet, from)
    return null
  }
  if (ends.to !== undefined) return [sign(ends.from, stretch.from), sign(ends.to, stretch.to)]
  const isMany = grows === true && stretch.to > stretch.from
  return [sign(ends.from, stretch.from), isMany ? sign(ends.from, stretch.to) : null]
}

/** With a $ where there was one. */
function sign(like: string, row: number): string {
  return like.startsWith('$') ? `$${row}` : String(row)
}

/** A formula that another cell shares, as it is there. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  let moved = ''
  for (const match of formula.matchAll(PIECE)) {
    const { sheet = '', column, row, column2, row2 } = match.groups ?? {}
    if (column === undefined || row === undefined) moved += match[0]
    else {
      moved += `${sheet}${offsetColumn(column, columns)}${offsetRow(row, rows)}`
      if (column2 !== undefined && row2 !== undefined) {
        moved += `:${offsetColumn(column2, columns)}${offsetRow(row2, rows)}`
      }
    }
  }
  return moved
}

function offsetRow(row: string, by: number): string {
  return row.startsWith('$') ? row : String(Number(row) + by)
}

function offsetColumn(column: string, by: number): string {
  return column.startsWith('$') ? column : columnLetters(columnNumber(column) + by)
}

/** 1 for A. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function numberOf(row: string): number {
  return Number(row.replace('$', ''))
}

/** 附表 of '附表'! */
function sheetName(written: string | undefined): string | null {
  if (written === undefined) return null
  const name = written.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}
