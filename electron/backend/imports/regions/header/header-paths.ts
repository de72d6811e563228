import { headerKey, withoutPart } from '../../columns/headers/header-key.ts'
import { readUnit, type WrittenUnit } from '../../columns/unit-text.ts'
import { fundingSourceReader } from '../../values/words/value-vocabularies.ts'
import type { HeaderBlock } from './header-block.ts'
import { type SheetGrid, shownText } from '../sheet-grid.ts'

/** One column with the headers it stands under. */
export interface HeaderColumn {
  readonly column: number
  /** From the outermost group to the column itself; empty for a column without a header. */
  readonly path: readonly string[]
  /** From the unit row, or from a header cell that is nothing but a unit. */
  readonly unit: WrittenUnit | null
  readonly unitRow: number | null
  /** What stands to the left and speaks for it too: 总投资 before 其中:中央 and 省级. */
  readonly context: string | null
}

/** No list of projects is wider; what stands beyond it is decoration or made to keep a program busy. */
export const MOST_HEADERS = 1000

/** The header path of every column that has a header, up to `MOST_HEADERS` of them. */
export function readHeaderPaths(grid: SheetGrid, block: HeaderBlock): HeaderColumn[] {
  const columns = new Set<number>()
  for (const row of block.pathRows) {
    for (const { column } of grid.rowCells(row)) {
      const merge = grid.mergeAt(row, column)
      const last = merge && merge.top >= block.first ? Math.min(merge.right, column + 300) : column
      for (let at = column; at <= last; at += 1) columns.add(at)
    }
  }
  const read = [...columns]
    .toSorted((a, b) => a - b)
    .slice(0, MOST_HEADERS)
    .map((column): HeaderColumn => {
      const { path, unit } = splitUnit(pathOf(grid, block, column))
      const unitBelow = unitOf(grid, block, column)
      return { column, path, unit: unitBelow ?? unit, unitRow: block.unitRow, context: null }
    })
    .filter(({ path }) => path.length > 0)
  return withContexts(read)
}

/** 建筑面积 above ㎡: the unit is no header of its own. */
function splitUnit(path: readonly string[]): { path: readonly string[]; unit: WrittenUnit | null } {
  const unit = path.length > 1 ? readUnit(path.at(-1) ?? '') : null
  return unit && unit.unit !== null ? { path: path.slice(0, -1), unit } : { path, unit: null }
}

/** A lone 中央 or 其中:省级 means the money of the column before it. */
function withContexts(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const read: HeaderColumn[] = []
  for (const header of columns) {
    const left = read.at(-1)
    const leaf = header.path.at(-1) ?? ''
    const isPart = header.path.length === left?.path.length && isSourceHeader(leaf)
    const leftLeaf = left?.path.at(-1) ?? ''
    const speaks = isSourceHeader(leftLeaf) ? (left?.context ?? null) : leftLeaf
    read.push(isPart ? { ...header, context: speaks } : header)
  }
  return read
}

function isSourceHeader(text: string): boolean {
  return fundingSourceReader.read(withoutPart(headerKey(text)))?.isWhole === true
}

/** A header as one line: 其中:⏎中央资金 is 其中:中央资金, 备    注 is 备注. */
export function headerText(text: string): string {
  return text
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}：:，,（(）)、]) (?=[\p{Script=Han}（(）)、])/gu, '')
    .trim()
}

function pathOf(grid: SheetGrid, block: HeaderBlock, column: number): string[] {
  const path: string[] = []
  for (const [index, row] of block.pathRows.entries()) {
    const text = headerText(textAt(grid, block, index, row, column))
    if (text !== '' && path.at(-1) !== text) path.push(text)
  }
  return path
}

function textAt(
  grid: SheetGrid,
  block: HeaderBlock,
  index: number,
  row: number,
  column: number,
): string {
  const own = shownText(grid.spread(row, column), grid.date1904)
  if (own !== '' || grid.mergeAt(row, column)) return own
  return groupFromLeft(grid, block, index, row, column)
}

/**
 * Without merges a group stands over its first column only: a blank to the right belongs to it as
 * long as both columns have a header of their own further down.
 */
function groupFromLeft(
  grid: SheetGrid,
  block: HeaderBlock,
  index: number,
  row: number,
  column: number,
): string {
  const lower = block.pathRows.slice(index + 1)
  const hasOwnHeader = (at: number): boolean =>
    lower.some((below) => grid.cell(below, at)?.kind === 'text')
  if (!hasOwnHeader(column)) return ''
  for (let left = column - 1; left >= 0 && left > column - 40; left -= 1) {
    if (!hasOwnHeader(left)) return ''
    const merge = grid.mergeAt(row, left)
    if (merge) return ''
    const text = shownText(grid.cell(row, left), grid.date1904)
    if (text !== '') return text
  }
  return ''
}

function unitOf(grid: SheetGrid, block: HeaderBlock, column: number): WrittenUnit | null {
  if (block.unitRow === null) return null
  const cell = grid.spread(block.unitRow, column)
  return cell?.kind === 'text' ? readUnit(cell.value) : null
}
