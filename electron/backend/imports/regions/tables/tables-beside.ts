import { fieldWords } from '../../columns/field-vocabulary.ts'
import { headerStrength } from '../../columns/headers/field-candidate.ts'
import { unitsOfLine } from '../../columns/unit-text.ts'
import { headerKey } from '../../columns/headers/header-key.ts'
import type { KeepCell } from '../../workbook/part-of-sheet.ts'
import type { HeaderBlock } from '../header/header-block.ts'
import { readHeaderPaths } from '../header/header-paths.ts'
import { totalLabelOf } from '../body/row-label.ts'
import { type SheetGrid, shownText } from '../sheet-grid.ts'

/** First and last column of a table; what stands right of a table up to the next belongs to it. */
export type Columns = readonly [number, number]

interface Leaf {
  readonly column: number
  /** The column's whole header, as it is compared. */
  readonly path: string
  /** The column's own header as it is compared. */
  readonly key: string
}

const namesOf = (field: string): ReadonlySet<string> =>
  new Set(fieldWords.flatMap(({ id, names }) => (id === field ? [...names] : [])))

const sequenceNames = namesOf('sequence')
const schoolNames = namesOf('school')
const projectNames = namesOf('projectName')
/** A table of its own names what its rows are about. */
const keyNames = new Set([...schoolNames, ...projectNames])

/** Tables side by side; fewer than two when the sheet is one table. */
export function columnsOfTables(grid: SheetGrid, block: HeaderBlock): readonly Columns[] {
  const bySequence = startingWithSequence(grid, block)
  if (bySequence.length > 1) return bySequence
  const leaves = readHeaderPaths(grid, block).map(({ column, path }): Leaf => ({
    column,
    path: path.map(headerKey).join('/'),
    key: headerKey(path.at(-1) ?? ''),
  }))
  const named = leaves.filter(({ key }) => keyNames.has(key)).length
  if (leaves.length < 4 || named === 0) return []
  const summary = summaryBeside(grid, block, leaves)
  if (summary.length > 1 || named < 2) return summary
  const repeated = repeatedHeaders(leaves)
  return repeated.length > 1 ? repeated : partedByGaps(grid, block, leaves)
}

/** Cells of each table: its columns, and above the header what does not belong to another one. */
export function keepBeside(
  grid: SheetGrid,
  block: HeaderBlock,
  tables: readonly Columns[],
): KeepCell[] {
  const parted = new Set(rowsAboveEach(grid, block, tables))
  return tables.map(
    ([left, right]): KeepCell =>
      (row, column) =>
        (row < block.first && !parted.has(row)) || (column >= left && column <= right),
  )
}

/** Whether the tables have the same headers and nothing above them tells one from the other. */
export function areOneList(
  grid: SheetGrid,
  block: HeaderBlock,
  tables: readonly Columns[],
): boolean {
  const leaves = readHeaderPaths(grid, block)
  const [first, ...others] = tables.map(([left, right]) =>
    leaves
      .filter(({ column }) => column >= left && column <= right)
      .map(({ path }) => path.map(headerKey).join('/'))
      .join('|'),
  )
  const isSame = others.length > 0 && others.every((headers) => headers === first)
  return isSame && rowsAboveEach(grid, block, tables).length === 0
}

/**
 * Rows above the header with something over every table: 小学 over the left one and 初中 over the right one.
 * A title over both stands in one cell, and a line with the unit speaks for all of them.
 */
function rowsAboveEach(
  grid: SheetGrid,
  block: HeaderBlock,
  tables: readonly Columns[],
): readonly number[] {
  return grid.rows.filter((row) => {
    const cells = row < block.first ? grid.rowCells(row) : []
    const isUnitLine = cells.some(({ cell }) => unitsOfLine(shownText(cell, false)).length > 0)
    const isOver = ([left, right]: Columns): boolean =>
      cells.some(({ column }) => column >= left && column <= right)
    return cells.length > 0 && !isUnitLine && tables.every(isOver)
  })
}

/** Every table begins with its own 序号, in the same word: 序号 … 项目编号 is one table. */
function startingWithSequence(grid: SheetGrid, block: HeaderBlock): readonly Columns[] {
  const headers = grid.rowCells(block.pathRows[0] ?? block.first)
  const keys = headers.map(({ cell }) => (cell.kind === 'text' ? headerKey(cell.value) : ''))
  const first = keys.find((key) => sequenceNames.has(key))
  const starts = headers.filter((_, index) => keys[index] === first).map(({ column }) => column)
  if (starts.length < 2) return []
  const tables = tablesFrom(starts)
  const isTable = tables.every(([left, right]) => {
    const own = headers.filter(({ column }) => column >= left && column <= right)
    const known = own.filter(({ cell }) => headerStrength(shownText(cell, false)) > 0)
    return own.length >= 3 && known.length >= 3
  })
  return isTable ? tables : []
}

/** 学校 面积 投资 学校 面积 投资: the same headers over again. */
function repeatedHeaders(leaves: readonly Leaf[]): readonly Columns[] {
  const width = leaves.findIndex(({ key }, index) => index > 0 && key === leaves[0]?.key)
  if (width < 2 || leaves.length % width !== 0) return []
  const isRepeated = leaves.every(({ key }, index) => key === leaves[index % width]?.key)
  const hasKey = leaves.slice(0, width).some(({ key }) => keyNames.has(key))
  if (!isRepeated || !hasKey) return []
  return tablesFrom(leaves.filter((_, index) => index % width === 0).map(({ column }) => column))
}

/** An empty column between two tables that each name what their rows are about. */
function partedByGaps(
  grid: SheetGrid,
  block: HeaderBlock,
  leaves: readonly Leaf[],
): readonly Columns[] {
  const groups: Leaf[][] = []
  for (const leaf of leaves) {
    const last = groups.at(-1)
    const before = last?.at(-1)?.column
    const isBesideGap = before === undefined || hasGap(grid, block, before, leaf.column)
    if (isBesideGap || !last) groups.push([leaf])
    else last.push(leaf)
  }
  const areTables = groups.every(
    (group) =>
      group.length >= 3 &&
      group.some(({ key }) => keyNames.has(key)) &&
      group.filter(({ key }) => headerStrength(key) > 0).length >= 3,
  )
  return areTables && areAlike(groups)
    ? tablesFrom(groups.map((group) => group[0]?.column ?? 0))
    : []
}

/**
 * 乡镇 | 项目数 | 投资 behind an empty column, for a few rows at the top: sums of the list beside it, and no
 * columns of its rows.
 */
function summaryBeside(
  grid: SheetGrid,
  block: HeaderBlock,
  leaves: readonly Leaf[],
): readonly Columns[] {
  const start = leaves.findLastIndex(
    ({ column }, index) => index > 0 && hasGap(grid, block, leaves[index - 1]?.column ?? 0, column),
  )
  const [first, ...others] = start < 0 ? [] : leaves.slice(start)
  const list = leaves.slice(0, Math.max(0, start))
  if (first === undefined || others.length === 0 || !list.some(({ key }) => keyNames.has(key)))
    return []
  const isFilled = (row: number, of: readonly Leaf[]): boolean =>
    of.some(({ column }) => grid.cell(row, column) !== null)
  const below = grid.rows.filter((row) => row > block.last)
  const own = below.filter((row) => isFilled(row, [first, ...others]))
  const listed = below.filter((row) => isFilled(row, list))
  const isAtTop = own.length > 1 && own.every((row, index) => row === below[index])
  const isLabelled = own.every((row) => grid.cell(row, first.column)?.kind === 'text')
  const isSummed = own.some((row) => totalLabelOf(textAt(grid, row, first.column)) !== null)
  const isShort = own.length * 3 < listed.length * 2
  return isAtTop && isLabelled && isSummed && isShort ? tablesFrom([0, first.column]) : []
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  const cell = grid.cell(row, column)
  return cell === null ? '' : shownText(cell, false)
}

/** 学校名称 | 项目名称 are halves of one table; tables each have a school, a project or a header of all. */
function areAlike(groups: readonly (readonly Leaf[])[]): boolean {
  const haveAll = (isSuch: (leaf: Leaf) => boolean): boolean =>
    groups.every((group) => group.some(isSuch))
  return (
    haveAll(({ key }) => schoolNames.has(key)) ||
    haveAll(({ key }) => projectNames.has(key)) ||
    groups[0]?.some(({ path }) => haveAll((leaf) => leaf.path === path)) === true
  )
}

/** Whether a column between the two holds nothing at all. */
function hasGap(grid: SheetGrid, block: HeaderBlock, before: number, next: number): boolean {
  for (let column = before + 1; column < next; column += 1) {
    if (grid.rows.every((row) => row < block.first || grid.cell(row, column) === null)) return true
  }
  return false
}

function tablesFrom(starts: readonly number[]): readonly Columns[] {
  return starts.map((start, index): Columns => [
    index === 0 ? 0 : start,
    (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1,
  ])
}
