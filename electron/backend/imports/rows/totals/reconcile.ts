import type { TotalCheck } from '#contract/imports/reading.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { fieldTypeOf } from '../../columns/field-vocabulary.ts'
import { measuredInCell } from '../../columns/row-unit.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'
import { totalLabelOf } from '../../regions/body/row-label.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'
import { headerText } from '../../regions/header/header-paths.ts'
import { plainNumberOf, readCount } from '../../values/numbers/read-number.ts'
import { plannedFigure } from '../../values/numbers/planned-figure.ts'
import { columnLetter } from '../../workbook/cell-address.ts'
import {
  type ColumnSums,
  createColumnSums,
  difference,
  exactNumber,
  toNumber,
} from './column-sums.ts'
import { columnOfMixedUnits } from './mixed-units.ts'
import { type IsTotal, provenSums } from './proven-sums.ts'
import { sumsOfBlocks } from './sums-of-blocks.ts'
import {
  checkNamedTotals,
  checkPartsOfTotals,
  checkStackedTotals,
  type PartsInput,
} from './parts-of-totals.ts'

export interface ReconcileInput {
  readonly grid: SheetGrid
  readonly columns: readonly UnitColumn[]
  readonly rows: readonly ClassifiedRow[]
}

export interface Reconciliation {
  readonly totals: readonly TotalCheck[]
  /** Rows without a name, or with little else, that turned out to be sums (0-based). */
  readonly sums: ReadonlySet<number>
}

/** A summed column with the number of each data row. */
interface SummedColumn {
  readonly column: UnitColumn
  readonly sums: ColumnSums
}

/** Data rows `from` up to, not with, `to`: positions among the data rows. */
interface Cover {
  readonly from: number
  readonly to: number
}

interface TotalRow {
  readonly row: number
  readonly label: string
  readonly isHeading: boolean
  /** Data rows above it. */
  readonly position: number
  /** Of a whole above 其中, data rows above the end of its parts; else null. */
  readonly partsEnd: number | null
  readonly values: ReadonlyMap<UnitColumn, number>
}

/**
 * Checks the sheet's own sums against the rows that were read. Which rows a sum covers is not
 * written anywhere: every block of rows it could stand for is tried, and the one that agrees in
 * most columns is taken; when none agrees, the one its place and name suggest, and the difference
 * shows.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const columns = input.columns.filter(isSummed)
  const { grid, rows } = input
  const sums = provenSums(
    rows,
    (isTotal) => checksOf(partsInputOf(input, columns, isTotal)),
    () =>
      sumsOfBlocks({
        rows,
        summed: columns,
        numberAt: (row, column) => numberAt(grid, row, column),
      }),
  )
  const isTotal = ({ row, kind }: ClassifiedRow): boolean => kind === 'total' || sums.has(row)
  const parts = partsInputOf(input, columns, isTotal)
  const checks = [...checksOf(parts), ...checkPartsOfTotals(parts)]
  const mixed = columnOfMixedUnits(input.grid, input.columns, parts.dataRows)
  const saysNothing = ({ letter, difference: off }: TotalCheck): boolean =>
    mixed !== null && letter === columnLetter(mixed.column) && off !== 0
  return { totals: checks.filter((check) => !saysNothing(check)), sums }
}

function partsInputOf(
  input: ReconcileInput,
  summed: readonly UnitColumn[],
  isTotal: IsTotal,
): PartsInput {
  const { grid, columns, rows } = input
  return {
    grid,
    columns,
    summed,
    totalRows: rows.filter(isTotal),
    dataRows: rows.filter((row) => isData(row) && !isTotal(row)).map(({ row }) => row),
    totals: checkTotals(input, summed, isTotal),
    numberAt: (row, column) => numberAt(grid, row, column),
  }
}

function isSummed({ field }: UnitColumn): boolean {
  const type = field === null ? null : fieldTypeOf(field)
  return type === 'money' || type === 'area' || type === 'count'
}

/** The checks of the sheet's sums, those split by name or kind in place of those by place. */
function checksOf(parts: PartsInput): TotalCheck[] {
  const named = checkNamedTotals(parts)
  const apart = [...named, ...checkStackedTotals(parts, named)]
  const rowsApart = new Set(apart.map(({ row }) => row))
  const placed = parts.totals.filter(({ row }) => !rowsApart.has(row))
  return withoutBalances([...placed, ...apart], parts)
}

/** What is left after the last entry stands beside 本月合计 again: that is no sum of the entries. */
function withoutBalances(
  checks: TotalCheck[],
  { summed, dataRows, ...parts }: PartsInput,
): TotalCheck[] {
  const balance = summed.find(({ field }) => field === 'balance')
  if (balance === undefined) return checks
  const letter = columnLetter(balance.column)
  return checks.filter((check) => {
    if (check.letter !== letter) return true
    const [first, until] = check.covers
    const isAlone = checks.every((other) => other.row !== check.row || other === check)
    // The balance of one row is what stands there, and proves nothing by itself.
    if (check.difference === 0) return !isAlone || first !== until
    const last = dataRows.findLast((row) => row < check.row - 1)
    return last === undefined || parts.numberAt(last, balance) !== check.sheetValue
  })
}

function checkTotals(
  { grid, rows }: ReconcileInput,
  columns: readonly UnitColumn[],
  isTotal: IsTotal,
): TotalCheck[] {
  const dataRows = rows.filter((row) => isData(row) && !isTotal(row)).map(({ row }) => row)
  const totals = readTotals(grid, columns, rows, isTotal, dataRows)
  if (totals.length === 0) return []
  const summed = columns.map((column): SummedColumn => ({
    column,
    sums: createColumnSums(dataRows.map((row) => numberAt(grid, row, column))),
  }))
  return totals.flatMap((total, index) => {
    const cover = chooseCover(total, index, totals, summed, dataRows.length)
    if (cover === null) return []
    return summed.flatMap(({ column, sums }) => {
      const sheetValue = total.values.get(column)
      if (sheetValue === undefined) return []
      const sum = sums.between(cover.from, cover.to)
      return {
        letter: columnLetter(column.column),
        label: headerText(total.label),
        row: total.row + 1,
        covers: [(dataRows[cover.from] ?? 0) + 1, (dataRows[cover.to - 1] ?? 0) + 1] as const,
        sheetValue,
        sum: toNumber(sum),
        difference: difference(exactNumber(sheetValue), sum),
      }
    })
  })
}

function isData({ kind }: ClassifiedRow): boolean {
  return kind === 'data' || kind === 'keyless' || kind === 'bare'
}

function readTotals(
  grid: SheetGrid,
  columns: readonly UnitColumn[],
  rows: readonly ClassifiedRow[],
  isTotal: IsTotal,
  dataRows: readonly number[],
): TotalRow[] {
  const totals: TotalRow[] = []
  let position = 0
  for (const classified of rows) {
    const { row, label, isHeading, partsUntil } = classified
    while (position < dataRows.length && (dataRows[position] ?? 0) < row) position += 1
    // 其中 rows repeat a part of a total by another split; no block of rows is theirs.
    if (!isTotal(classified) || totalLabelOf(label) === 'breakdown') continue
    const values = new Map<UnitColumn, number>()
    for (const column of columns) {
      const value = numberAt(grid, row, column)
      if (value !== null) values.set(column, value)
    }
    if (values.size === 0) continue
    const isPart = (data: number): boolean => partsUntil !== undefined && data <= partsUntil
    const partsEnd = partsUntil === undefined ? null : dataRows.filter(isPart).length
    totals.push({ row, label, isHeading, position, partsEnd, values })
  }
  return totals
}

/** The number of a cell in the column's unit as its row is read, or null. */
export function numberAt(grid: SheetGrid, row: number, { column, field, cellUnit }: UnitColumn) {
  const cell = plannedFigure(grid.cell(row, column), field)
  const count = field !== null && fieldTypeOf(field) === 'count' ? readCount(cell) : null
  if (count?.status === 'ok') return count.value
  const measured = field === 'quantity' ? measuredInCell(cell) : null
  return plainNumberOf(measured?.number ?? cell, cellUnit)
}

function chooseCover(
  total: TotalRow,
  index: number,
  totals: readonly TotalRow[],
  summed: readonly SummedColumn[],
  count: number,
): Cover | null {
  const candidates = coversOf(total, index, totals, count).filter(({ from, to }) => to > from)
  let best: { cover: Cover; score: number } | null = null
  for (const [rank, cover] of candidates.entries()) {
    let agreeing = 0
    for (const { column, sums } of summed) {
      const value = total.values.get(column)
      if (value === undefined || value === 0) continue
      if (difference(exactNumber(value), sums.between(cover.from, cover.to)) === 0) agreeing += 1
    }
    // Earlier candidates are the likelier ones.
    const score = agreeing - rank * 0.01
    if (best === null || score > best.score) best = { cover, score }
  }
  return best?.cover ?? null
}

/** Blocks of data rows the total could stand for, the likeliest first. */
function coversOf(
  total: TotalRow,
  index: number,
  totals: readonly TotalRow[],
  count: number,
): Cover[] {
  const { position } = total
  const previous = totals[index - 1]?.position ?? 0
  const next = totals[index + 1]?.position ?? count
  const nextHeading = totals.slice(index + 1).find((other) => other.isHeading)?.position ?? count
  const isSubtotal = totalLabelOf(total.label) === 'subtotal'
  const above = { from: previous, to: position }
  const below = { from: position, to: next }
  const belowGroup = { from: position, to: nextHeading }
  const allAbove = { from: 0, to: position }
  const allBelow = { from: position, to: count }
  const all = { from: 0, to: count }
  // Sums of sums: a group of groups ends where an earlier sum ended.
  const wider = totals
    .slice(0, index)
    .map((other) => ({ from: other.position, to: position }))
    .toReversed()
  const narrower = totals.slice(index + 1).map((other) => ({ from: position, to: other.position }))
  if (total.partsEnd !== null) return partsBelow(position, total.partsEnd)
  if (total.isHeading)
    return [belowGroup, below, all, allBelow, above, allAbove, ...narrower, ...wider]
  if (isSubtotal) return [above, below, belowGroup, allAbove, allBelow, all, ...wider, ...narrower]
  if (position === 0) return [all, below, belowGroup, ...narrower]
  if (position === count) return [all, above, ...wider]
  return [above, allAbove, below, belowGroup, all, allBelow, ...wider, ...narrower]
}

/** Stages there are: no total is split into more. */
const MOST_PARTS = 8

/** 其中 says where the parts begin; the figures tell where they end, at the last that may be one. */
function partsBelow(position: number, end: number): Cover[] {
  return Array.from({ length: MOST_PARTS - 1 }, (_, more) => ({
    from: position,
    to: Math.min(end, position + 2 + more),
  }))
}
