import type { CellObject, WorkBook } from '@e965/xlsx'
import { columnIndex } from '../workbook/cell-address.ts'
import type { Cell } from '../workbook/workbook.ts'

/**
 * Programs that only write spreadsheets leave formulas without results; Excel computes them when
 * the file is opened. Sums and plain arithmetic, which is what ledgers hold, are computed here;
 * any other formula becomes an error cell that shows itself.
 */
export interface FormulaComputer {
  readonly compute: (row: number, column: number) => Cell
  /** Formulas computed so far. */
  readonly count: () => number
}

type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'range'; readonly sheet: string; readonly area: Area }
  | { readonly type: 'name' | 'mark'; readonly text: string }

interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(])|([A-Z][A-Z.]*)(?=\()|([-+*/(),%]))/giuy

/** Cells looked at for one workbook; a chain of sums over sums must end. */
const STEP_LIMIT = 5_000_000
/** Formulas that refer to each other one inside the other; the stack holds some more. */
const DEPTH_LIMIT = 500

class CannotCompute extends Error {}

export function createFormulaComputer(book: WorkBook, sheetName: string): FormulaComputer {
  /** Results by cell; null where a formula could not be computed. */
  const known = new Map<string, number | null>()
  let depth = 0
  let steps = 0
  let computed = 0

  const rowsOf = (sheet: string): readonly (readonly CellObject[] | undefined)[] =>
    book.Sheets[sheet]?.['!data'] ?? []

  const cellOf = (sheet: string, row: number, column: number): CellObject | undefined => {
    steps += 1
    if (steps > STEP_LIMIT) throw new CannotCompute()
    return rowsOf(sheet)[row]?.[column]
  }

  const numberAt = (sheet: string, row: number, column: number): number => {
    const cell = cellOf(sheet, row, column)
    if (!cell) return 0
    if (cell.t === 'n' && typeof cell.v === 'number') return cell.v
    if (cell.t === 'z' && cell.f !== undefined) return formulaAt(sheet, row, column, cell.f)
    if (cell.t === 'e') throw new CannotCompute()
    return 0
  }

  const formulaAt = (sheet: string, row: number, column: number, formula: string): number => {
    const key = `${sheet}!${row}:${column}`
    const before = known.get(key)
    if (before !== undefined && before !== null) return before
    if (before === null || depth >= DEPTH_LIMIT) throw new CannotCompute()
    // Until it has a value, whoever asks for it again goes in a circle.
    known.set(key, null)
    depth += 1
    try {
      const value = evaluate(tokenize(formula, sheet), {
        single: (token) => numberAt(token.sheet, token.area.top, token.area.left),
        sum: (token, skipSubtotals) => sumOf(token, skipSubtotals),
      })
      known.set(key, value)
      return value
    } finally {
      depth -= 1
    }
  }

  const sumOf = (token: RangeToken, skipSubtotals: boolean): number => {
    let sum = 0
    const { top, left, bottom, right } = token.area
    const rows = rowsOf(token.sheet)
    for (let row = top; row <= bottom && row < rows.length; row += 1) {
      const end = Math.min(right, (rows[row]?.length ?? 0) - 1)
      for (let column = left; column <= end; column += 1) {
        const cell = cellOf(token.sheet, row, column)
        if (skipSubtotals && /^SUBTOTAL\(/i.test(cell?.f ?? '')) continue
        sum += numberAt(token.sheet, row, column)
      }
    }
    return sum
  }

  return {
    count: () => computed,
    compute: (row, column) => {
      const formula = rowsOf(sheetName)[row]?.[column]?.f ?? ''
      try {
        const value = formulaAt(sheetName, row, column, formula)
        if (!Number.isFinite(value)) throw new CannotCompute()
        computed += 1
        // Fifteen digits are what a spreadsheet keeps; the rest is binary noise of adding.
        return { kind: 'number', value: Number(value.toPrecision(15)), format: 'General' }
      } catch (error) {
        if (!(error instanceof CannotCompute || error instanceof RangeError)) throw error
        return { kind: 'error', value: `=${formula.slice(0, 60)}` }
      }
    },
  }
}

type RangeToken = Extract<Token, { type: 'range' }>

interface CellValues {
  readonly single: (token: RangeToken) => number
  readonly sum: (token: RangeToken, skipSubtotals: boolean) => number
}

function tokenize(formula: string, ownSheet: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula)
    if (!match) throw new CannotCompute()
    const [, number, sheet, column, row, lastColumn, lastRow, name, mark] = match
    if (number !== undefined) tokens.push({ type: 'number', value: Number(number) })
    else if (name !== undefined) tokens.push({ type: 'name', text: name.toUpperCase() })
    else if (mark !== undefined) tokens.push({ type: 'mark', text: mark })
    else if (column !== undefined && row !== undefined) {
      const left = columnIndex(column.toUpperCase())
      const top = Number(row) - 1
      const area = {
        top,
        left,
        bottom: lastRow === undefined ? top : Number(lastRow) - 1,
        right: lastColumn === undefined ? left : columnIndex(lastColumn.toUpperCase()),
      }
      tokens.push({ type: 'range', sheet: sheet ? unquote(sheet) : ownSheet, area })
    }
  }
  return tokens
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
}

function evaluate(tokens: readonly Token[], cells: CellValues): number {
  let at = 0
  const isMark = (text: string): boolean => {
    const token = tokens[at]
    return token?.type === 'mark' && token.text === text
  }
  const expect = (text: string): void => {
    if (!isMark(text)) throw new CannotCompute()
    at += 1
  }
  const sum = (): number => {
    let value = product()
    while (isMark('+') || isMark('-')) {
      const sign = isMark('+') ? 1 : -1
      at += 1
      value += sign * product()
    }
    return value
  }
  const product = (): number => {
    let value = factor()
    while (isMark('*') || isMark('/')) {
      const divides = isMark('/')
      at += 1
      const right = factor()
      value = divides ? value / right : value * right
    }
    return value
  }
  const factor = (): number => {
    let value = atom()
    while (isMark('%')) {
      at += 1
      value /= 100
    }
    return value
  }
  const atom = (): number => {
    const token = tokens[at]
    at += 1
    if (token?.type === 'number') return token.value
    if (token?.type === 'range') return cells.single(token)
    if (token?.type === 'name') return call(token.text)
    if (token?.text === '-') return -factor()
    if (token?.text === '+') return factor()
    if (token?.text !== '(') throw new CannotCompute()
    const value = sum()
    expect(')')
    return value
  }
  const call = (name: string): number => {
    expect('(')
    const values: number[] = []
    const wantsSum = name === 'SUM' || name === 'SUBTOTAL'
    while (!isMark(')')) {
      const token = tokens[at]
      const after = tokens[at + 1]
      const standsAlone = after?.type === 'mark' && [',', ')'].includes(after.text)
      if (wantsSum && token?.type === 'range' && standsAlone) {
        at += 1
        values.push(cells.sum(token, name === 'SUBTOTAL'))
      } else values.push(sum())
      if (isMark(',')) at += 1
      else if (!isMark(')')) throw new CannotCompute()
    }
    at += 1
    return applyFunction(name, values)
  }
  const value = sum()
  if (at !== tokens.length) throw new CannotCompute()
  return value
}

function applyFunction(name: string, values: readonly number[]): number {
  const [first = 0, second = 0] = values
  if (name === 'SUM') return values.reduce((total, value) => total + value, 0)
  if (name === 'SUBTOTAL' && (first === 9 || first === 109)) {
    return values.slice(1).reduce((total, value) => total + value, 0)
  }
  if (name === 'ROUND') {
    const scale = 10 ** second
    return (
      (Math.sign(first) * Math.round(Number((Math.abs(first) * scale).toPrecision(15)))) / scale
    )
  }
  if (name === 'ABS') return Math.abs(first)
  throw new CannotCompute()
}
