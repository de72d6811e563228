import { holdsProjects, type ImportKind } from '#contract/imports/reading.ts'
import type { AreaUnit } from '#domain/area.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import type { MoneyUnit } from '#domain/money.ts'
import { tidy } from '#domain/text/comparable.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import { type DayInParts, daysInParts } from '../columns/dated-columns.ts'
import { fieldTypeOf, keepingOf, splitField } from '../columns/field-vocabulary.ts'
import { isSpanOfTime, writtenUnitOf } from '../columns/units-of-fields.ts'
import { isDitto } from '../regions/row-label.ts'
import { cellText, type SheetGrid, shownText } from '../regions/sheet-grid.ts'
import { isDuration } from '../values/dates/date-text.ts'
import { type DateContext, readDate, readPeriod } from '../values/dates/read-date.ts'
import { readArea, readCount, readMoney } from '../values/numbers/read-number.ts'
import { REACHED_FIELDS, stepsMarked } from '../values/words/phase-text.ts'
import { plannedFigure } from '../values/numbers/planned-figure.ts'
import { isBlankWord } from '../values/numbers/quantity-text.ts'
import { rememberingTexts } from '../values/remembering.ts'
import { type SaidYear, yearsOfMonths } from '../values/dates/years-of-months.ts'
import { findSchoolName } from '../values/words/school-in-text.ts'
import {
  endsLikeSchool,
  splitSchoolName,
  tidyName,
  townshipOfPlace,
} from '../values/words/school-name.ts'
import { categoryReader } from '../values/words/value-vocabularies.ts'
import type { ValueReading } from '../values/value-reading.ts'
import type { RowWatch } from '../row-watch.ts'
import type { Cell } from '../workbook/workbook.ts'
import { completeRow } from './completing/complete-row.ts'
import { addDoubt, addProblem } from './problems/cell-problem.ts'
import { makeProblem } from './problems/make-problem.ts'
import { readPercentOrPhase, readPhaseText } from './cells/read-state.ts'
import type { RowCells } from './row-cells.ts'
import { prepareCompletion } from './completing/row-completion.ts'
import type { SectionValues } from './completing/section-values.ts'
import { type FieldValue, placeOf, type RowDraft, type TypedRow } from './typed-row.ts'

export interface SheetDates extends DateContext {
  /** The day the sheet speaks of, YYYY-MM-DD: what has happened has happened by then. */
  readonly latest: string
  /** The year something in the file names; null where `year` was taken from the day. */
  readonly saidYear: SaidYear | null
}

export interface ReadRowsInput {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly columns: readonly UnitColumn[]
  readonly dataRows: readonly number[]
  readonly lastHeaderRow: number
  readonly cells: RowCells
  readonly sections: ReadonlyMap<number, SectionValues>
  readonly dates: SheetDates
  readonly county: string | null
  readonly phaseNames: PhaseNames
  readonly onRow?: RowWatch | undefined
}

type ColumnReader = (cell: Cell, draft: RowDraft) => void

const LONGEST_TEXT = 5000
const LONGEST_DITTO = 6
const LONGEST_NAME = 200
const LONGEST_HEADER = 200
const NAME_FIELDS = new Set(['projectName', 'programme', 'school', 'township'])

/** Reads every data row into values of the ledger's own units, with what is wrong as data. */
export function readRows(input: ReadRowsInput): TypedRow[] {
  const readers = input.columns
    .filter((column) => column.field !== null)
    .map((column): OpenColumn => ({ column, read: keepingReader(column, input), above: null }))
  const completion = prepareCompletion(input)
  const { dataRows, onRow } = input
  return dataRows.map((row, index) => {
    onRow?.(index, dataRows.length)
    const draft: RowDraft = { row, values: {}, written: {}, custom: {}, problems: [] }
    for (const open of readers) {
      const cell = resolveDitto(input.cells(row, open.column), open)
      if (cell) open.read(cell, draft)
    }
    completeRow(draft, input.sections.get(row) ?? {}, completion)
    const { values, custom, problems } = draft
    return { row, values, custom, problems, ...inFull(draft) }
  })
}

/** A school is found by its bare name, but a new one is called what the sheet calls it. */
function inFull({ values, written }: RowDraft): Pick<TypedRow, 'schoolInFull'> {
  const { school } = values
  const { township } = written
  if (typeof school !== 'string' || typeof township !== 'string') return {}
  return school.startsWith(township) ? {} : { schoolInFull: `${township}${school}` }
}

/** A column that is being read from the top down. */
interface OpenColumn {
  readonly column: UnitColumn
  readonly read: ColumnReader
  /** The last text that says something itself. */
  above: Cell | null
}

/** 同上 means the value above; of an amount nobody can mean that, so there it stays a mistake. */
function resolveDitto(cell: Cell | null, open: OpenColumn): Cell | null {
  if (cell?.kind !== 'text') return cell
  if (cell.value.length <= LONGEST_DITTO && isDitto(cell.value) && !isAmount(open.column.field)) {
    return open.above
  }
  open.above = cell
  return cell
}

function isAmount(field: string | null): boolean {
  const type = field === null ? null : fieldTypeOf(field)
  return type === 'money' || type === 'area' || type === 'count' || type === 'percent'
}

/** Fields the ledger has no place for are kept under their header as well, or only read. */
function keepingReader(column: UnitColumn, input: ReadRowsInput): ColumnReader {
  const read = readerOf(column, input)
  if (column.field === null || keepingOf(column.field) !== 'custom') return read
  return holdsProjects(input.kind) ? readCustom(column, input.grid) : read
}

function readerOf(column: UnitColumn, input: ReadRowsInput): ColumnReader {
  const field = column.field ?? ''
  const type = fieldTypeOf(field)
  const { dates, grid } = input
  const unit = column.cellUnit
  const put =
    <Value extends FieldValue>(read: (cell: Cell) => ValueReading<Value>): ColumnReader =>
    (cell, draft) => {
      const reading = read(cell)
      if (reading.status === 'ok') draft.values[field] = reading.value
      else if (reading.status === 'bad') addProblem(input, column, cell, draft, reading)
      if (reading.status === 'ok' && reading.doubt) {
        addDoubt(input, column, cell, draft, reading.doubt)
      }
    }
  switch (type) {
    case 'money':
      return put((cell) =>
        readMoney(plannedFigure(cell, field), unit as MoneyUnit, isEntered(input.kind, field)),
      )
    case 'area':
      return put((cell) => readArea(cell, unit as AreaUnit))
    case 'count':
      return readCountAndUnit(column, input)
    case 'percent':
      return readPercentOrPhase(column, input)
    case 'startDate': {
      const parts = daysInParts(input.columns).find(({ day }) => day === column.column)
      return parts
        ? readDayInParts(parts, input, put)
        : put(rememberingTexts((cell) => readDate(cell, 'start', dates)))
    }
    case 'finishDate':
      return put(rememberingTexts((cell) => readDate(cell, 'finish', dates)))
    case 'period':
      return readPeriodParts(column, input, dates)
    case 'year':
      return readYear(column, input)
    case 'phase':
      return readPhaseText(column, input)
    case 'mark':
      return readMarkOrKeep(column, input)
    case 'school':
      return (cell, draft) => readSchool(cell, draft, input.county)
    case 'township':
      return (cell, draft) => {
        const name = tidyName(cellText(cell))
        if (isBlankWord(name)) return
        draft.values['township'] = townshipOfPlace(name, input.county) ?? name
      }
    case 'sequence':
      return () => undefined
    case null:
      return readCustom(column, grid)
    case 'text':
    case 'category':
    case 'workType':
    case 'stage':
    case 'measure':
    case 'fundingSource':
    case 'unitName':
    case 'projectCode':
    case 'schoolCode':
      return readText(column, input)
  }
}

/** Bookkeepers take an entry back by one in red. */
function isEntered(kind: ImportKind, field: string): boolean {
  return kind === 'funds' && field !== 'plannedTotal' && splitField(field)?.prefix !== 'budget'
}

/** A month, or a year, written once holds for the rows below it, also on a row that is no entry. */
function readDayInParts(
  { year, saidYear, month }: DayInParts,
  { grid, dates, dataRows, lastHeaderRow }: ReadRowsInput,
  put: (read: (cell: Cell) => ValueReading<PartialDate>) => ColumnReader,
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
    put(() => readDate({ kind: 'text', value: written }, 'start', dates))(cell, draft)
  }
}

function monthOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}

/** 5, 05月 and 2020年, and nothing beside it. */
const PART_OF_DAY = /^(?:(?:19|20)\d{2}(?=年?$)|(?:1[0-2]|0?[1-9])(?=月?$))/

/** 2020, 2020年, 2020年度; of a period the first. */
function readYear(column: UnitColumn, { grid }: ReadRowsInput): ColumnReader {
  return (cell, draft) => {
    const isPlain = cell.kind === 'number' && Number.isInteger(cell.value)
    const text = isPlain ? String(cell.value) : shownText(cell, grid.date1904)
    const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0])
    if (year > 0) draft.values[column.field ?? ''] = year
  }
}

/** A yes or a no; anything else is kept under its header and asked about. */
function readMarkOrKeep(column: UnitColumn, { grid, kind }: ReadRowsInput): ColumnReader {
  const field = REACHED_FIELDS.find((reached) => reached === column.field)
  const keep = readCustom(column, grid)
  return (cell, draft) => {
    const text = tidy(shownText(cell, grid.date1904))
    const steps = field === undefined ? null : stepsMarked(text, field)
    for (const [step, mark] of Object.entries(steps ?? {})) {
      const place = placeOf(draft, step, kind)
      // What the column of a step says of it itself holds against what others say.
      if (step === field) place[step] = mark
      else place[step] ??= mark
    }
    if (steps !== null || isBlankWord(text)) return
    keep(cell, draft)
    const place = { sheet: grid.name, row: draft.row, column, value: text }
    draft.problems.push(makeProblem('unknown_value', 'warning', place))
  }
}

/** Coded fields keep their text here; their values are read once the whole row is known. */
function readText(column: UnitColumn, input: ReadRowsInput): ColumnReader {
  const field = column.field ?? ''
  const limit = NAME_FIELDS.has(field) ? LONGEST_NAME : LONGEST_TEXT
  return (cell, draft) => {
    if (cell.kind === 'error') {
      addProblem(input, column, cell, draft, { code: 'formula_error', suggestion: null })
      return
    }
    const text = tidy(
      cell.kind === 'number' ? shownText(cell, input.grid.date1904) : cellText(cell),
    )
    if (isBlankWord(text)) return
    if (text.length > limit) {
      addProblem(input, column, cell, draft, { code: 'text_too_long', suggestion: null })
    } else placeOf(draft, field, input.kind)[field] = text
  }
}

/** What a kept column is called: its head cells from the outermost group to its own. */
export function customHeader(path: readonly string[]): string {
  return path.join('›').slice(0, LONGEST_HEADER)
}

/** Columns nobody knows are kept as they look. */
function readCustom(column: UnitColumn, grid: SheetGrid): ColumnReader {
  const header = customHeader(column.path)
  return (cell, draft) => {
    const text = tidy(shownText(cell, grid.date1904)).slice(0, LONGEST_TEXT)
    if (text !== '') draft.custom[header] = text
  }
}

function readSchool(cell: Cell, draft: RowDraft, county: string | null): void {
  const text = cellText(cell)
  if (isBlankWord(text)) return
  const { name, township } = splitSchoolName(schoolOf(text, draft), county)
  draft.values['school'] = name.slice(0, LONGEST_NAME)
  if (township !== null) draft.written['township'] = township
}

/** 盘谷完小运动场 in the school column is the project of a school. */
function schoolOf(text: string, draft: RowDraft): string {
  if (endsLikeSchool(text)) return text
  const school = findSchoolName(text)
  const rest = school === null ? '' : tidyName(text).split(school)[1]
  if (school === null || !rest || categoryReader.read(rest) === null) return text
  draft.values['projectName'] ??= tidyName(text)
  return school
}

/** 3栋 fills the quantity and, where no column names it, the unit. */
function readCountAndUnit(column: UnitColumn, input: ReadRowsInput): ColumnReader {
  const field = column.field ?? ''
  return (cell, draft) => {
    const reading = readCount(cell)
    if (reading.status === 'bad') addProblem(input, column, cell, draft, reading)
    if (reading.status !== 'ok') return
    draft.values[field] = reading.value
    const unit = /^[\d.]+([\p{Script=Han}]{1,2})$/u.exec(cellText(cell).trim())?.[1]
    if (unit !== undefined && draft.values['unit'] === undefined) draft.values['unit'] = unit
  }
}

/** 2020.3-2021.5 says when, whatever unit stands above it. */
const NAMES_YEAR = /(?:19|20)\d{2}/

function readPeriodParts(
  column: UnitColumn,
  input: ReadRowsInput,
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
