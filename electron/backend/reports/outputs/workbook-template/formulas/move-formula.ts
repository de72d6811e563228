import { columnLetters } from '../../xlsx/cell-value.ts'
import { type FormulaFault, type FormulaMove, placeRows } from './place-rows.ts'
import { asksForPlace, takesMany } from './range-arguments.ts'

/** A text, a name in brackets, a reference with or without its sheet, a name, a number, or one sign. */
const PIECE =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<sheet>(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<column>\$?[A-Z]{1,3})(?<row>\$?\d{1,7})(?::(?<column2>\$?[A-Z]{1,3})(?<row2>\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])|(?<line>\$?\d{1,7}):(?<line2>\$?\d{1,7})(?![\p{L}\p{N}_.]))|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?|[^]/giu

/** A function that is open, and which of its arguments, counted from 0. */
interface Call {
  readonly called: string
  argument: number
}

/**
 * A formula whose references go where the rows went, as Excel does it when rows are put in: what adds
 * up the rows that repeat adds up all of them.
 */
export function moveFormula(formula: string, move: FormulaMove): string {
  const calls: Call[] = []
  let before = ''
  let moved = ''
  for (const match of formula.matchAll(PIECE)) {
    const [piece] = match
    const { sheet, column, row, column2, row2, line, line2 } = match.groups ?? {}
    const call = calls.at(-1)
    if (piece === '(' || piece === '{') {
      calls.push({ called: piece === '(' ? before : '', argument: 0 })
    }
    if (piece === ')' || piece === '}') calls.pop()
    if (piece === ',' && call) call.argument += 1
    const from = row ?? line
    if (from === undefined) moved += piece
    else {
      const behind = formula.slice(match.index + piece.length).trimStart()
      const isArgument = /^[(,]$/.test(before) && /^[,)]/.test(behind)
      const rows = placeRows(
        {
          sheet: sheetName(sheet) ?? move.sheet,
          from,
          to: row2 ?? line2,
          isMany:
            move.grows === true ||
            (isArgument && call !== undefined && takesMany(call.called, call.argument)),
          isPlace: isArgument && asksForPlace(call?.called ?? ''),
        },
        move,
      )
      if (rows === null) moved += '#REF!'
      else {
        const [first, last] = rows
        const left = column ?? ''
        moved += `${sheet ?? ''}${left}${first}${last === null ? '' : `:${column2 ?? left}${last}`}`
      }
    }
    if (piece.trim() !== '') before = piece
  }
  return moved
}

/** What keeps a formula from meaning the same once its rows repeat, each named once. */
export function faultsOfFormula(formula: string, move: FormulaMove): ReadonlySet<FormulaFault> {
  const faults = new Set<FormulaFault>()
  moveFormula(formula, { ...move, onFault: (fault) => faults.add(fault) })
  return faults
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

/** 附表 of '附表'! */
function sheetName(written: string | undefined): string | null {
  if (written === undefined) return null
  const name = written.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}
