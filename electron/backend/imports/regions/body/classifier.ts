import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { looksLikeSchool } from '../../values/words/school-name.ts'
import { headerTextsOf, type HeaderTexts } from '../header/header-again.ts'
import type { HeaderBlock } from '../header/header-block.ts'
import { hasOwnName } from './own-name.ts'
import { belongsToBlock, createRowFacts, type RowFacts } from './row-facts.ts'
import type { GridCell, SheetGrid } from '../sheet-grid.ts'
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
   * A row with figures that names no school or works of its own and fills at most one of the columns of words
   * that the others fill; what is merged over several rows is filled in each.
   */
  readonly isBare: (row: number, facts: RowFacts) => boolean
}

export function prepareClassifier(input: ClassifyInput): Classifier {
  const { grid, block, columns, kind } = input
  const factsOf = createRowFacts(grid, columns, kind)
  const below = grid.rows.filter((row) => row > block.last)
  const usual = usualColumns(columns, below, factsOf)
  // 石桥小学 alone above rows of 石桥小学 may be what these add up to.
  const isSaidBeside = (label: string, row: number): boolean =>
    [row - 1, row + 1].some((other) => factsOf(other).labels.includes(label))
  return {
    ...input,
    factsOf,
    schoolColumn: schoolColumnOf(input),
    headerTexts: headerTextsOf([...columns.flatMap(({ path }) => path), ...textsOfHeader(input)]),
    isBare: (row, { cells, labels, numbers, counts }) =>
      numbers > 0 &&
      usual.size >= 2 &&
      !isFilledMoreThan(1 + counts, usual, cells) &&
      !labels.some((label) => hasOwnName(label) && !isSaidBeside(label, row)) &&
      ![...usual].some((column) => belongsToBlock(grid, row, column)),
  }
}

/** Most rows are: the first few of their cells show it. */
function isFilledMoreThan(
  most: number,
  columns: ReadonlySet<number>,
  cells: readonly GridCell[],
): boolean {
  let filled = 0
  return cells.some(({ column }) => columns.has(column) && (filled += 1) > most)
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
