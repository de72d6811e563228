import { unitsOfLine } from '../../columns/unit-text.ts'
import { type KeepCell, partOfSheet } from '../../workbook/part-of-sheet.ts'
import { CELL_TEXT, type CellStore, type Sheet, type Workbook } from '../../workbook/workbook.ts'
import { headerTextsOf, isAnotherHeader, isFigure } from '../header/header-again.ts'
import { findHeaderBlock, type HeaderBlock } from '../header/header-block.ts'
import { isFooterText } from '../body/row-label.ts'
import { createSheetGrid, type SheetGrid, shownText } from '../sheet-grid.ts'
import { areOneList, columnsOfTables, keepBeside } from './tables-beside.ts'

/**
 * Several tables on one sheet become a sheet each, so that each is read by its own header and can
 * be chosen: those below the first as 汇总（表2）, those beside it likewise. Cells stay where they
 * stood, so that every address is still the file's own.
 */
export function splitTables(workbook: Workbook): Workbook {
  const names = new Set(workbook.sheets.map(({ name }) => name))
  const sheets = workbook.sheets.flatMap((sheet) => {
    const { keeps, isOneList } = tablesOf(sheet, workbook.date1904)
    if (keeps.length < 2) return [sheet]
    const parts = keeps.map((keep, index) => {
      const name = index === 0 ? sheet.name : freeName(`${sheet.name}（表${index + 1}）`, names)
      names.add(name)
      return partOfSheet(sheet, name, keep)
    })
    if (!isOneList) return parts
    return parts.map((part) => ({ ...part, beside: parts.filter((other) => other !== part) }))
  })
  return { ...workbook, sheets }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  while (taken.has(name)) name += '′'
  return name
}

/** A sheet with more tables than this is no list of anything. */
const MOST_TABLES = 30
/** A list is broken into no more parts than a page has room for. */
const MOST_PARTS = 6
/** Lines above a header that can speak for it. */
const MOST_LINES = 6

interface Tables {
  readonly keeps: readonly KeepCell[]
  /** The rows of one list, broken to stand side by side. */
  readonly isOneList: boolean
}

function tablesOf(sheet: Sheet, date1904: boolean): Tables {
  const grid = createSheetGrid(sheet, date1904, {})
  const block = findHeaderBlock(grid)
  if (!block) return { keeps: [], isOneList: false }
  const beside = columnsOfTables(grid, block)
  if (beside.length > 1) {
    const isOneList = beside.length <= MOST_PARTS && areOneList(grid, block, beside)
    return { keeps: keepBeside(grid, block, beside), isOneList }
  }
  return { keeps: tablesBelow(sheet, grid, block), isOneList: false }
}

/** First rows of the tables, with the lines above each header that belong to it. */
function tablesBelow(sheet: Sheet, grid: SheetGrid, block: HeaderBlock): KeepCell[] {
  const starts: number[] = []
  const { cells } = sheet
  let texts = textsOf(grid, block.pathRows)
  for (const [index, row] of cells.rows.entries()) {
    if (row <= block.last || starts.length >= MOST_TABLES) continue
    const from = cells.starts[index] ?? 0
    const to = cells.starts[index + 1] ?? 0
    if (to - from < 3 || to - from > 200) continue
    if (!isAllWords(cells, from, to) || !isAnotherHeader(texts, grid.rowCells(row))) continue
    // A second header row right below one that was just found belongs to it.
    const lastStart = starts.at(-1)
    const isPartOfHeader = lastStart !== undefined && isOneHeader(grid, lastStart, row)
    if (!isPartOfHeader) starts.push(row)
    const own = textsOf(grid, [row])
    texts = isPartOfHeader ? new Set([...texts, ...own]) : own
  }
  if (starts.length === 0) return []
  const bounds = starts.map((header) => ({ header, from: firstLineOf(grid, header) }))
  const shared = linesForAll(grid, block)
  return [{ header: block.first, from: 0 }, ...bounds].map(
    ({ header, from }, index, all): KeepCell => {
      const end = all[index + 1]?.from ?? Number.POSITIVE_INFINITY
      if (index === 0) return (row) => row < end
      const borrowed = borrowedLines(ownLines(grid, from, header), shared)
      return (row, column) => (row >= from && row < end) || borrowed.has(`${row}:${column}`)
    },
  )
}

/** Whether the cells from one place up to, not with, the other hold words and no figures. */
function isAllWords({ kinds, payloads, texts }: CellStore, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (kinds[at] !== CELL_TEXT || isFigure(texts[payloads[at] ?? 0]?.cell.value ?? ''))
      return false
  }
  return true
}

function isOneHeader(grid: SheetGrid, header: number, row: number): boolean {
  return grid.rows.filter((between) => between > header && between < row).length === 0
}

function textsOf(grid: SheetGrid, rows: readonly number[]): ReadonlySet<string> {
  return headerTextsOf(
    rows.flatMap((row) => grid.rowCells(row).map(({ cell }) => shownText(cell, grid.date1904))),
  )
}

/** Title and unit lines right above a header: lines of few texts, from below a gap or a footer. */
function firstLineOf(grid: SheetGrid, header: number): number {
  let first = header
  const above = grid.rows.filter((row) => row < header).slice(-MOST_LINES)
  for (const row of above.toReversed()) {
    const cells = grid.rowCells(row)
    const texts = cells.map(({ cell }) => (cell.kind === 'text' ? cell.value : null))
    const isLine = cells.length <= 3 && texts.every((text) => text !== null)
    const isFooter = texts.some(
      (text) => text !== null && isFooterText(text) && unitsOfLine(text).length === 0,
    )
    if (!isLine || (isFooter && first - row > 1) || (isFooter && !/单位[:：]/.test(texts[0] ?? '')))
      break
    const isFarAway = first < header && first - row > 1 && !grid.rows.includes(first - 1)
    if (isFarAway) break
    first = row
  }
  return first
}

/** The texts of the lines between a table's first row and its header. */
function ownLines(grid: SheetGrid, from: number, header: number): string[] {
  return grid.rows
    .filter((row) => row >= from && row < header)
    .flatMap((row) => grid.rowCells(row).map(({ cell }) => shownText(cell, grid.date1904)))
}

/** Cells above the first table, as `row:column`: all of them, and those that state a unit. */
interface SharedLines {
  readonly all: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** What stands above the first table holds for those below it that say nothing themselves. */
function borrowedLines(own: readonly string[], shared: SharedLines): ReadonlySet<string> {
  if (own.length === 0) return shared.all
  return own.some((text) => unitsOfLine(text).length > 0) ? new Set() : shared.units
}

function linesForAll(grid: SheetGrid, block: HeaderBlock): SharedLines {
  const lines = grid.rows
    .filter((row) => row < block.first)
    .slice(0, 30)
    .flatMap((row) =>
      grid.rowCells(row).map(({ column, cell }) => ({
        place: `${row}:${column}`,
        text: shownText(cell, grid.date1904),
      })),
    )
  const units = lines.filter(({ text }) => unitsOfLine(text).length > 0)
  const places = (of: typeof lines): ReadonlySet<string> => new Set(of.map(({ place }) => place))
  return { all: places(lines), units: places(units) }
}
