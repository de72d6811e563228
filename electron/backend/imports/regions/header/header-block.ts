import { headerStrength } from '../../columns/headers/field-candidate.ts'
import { readQuantity } from '../../values/numbers/quantity-text.ts'
import { readSequence } from '../../values/numbers/sequence-text.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { type GridCell, type SheetGrid, shownText } from '../sheet-grid.ts'
import { isNumberRow, isStandardRow, isUnitRow } from './header-rows.ts'

/** Where the header stands; all rows 0-based. */
export interface HeaderBlock {
  /** First and last row, with the unit row and the column-number row. */
  readonly first: number
  readonly last: number
  /** Rows that make up the header paths, top to bottom. */
  readonly pathRows: readonly number[]
  /** 平方米 万元 万元 */
  readonly unitRow: number | null
  /** 01 02 03, 甲 乙 1 2 */
  readonly numberRow: number | null
}

/** A header stands within this many filled rows, or nowhere. */
const SEARCHED_ROWS = 120
const MAX_HEADER_ROWS = 8
const LONGEST_HEADER = 60
/** Columns that are looked at in search of a header. */
const SEARCHED_COLUMNS = 200

interface RowSigns {
  readonly row: number
  readonly cells: readonly GridCell[]
  /** Texts that are known headers, by strength. */
  readonly hits: number
  readonly texts: number
  readonly numbers: number
}

/** Finds the header block by what its cells say, or null when no row speaks like one. */
export function findHeaderBlock(grid: SheetGrid): HeaderBlock | null {
  const signs = grid.rows.slice(0, SEARCHED_ROWS).map((row) => readSigns(grid, row))
  const best = Math.max(0, ...signs.map(score))
  if (best < 1.9) return findByShape(grid, signs)
  const anchorIndex = signs.findIndex((row) => score(row) >= Math.max(1.9, best * 0.6))
  const first = extendUp(grid, signs, anchorIndex)
  return extendDown(grid, first, signs[anchorIndex]?.row ?? first)
}

/** A header of words nobody knows is a row of short texts over columns that hold numbers or dates. */
function findByShape(grid: SheetGrid, signs: readonly RowSigns[]): HeaderBlock | null {
  const head = signs.find((row, index) => isHeadByShape(row, signs.slice(index + 1, index + 7)))
  return head ? extendDown(grid, head.row, head.row) : null
}

const LEAST_COLUMNS = 4
const LEAST_ROWS_BELOW = 3

function isHeadByShape({ cells, texts, numbers }: RowSigns, below: readonly RowSigns[]): boolean {
  if (numbers > 0 || texts < LEAST_COLUMNS || below.length < LEAST_ROWS_BELOW) return false
  const words = cells.map(({ cell }) => shownText(cell, false).trim())
  const isHead = words.every((word) => word.length <= 12 && !isLineText(word))
  if (!isHead || new Set(words).size < words.length) return false
  const columns = new Set(cells.map(({ column }) => column))
  const alike = below.filter((row) => {
    const filled = row.cells.filter(({ column }) => columns.has(column))
    const isFull = filled.length >= columns.size * 0.6 && filled.length === row.cells.length
    return isFull && filled.some(({ cell }) => cell.kind === 'number')
  })
  return alike.length >= LEAST_ROWS_BELOW
}

/** The block a user pointed at: its unit and number rows are still told apart. */
export function headerBlockFrom(grid: SheetGrid, first: number, last: number): HeaderBlock {
  const rows = grid.rows.filter((row) => row >= first && row <= last)
  const unitRow = rows.find((row, index) => index > 0 && isUnitRow(grid.rowCells(row))) ?? null
  const numberRow = rows.find((row, index) => index > 0 && isNumberRow(grid.rowCells(row))) ?? null
  const pathRows = rows.filter(
    (row) => row !== unitRow && row !== numberRow && !isStandardRow(grid.rowCells(row)),
  )
  return { first, last, pathRows, unitRow, numberRow }
}

function score({ hits, numbers }: RowSigns): number {
  return hits - numbers * 0.6
}

function readSigns(grid: SheetGrid, row: number): RowSigns {
  const cells = grid.rowCells(row)
  let hits = 0
  let texts = 0
  let numbers = 0
  for (const { cell } of cells.slice(0, SEARCHED_COLUMNS)) {
    if (cell.kind === 'text') {
      texts += 1
      if (cell.value.length > LONGEST_HEADER) continue
      if (/^[\d.,%\s-]+$/.test(cell.value)) numbers += 1
      else hits += headerStrength(cell.value)
    } else numbers += 1
  }
  return { row, cells, hits, texts, numbers }
}

/** Takes in group headers above the row that first speaks like a header. */
function extendUp(grid: SheetGrid, signs: readonly RowSigns[], anchorIndex: number): number {
  let first = signs[anchorIndex]?.row ?? 0
  const width = signs[anchorIndex]?.cells.length ?? 0
  for (let index = anchorIndex - 1; index >= 0; index -= 1) {
    const above = signs[index]
    if (!above || above.row < first - 2 || !isGroupRow(grid, above, first, width)) break
    first = above.row
  }
  // A block that reaches down into the header from above belongs to it.
  for (const { column } of signs[anchorIndex]?.cells ?? []) {
    const merge = grid.mergeAt(first, column)
    if (merge && merge.top < first && merge.left === merge.right) first = merge.top
  }
  return first
}

/** Group headers are several short texts, or blocks over some but not most of the columns. */
function isGroupRow(grid: SheetGrid, row: RowSigns, below: number, width: number): boolean {
  if (row.numbers > 0 || row.cells.length < 2) return false
  if (row.cells.some(({ cell }) => isLineText(shownText(cell, false)))) return false
  const heads = row.cells.filter(({ column, cell }) => {
    const merge = grid.mergeAt(row.row, column)
    const spans = merge ? merge.right - merge.left + 1 : 1
    const reachesDown = merge ? merge.bottom >= below : false
    const isShort = shownText(cell, false).length <= 20
    return (
      isShort &&
      (reachesDown ||
        (spans < Math.max(3, width * 0.9) &&
          (spans > 1 || headerStrength(shownText(cell, false)) > 0)))
    )
  })
  return heads.length >= Math.max(2, row.cells.length * 0.6)
}

/** 单位:万元, 填报日期:… and other lines with a colon are no group headers. */
function isLineText(text: string): boolean {
  return /[:：]/.test(text) && !text.trim().startsWith('其中')
}

function extendDown(grid: SheetGrid, first: number, anchor: number): HeaderBlock {
  let last = anchor
  for (let row = first; row <= last && row < first + MAX_HEADER_ROWS; row += 1) {
    for (const { column } of grid.rowCells(row)) {
      const merge = grid.mergeAt(row, column)
      if (!merge || merge.bottom - merge.top >= MAX_HEADER_ROWS) continue
      if (merge.top >= first && merge.bottom > last) last = merge.bottom
    }
  }
  last = lastAboveNumbers(grid, last) ?? last
  const pathRows = grid.rows.filter((row) => row >= first && row <= last)
  let unitRow: number | null = null
  let numberRow: number | null = null
  for (const row of grid.rows.filter((candidate) => candidate > last).slice(0, 6)) {
    if (row > last + 2) break
    if (unitRow === null && isUnitRow(grid.rowCells(row))) unitRow = row
    else if (numberRow === null && isNumberRow(grid.rowCells(row))) numberRow = row
    else if (isStandardRow(grid.rowCells(row))) {
      last = row
      break
    } else if (
      unitRow === null &&
      numberRow === null &&
      (isSubHeader(grid, row, pathRows) ||
        fillsGaps(grid, row, pathRows.at(-1) ?? first) ||
        standsBelowBlocks(grid, row, pathRows.at(-1) ?? first))
    ) {
      pathRows.push(row)
    } else break
    last = row
  }
  // Blocks merged down over the unit row make it a row of the header area already.
  const inner = pathRows.filter((row) => row !== first)
  unitRow ??= inner.find((row) => isUnitRow(grid.rowCells(row))) ?? null
  numberRow ??= inner.find((row) => isNumberRow(grid.rowCells(row))) ?? null
  return {
    first,
    last,
    pathRows: pathRows.filter((row) => row !== unitRow && row !== numberRow),
    unitRow,
    numberRow,
  }
}

/** Of a header so many rows may follow before its columns are counted. */
const ROWS_BEFORE_NUMBERS = 3

/**
 * 甲 | 乙 | 1 | 2 | 3 ends a header: rows of words above it belong there, whatever they say.
 *
 * @returns the last of these rows (0-based), or null where the columns are not counted
 */
function lastAboveNumbers(grid: SheetGrid, last: number): number | null {
  const below = grid.rows.filter((row) => row > last).slice(0, ROWS_BEFORE_NUMBERS + 1)
  const numbers = below.findIndex((row) => isNumberRow(grid.rowCells(row)))
  const between = below.slice(0, Math.max(0, numbers))
  const isFollowing = below.every((row, index) => index > numbers || row === last + 1 + index)
  if (between.length === 0 || !isFollowing) return null
  const width = grid.rowCells(below[numbers] ?? last).length
  const areWords = between.every((row) => {
    const cells = grid.rowCells(row)
    return cells.length <= width && cells.every(({ cell }) => isWordOrYear(cell))
  })
  return areWords ? (between.at(-1) ?? null) : null
}

/** A second header row without merges: only texts, most of them known, below gaps of the first. */
function isSubHeader(grid: SheetGrid, row: number, above: readonly number[]): boolean {
  const cells = grid.rowCells(row)
  if (cells.length === 0 || cells.some(({ cell }) => cell.kind !== 'text')) return false
  const texts = cells.map(({ cell }) => shownText(cell, false))
  if (texts.some((text) => text.length > 30 || readQuantity(text) !== null)) return false
  const known = texts.filter((text) => headerStrength(text) > 0).length
  if (known < Math.max(1, cells.length * 0.5)) return false
  const headRow = above.at(-1) ?? 0
  const belowGap = cells.some(({ column }) => {
    const merge = grid.mergeAt(headRow, column)
    if (merge) return merge.right > merge.left
    return grid.cell(headRow, column) === null
  })
  // 合计 or 小计 as the only text begins the data.
  return (
    belowGap && (cells.length > 1 || known > 0) && !(cells.length === 1 && cells[0]?.column === 0)
  )
}

/**
 * 形象进度 | – | – over 上月末 | 本月末 | 比例, with or without a merge: texts that stand in every gap of
 * the row above and below the headers left of the gaps, and nowhere else, over rows that are fuller.
 */
function fillsGaps(grid: SheetGrid, row: number, headRow: number): boolean {
  const cells = grid.rowCells(row)
  const heads = new Set(grid.rowCells(headRow).map(({ column }) => column))
  const own = new Set(cells.map(({ column }) => column))
  const next = grid.rows.find((candidate) => candidate > row)
  const below = next === undefined ? [] : grid.rowCells(next)
  if (cells.length < 2 || below.length <= cells.length) return false
  // 一 | 续建项目 is the head of a part of the list.
  if (readSequence(shownText(cells[0]?.cell ?? null, false)) !== null) return false
  if (below.every(({ cell }) => cell.kind === 'text' && readQuantity(cell.value) === null)) {
    return false
  }
  const isWord = cells.every(
    ({ cell }) =>
      cell.kind === 'text' && cell.value.length <= 15 && readQuantity(cell.value) === null,
  )
  const [left, right] = [Math.min(...heads), Math.max(...heads)]
  const gaps = new Set<number>()
  for (let column = left; column <= right; column += 1) {
    if (!heads.has(column) && (grid.mergeAt(headRow, column)?.bottom ?? headRow) === headRow)
      gaps.add(column)
  }
  const isInPlace = [...own].every((column) => gaps.has(column) || gaps.has(column + 1))
  return isWord && gaps.size > 0 && isInPlace && [...gaps].every((column) => own.has(column))
}

/**
 * 计 | 教室 | 功能室 below 教学用房 and 计 | 宿舍 below 生活用房, 2019 | 2020 | 合计 below 历年下达: a row of
 * words and years that fills the blocks over several columns above it, and nothing beside them.
 */
function standsBelowBlocks(grid: SheetGrid, row: number, headRow: number): boolean {
  const below = new Set<number>()
  for (const { column } of grid.rowCells(headRow)) {
    const block = grid.mergeAt(headRow, column)
    if (block === null || block.right === block.left || block.bottom >= row) continue
    if (block.right - block.left >= SEARCHED_COLUMNS) return false
    for (let at = block.left; at <= block.right; at += 1) below.add(at)
  }
  const cells = grid.rowCells(row)
  const heads = grid.rowCells(headRow).length
  return (
    // A table that is one block has no headers beside it: what stands below may be its first row.
    heads > 1 &&
    cells.length === below.size &&
    cells.every(({ column, cell }) => below.has(column) && isWordOrYear(cell))
  )
}

function isWordOrYear(cell: Cell): boolean {
  const text = shownText(cell, false).trim()
  if (/^20[0-4]\d年?度?$/.test(text)) return true
  return cell.kind === 'text' && text.length <= 15 && readQuantity(text) === null
}
