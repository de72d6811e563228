import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { looksLikeSchool } from '../../values/words/school-name.ts'
import { headerTextsOf, type HeaderTexts } from '../header/header-again.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { HeaderBlock } from '../header/header-block.ts'
import { hasOwnName } from './own-name.ts'
import { belongsToBlock, createRowFacts, type RowFacts } from './row-facts.ts'
import type { GridCell, SheetGrid } from '../sheet-grid.ts'
import { nameOfTotal } from './row-label.ts'
import { createRuns, type RowRange } from './runs.ts'
import { usualColumns } from './usual-columns.ts'

export interface ClassifyInput {
  readonly grid: SheetGrid
  readonly block: HeaderBlock
  readonly columns: readonly MappedColumn[]
  readonly kind: ImportKind
  readonly county: string | null
  readonly corrections: SheetCorrections
}

/** The input with what is worth preparing once. */
export interface Classifier extends ClassifyInput {
  readonly factsOf: (row: number) => RowFacts
  /** The column that says which school a row is about, and does not hold stages alone; or null. */
  readonly schoolColumn: number | null
  /** Every text of the header, without white space. */
  readonly headerTexts: HeaderTexts
  /**
   * Of a row with figures that names no school or works of its own and fills at most one of the columns of words
   * that the others fill, how many of these it leaves empty; null for any other row. What is merged over several
   * rows is filled in each; a group that the row beside says as well is none of the row's own.
   */
  readonly emptyBeside: (row: number, facts: RowFacts) => number | null
  /** First and last row of the group that the rows beside it say as well; null where there is none. */
  readonly groupAround: (row: number, facts: RowFacts) => RowRange | null
}

export function prepareClassifier(input: ClassifyInput): Classifier {
  const { grid, block, columns, kind } = input
  const factsOf = createRowFacts(grid, columns, kind)
  const below = grid.rows.filter((row) => row > block.last)
  const usual = usualColumns(columns, below, factsOf)
  // 石桥小学 alone above rows of 石桥小学 may be what these add up to.
  const isSaidBeside = (label: string, row: number): boolean =>
    [row - 1, row + 1].some((other) => factsOf(other).labels.includes(label))
  const groups = new Set(columns.filter(isGroup).map(({ column }) => column))
  const ofNoGroup = new Set([...usual].filter((column) => !groups.has(column)))
  const runOf = createRuns(grid)
  const isGroupBeside = (column: number, row: number): boolean => {
    const [first, last] = groups.has(column) ? runOf(row, column) : [row, row]
    return first < last
  }
  const groupAround: Classifier['groupAround'] = (row, { cells }) => {
    const runs = cells.flatMap(({ column }) =>
      usual.has(column) && isGroupBeside(column, row) ? [runOf(row, column)] : [],
    )
    return runs.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]))[0] ?? null
  }
  return {
    ...input,
    factsOf,
    schoolColumn: schoolColumnOf(input),
    headerTexts: headerTextsOf([...columns.flatMap(({ path }) => path), ...textsOfHeader(input)]),
    groupAround,
    emptyBeside: (row, facts) => {
      const { cells, labels, numbers, counts } = facts
      if (numbers === 0 || usual.size < 2) return null
      const said = labels.some(isOfAll) ? labels.filter(isOfAll).map(nameOfTotal) : NOTHING
      // Most rows are filled: the first few of their cells show it.
      if (areMoreThan(1 + counts, cells, ofNoGroup, said)) return null
      // What the row beside may say as well is looked at only where the others leave a doubt.
      const own = cells.filter(
        ({ column, cell }) =>
          usual.has(column) && !isGroupBeside(column, row) && !isSaidByName(cell, said),
      )
      const isBare =
        own.length <= 1 + counts &&
        !labels.some((label) => hasOwnName(label) && !isSaidBeside(label, row)) &&
        ![...usual].some((column) => belongsToBlock(grid, row, column))
      if (!isBare) return null
      return usual.size - cells.filter(({ column }) => usual.has(column)).length
    },
  }
}

const NOTHING: readonly null[] = []

function isOfAll(label: string): boolean {
  return /^\s*全/.test(label)
}

/** 全县计划 | 计划: the name says it already. */
function isSaidByName(cell: Cell, said: readonly (string | null)[]): boolean {
  return said.length > 0 && cell.kind === 'text' && said.includes(cell.value.trim())
}

function areMoreThan(
  most: number,
  cells: readonly GridCell[],
  columns: ReadonlySet<number>,
  said: readonly (string | null)[],
): boolean {
  let filled = 0
  for (const { column, cell } of cells) {
    if (columns.has(column) && !isSaidByName(cell, said)) filled += 1
    if (filled > most) return true
  }
  return false
}

/** Columns that say which rows belong together, and of none what it is. */
const GROUPS: ReadonlySet<string> = new Set([
  'reportQuarter',
  'year',
  'programme',
  'township',
  'stage',
  'fundingSource',
])

function isGroup({ field }: MappedColumn): boolean {
  return field !== null && GROUPS.has(field)
}

/** As they stand on the sheet: units and marks are taken out of paths. */
function textsOfHeader({ grid, block }: ClassifyInput): string[] {
  const rows = grid.rows.filter((row) => row >= block.first && row <= block.last)
  return rows.flatMap((row) =>
    grid.rowCells(row).flatMap(({ cell }) => (cell.kind === 'text' ? cell.value : [])),
  )
}

function schoolColumnOf({ grid, block, columns }: ClassifyInput): number | null {
  const school = columns.find(({ field }) => field === 'school')
  if (school === undefined) return null
  const namesSchools = grid.rows.some((row) => {
    const cell = row > block.last ? grid.cell(row, school.column) : null
    return cell?.kind === 'text' && looksLikeSchool(cell.value)
  })
  return namesSchools ? school.column : null
}

/** What stands where the other rows name their schools. */
export function schoolCell({ grid, schoolColumn }: Classifier, row: number): string {
  const cell = schoolColumn === null ? null : grid.cell(row, schoolColumn)
  return cell?.kind === 'text' ? cell.value : ''
}
