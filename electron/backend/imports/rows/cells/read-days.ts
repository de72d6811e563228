import type { PartialDate } from '#domain/partial-date.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import type { DayInParts } from '../../columns/dated-columns.ts'
import { isSpanOfTime, writtenUnitOf } from '../../columns/units-of-fields.ts'
import { cellText, shownText } from '../../regions/sheet-grid.ts'
import { isDuration } from '../../values/dates/date-text.ts'
import {
  type DateContext,
  type DateRole,
  readDate,
  readPeriod,
} from '../../values/dates/read-date.ts'
import { ALL_BARE } from '../../columns/evidence/column-profile.ts'
import { bareDayOf } from '../../values/dates/bare-day.ts'
import { yearsOfMonths } from '../../values/dates/years-of-months.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import type { ValueReading } from '../../values/value-reading.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { addDoubt, addProblem } from '../problems/cell-problem.ts'
import type { RowDraft } from '../typed-row.ts'
import type { ColumnReader, ReadIn } from './column-reader.ts'
import { readCustom } from './read-texts.ts'

/** A month, or a year, written once holds for the rows below it, also on a row that is no entry. */
export function readDayInParts(
  { year, saidYear, month }: DayInParts,
  { grid, dates, dataRows, lastHeaderRow }: ReadIn,
  put: (reading: ValueReading<PartialDate>, cell: Cell, draft: RowDraft) => void,
): ColumnReader {
  const isData = new Set(dataRows)
  const partIn = (row: number, column: number): string | null => {
    const text = cellText(grid.cell(row, column)).trim()
    // What a total or a header repeated says in the column need be no part of a day.
    return (isData.has(row) ? /\d{1,4}/ : PART_OF_DAY).exec(text)?.[0] ?? null
  }
  const rows = grid.rows.filter((row) => row > lastHeaderRow)
  const last = { year: saidYear ?? '', month: '' }
  const parts = rows.map((row) => {
    if (year !== null) last.year = partIn(row, year) ?? last.year
    last.month = partIn(row, month) ?? last.month
    return { row, ...last }
  })
  const months = parts.map((part) => (part.month === '' ? null : Number(part.month)))
  const years = yearsOfMonths(months, dates.saidYear, monthOf(dates.latest))
  const standing = new Map(
    parts.map((part, index) => [
      part.row,
      `${part.year === '' ? String(years[index]) : part.year}-${part.month}`,
    ]),
  )
  return (cell, draft) => {
    const written = `${standing.get(draft.row) ?? ''}-${cellText(cell)}`
    put(readDate({ kind: 'text', value: written }, 'start', dates), cell, draft)
  }
}

function monthOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}

/** 5, 05月 and 2020年, and nothing beside it. */
const PART_OF_DAY = /^(?:(?:19|20)\d{2}(?=年?$)|(?:1[0-2]|0?[1-9])(?=月?$))/

/**
 * A day of a column. 1.18 is the 18th of January where all cells of the column are written so, and where
 * the sheet names its year and every other cell plainly is a day; anywhere else it may be a decimal, and
 * stays a mistake.
 */
export function readDayOf(
  column: UnitColumn,
  role: DateRole,
  { grid, dates, dataRows }: ReadIn,
): (cell: Cell) => ValueReading<PartialDate> {
  const read = (cell: Cell): ValueReading<PartialDate> => readDate(cell, role, dates)
  let isOfDays: boolean | null = null
  const isColumnOfDays = (): boolean => {
    const cells = dataRows.map((row) => grid.cell(row, column.column))
    if (column.profile.bareDays >= ALL_BARE) return true
    if (dates.saidYear?.by !== 'one') return false
    const others = cells.map((cell) =>
      bareDayOf(cell) === null ? read(cell ?? EMPTY).status : null,
    )
    const plain = others.filter((status) => status === 'ok').length
    return !others.includes('bad') && plain * 2 >= cells.filter((cell) => cell !== null).length
  }
  return (cell) => {
    const day = bareDayOf(cell)
    if (day === null) return read(cell)
    isOfDays ??= isColumnOfDays()
    return read(isOfDays ? { kind: 'text', value: day } : cell)
  }
}

const EMPTY: Cell = { kind: 'text', value: '' }

/** 2020, 2020年, 2020年度; of a period the first. */
export function readYear(column: UnitColumn, { grid }: ReadIn): ColumnReader {
  const yearOf = rememberingTexts((cell) => {
    const isPlain = cell.kind === 'number' && Number.isInteger(cell.value)
    const text = isPlain ? String(cell.value) : shownText(cell, grid.date1904)
    return Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0])
  })
  return (cell, draft) => {
    const year = yearOf(cell)
    if (year > 0) draft.values[column.field ?? ''] = year
  }
}

/** 2020.3-2021.5 says when, whatever unit stands above it. */
const NAMES_YEAR = /(?:19|20)\d{2}/

export function readPeriodParts(
  column: UnitColumn,
  input: ReadIn,
  dates: DateContext,
): ColumnReader {
  const keep = readCustom(column, input.grid)
  const isSpan = isSpanOfTime(writtenUnitOf(column)) && column.profile.days === 0
  // How long it takes says nothing of when: kept as it stands.
  const saysHowLong = (cell: Cell): boolean =>
    cell.kind === 'text'
      ? isDuration(cell.value) || (isSpan && !NAMES_YEAR.test(cell.value))
      : isSpan
  const readOnce = rememberingTexts((cell) => (saysHowLong(cell) ? null : readPeriod(cell, dates)))
  return (cell, draft) => {
    const reading = readOnce(cell)
    if (reading === null) {
      keep(cell, draft)
      return
    }
    if (reading.status === 'bad') addProblem(input, column, cell, draft, reading)
    if (reading.status !== 'ok') return
    if (reading.doubt) addDoubt(input, column, cell, draft, reading.doubt)
    const { start, finish } = reading.value
    if (start !== null) draft.values['plannedStart'] ??= start
    if (finish !== null) draft.values['plannedFinish'] ??= finish
  }
}
