import {
  type CellObject,
  read as readBytes,
  set_cptable,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx'
import { importLimits } from '../import-limits.ts'
import { createCellStoreBuilder } from '../workbook/cell-store-builder.ts'
import type { Cell, Merge, Sheet, Workbook } from '../workbook/workbook.ts'
import { isPercentFormat } from '../values/numbers/shown-number.ts'
import { createFormulaComputer, type FormulaComputer } from './compute-formulas.ts'
import { Refusal } from './refusal.ts'
import type { HiddenLines } from './archive/xlsx-parts.ts'

/** What is known of the file before the library reads it. */
export interface LibraryOptions {
  readonly hidden: readonly HiddenLines[]
  /** Keep formulas that were stored without a result, so that simple ones can be computed. */
  readonly withUncomputedFormulas: boolean
  /** The file is older than Unicode: its texts are in the Chinese code page. */
  readonly isOldCodePage?: boolean
  /** The format shows dates and shares as text beside the number. */
  readonly withShownText?: boolean
}

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/**
 * Reads a binary or XML workbook with the library, strictly first: parse errors are otherwise
 * swallowed and can leave an empty sheet. What only reads leniently carries a warning.
 *
 * @throws Refusal
 */
export function readWithLibrary(bytes: Buffer, options: LibraryOptions): Workbook {
  if (options.isOldCodePage) set_cptable(chineseCodePage)
  const warnings: string[] = []
  let book: WorkBook
  try {
    book = readBook(bytes, options, true)
  } catch (error) {
    refuseKnown(error)
    try {
      book = readBook(bytes, options, false)
    } catch (secondError) {
      refuseKnown(secondError)
      throw new Refusal('damaged')
    }
    warnings.push('partlyReadable')
  }
  return convert(book, options, warnings)
}

function readBook(bytes: Buffer, options: LibraryOptions, strict: boolean): WorkBook {
  return readBytes(bytes, {
    type: 'buffer',
    dense: true,
    UTC: true,
    cellNF: true,
    cellHTML: false,
    cellText: options.withShownText ?? false,
    cellFormula: options.withUncomputedFormulas,
    sheetStubs: options.withUncomputedFormulas,
    WTF: strict,
  })
}

/** The library says in words that a file is locked. */
function refuseKnown(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (/password|encrypt/i.test(message)) throw new Refusal('password')
}

function convert(book: WorkBook, options: LibraryOptions, warnings: string[]): Workbook {
  const sheets: Sheet[] = []
  let cells = 0
  let uncomputed = 0
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    // Of two sheets of one name the library keeps one.
    if (!sheet || book.SheetNames.indexOf(name) !== index) {
      warnings.push('missingSheet')
      continue
    }
    if (sheet['!type'] === 'chart') continue
    const computer = options.withUncomputedFormulas ? createFormulaComputer(book, name) : null
    const store = readCells(sheet, computer)
    uncomputed += computer?.count() ?? 0
    cells += store.columns.length
    if (cells > importLimits.cells) throw new Refusal('too_many_cells', importLimits.cells)
    const lines = options.hidden[index]
    sheets.push({
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      merges: readMerges(sheet),
      hiddenRows: lines?.rows ?? [],
      hiddenColumns: lines?.columns ?? [],
      cells: store,
    })
  }
  if (uncomputed > 0) warnings.push('computedFormulas')
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true, warnings }
}

function readCells(sheet: WorkSheet, computer: FormulaComputer | null): Sheet['cells'] {
  const builder = createCellStoreBuilder()
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[]
  // A file can claim any number of rows; going through the holes of such a list takes minutes.
  const rowCount = Math.min(rows.length, MOST_ROWS)
  for (let row = 0; row < rowCount; row += 1) {
    const cells = rows[row] ?? []
    for (const column of columnsOf(cells)) {
      const cell = cells[column]
      const read = cell ? readCell(cell, row, column, computer) : null
      if (read) builder.add(row, column, read)
    }
  }
  return builder.build()
}

/** The columns worth looking at, ascending: of a long row those that are there, for it may be all holes. */
function columnsOf(cells: readonly (CellObject | undefined)[]): Iterable<number> {
  if (cells.length <= FEW_COLUMNS) return cells.keys()
  return Object.keys(cells)
    .map(Number)
    .filter((column) => column < MOST_COLUMNS)
}

const FEW_COLUMNS = 256

/** A sheet of the formats read here has no more. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

function readCell(
  cell: CellObject,
  row: number,
  column: number,
  computer: FormulaComputer | null,
): Cell | null {
  const { t: type, v: value } = cell
  if (type === 'n' && typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'error', value: '#NUM!' }
    return { kind: 'number', value, format: numberFormat(cell) }
  }
  if (type === 's') return { kind: 'text', value: String(value ?? '') }
  if (type === 'b') return { kind: 'boolean', value: value === true }
  if (type === 'e') return { kind: 'error', value: errorText(cell) }
  if (type === 'z' && cell.f !== undefined && computer) return computer.compute(row, column)
  return null
}

function numberFormat(cell: CellObject): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (typeof cell.w !== 'string' || typeof cell.v !== 'number') return format
  // In ods files the shown text knows best: the percent sign, and formats that show 万元 for 元.
  if (cell.w.trim().endsWith('%')) return isPercentFormat(format) ? format : '0.00%'
  const shown = Number(cell.w.replaceAll(',', ''))
  const power = Math.round(Math.log10(cell.v / shown))
  const isDivided = shown !== 0 && power >= 1 && power <= 8 && isDivisionBy(cell.v, shown, power)
  return isDivided ? `0!.${'0'.repeat(power)}` : format
}

function isDivisionBy(value: number, shown: number, power: number): boolean {
  return Math.abs(value / 10 ** power - shown) <= Math.abs(shown) * 1e-3
}

function errorText(cell: CellObject): string {
  if (typeof cell.v === 'number') return ERROR_TEXTS[cell.v] ?? '#ERROR'
  return typeof cell.v === 'string' ? cell.v : '#ERROR'
}

function readMerges(sheet: WorkSheet): Merge[] {
  const merges: Merge[] = []
  for (const { s: start, e: end } of (sheet['!merges'] ?? []).slice(0, importLimits.merges)) {
    const merge = { top: start.r, left: start.c, bottom: end.r, right: end.c }
    const isSound = merge.top >= 0 && merge.left >= 0
    const isBlock = merge.bottom >= merge.top && merge.right >= merge.left
    const isOneCell = merge.bottom === merge.top && merge.right === merge.left
    if (isSound && isBlock && !isOneCell) merges.push(merge)
  }
  return merges
}

/** Stands in for the library's code page tables, which only files from before 1997 need. */
const chineseCodePage = {
  utils: {
    decode: (codePage: number, bytes: Uint8Array | readonly number[]): string => {
      const label = codePage === 1200 ? 'utf-16le' : codePage === 65_001 ? 'utf-8' : 'gb18030'
      return new TextDecoder(label).decode(Uint8Array.from(bytes))
    },
    encode: (): Uint8Array => new Uint8Array(),
  },
}
