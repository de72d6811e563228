import { holdsProjects, type ImportKind } from '#contract/imports/reading.ts'
import type { AreaUnit } from '#domain/area.ts'
import type { MoneyUnit } from '#domain/money.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { daysInParts } from '../../columns/dated-columns.ts'
import { figureColumnOf } from '../../columns/figure-of-unit.ts'
import { fieldTypeOf, keepingOf, splitField } from '../../columns/field-vocabulary.ts'
import { plannedFigure } from '../../values/numbers/planned-figure.ts'
import { readArea, readCount, readMoney } from '../../values/numbers/read-number.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import type { ValueReading } from '../../values/value-reading.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { addDoubt, addProblem } from '../problems/cell-problem.ts'
import { type FieldValue, placeOf, type RowDraft } from '../typed-row.ts'
import type { ColumnReader, ReadIn } from './column-reader.ts'
import { readDayInParts, readDayOf, readPeriodParts, readYear } from './read-days.ts'
import { readSchool, readTownship } from './read-school.ts'
import { readMarkOrKeep, readPercentOrPhase, readPhaseText } from './read-state.ts'
import { readCustom, readText } from './read-texts.ts'

/** Fields the ledger has no place for are kept under their header as well, or only read. */
export function readerOf(column: UnitColumn, input: ReadIn): ColumnReader {
  const read = readerOfField(column, input)
  if (column.field === null || keepingOf(column.field) !== 'custom') return read
  return holdsProjects(input.kind) ? readCustom(column, input.grid) : read
}

function readerOfField(column: UnitColumn, input: ReadIn): ColumnReader {
  const field = column.field ?? ''
  const type = fieldTypeOf(field)
  const { dates, grid } = input
  const unit = column.cellUnit
  const isReadLater = placeOf(field, input.kind) === 'written'
  const put = (reading: ValueReading<FieldValue>, cell: Cell, draft: RowDraft): void => {
    if (reading.status === 'ok') {
      if (isReadLater) draft.written[field] = reading.value
      else draft.values[field] = reading.value
      if (reading.doubt) addDoubt(input, column, cell, draft, reading.doubt)
    } else if (reading.status === 'bad') addProblem(input, column, cell, draft, reading)
  }
  const putting = (read: (cell: Cell) => ValueReading<FieldValue>): ColumnReader => {
    const readOnce = rememberingTexts(read)
    return (cell, draft) => put(readOnce(cell), cell, draft)
  }
  if (holdsProjects(input.kind) && figureColumnOf(input.columns) === column) {
    return (cell, draft) => {
      draft.figure = { column, cell }
    }
  }
  switch (type) {
    case 'money':
      return putting((cell) =>
        readMoney(plannedFigure(cell, field), unit as MoneyUnit, isEntered(input.kind, field)),
      )
    case 'area':
      return putting((cell) => readArea(cell, unit as AreaUnit))
    case 'count':
      return putting(readCount)
    case 'percent':
      return readPercentOrPhase(column, input)
    case 'startDate': {
      const parts = daysInParts(input.columns).find(({ day }) => day === column.column)
      return parts ? readDayInParts(parts, input, put) : putting(readDayOf(column, 'start', input))
    }
    case 'finishDate':
      return putting(readDayOf(column, 'finish', input))
    case 'period':
      return readPeriodParts(column, input, dates)
    case 'year':
      return readYear(column, input)
    case 'phase':
      return readPhaseText(column, input)
    case 'mark':
      return readMarkOrKeep(column, input)
    case 'school':
      return readSchool(input.county)
    case 'township':
      return putting((cell) => readTownship(cell, input.county))
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
      return putting((cell) => readText(cell, field, grid))
  }
}

/** Bookkeepers take an entry back by one in red. */
function isEntered(kind: ImportKind, field: string): boolean {
  return kind === 'funds' && field !== 'plannedTotal' && splitField(field)?.prefix !== 'budget'
}
