import type { AreaUnit } from '#domain/area.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { type RowUnit, rowUnitOf } from '../../columns/row-unit.ts'
import { shownText } from '../../regions/sheet-grid.ts'
import { readArea } from '../../values/numbers/read-number.ts'
import { namesWallOrRoad } from '../../values/words/without-floor.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { customHeader } from '../cells/read-texts.ts'
import { addDoubt, addProblem } from '../problems/cell-problem.ts'
import { columnTitle, makeProblem } from '../problems/make-problem.ts'
import type { RowDraft } from '../typed-row.ts'
import { guessCategory, workflowOf } from './coded-values.ts'
import type { RowCompletion } from './row-completion.ts'
import type { WrittenFigure } from './written-figure.ts'

/** A figure with what its row's unit makes of it. */
interface Figure {
  readonly column: UnitColumn
  readonly cell: Cell
  readonly written: WrittenFigure
  readonly unit: RowUnit
  /** The unit stands in the cell itself, and not beside it. */
  readonly isOwnUnit: boolean
}

/**
 * 1260.5 of ㎡ is an area, 20 of 套 a quantity: what a figure is, the unit of its own row says, in the
 * cell or beside it.
 */
export function readFigure(draft: RowDraft, completion: RowCompletion): void {
  if (!draft.figure) return
  const { column, cell } = draft.figure
  const written = completion.figureOf(cell)
  const measured = saysArea(column) ? null : written.measured
  const own = written.ownUnit ?? measured?.unit ?? null
  const unit = own ?? rowUnitOf(unitText(draft))
  const figure: Figure = { column, cell, written, unit, isOwnUnit: own !== null }
  const isArea = column.field !== 'quantity'
  if (unit.kind === 'area') readAsArea(draft, figure, completion)
  else if (isArea && unit.kind === 'unsaid') {
    putArea(draft, figure, column.field ?? '', completion)
  } else if (isArea && own === null && unit.kind === 'counted' && saysArea(column)) {
    const value = inUnit(draft, figure, completion)
    const place = { sheet: completion.grid.name, row: draft.row, column, value }
    draft.problems.push(makeProblem('area_of_other_unit', 'error', place))
  } else if (readAsCount(draft, figure, completion) && isArea) {
    addDoubt(completion, column, cell, draft, 'area_as_quantity')
  }
}

function unitText({ values }: RowDraft): string {
  return String(values['unit'] ?? '')
}

/** 356.8 beside m is 356.8m. */
function inUnit(draft: RowDraft, { cell, isOwnUnit }: Figure, { grid }: RowCompletion): string {
  return `${shownText(cell, grid.date1904)}${isOwnUnit ? '' : unitText(draft)}`
}

function saysArea({ path }: UnitColumn): boolean {
  return path.some((head) => head.includes('面积'))
}

function readAsArea(draft: RowDraft, figure: Figure, completion: RowCompletion): void {
  if (figure.unit.kind !== 'area') return
  const field = areaFieldOf(draft, figure.column, figure.unit.unit)
  if (field === null) readAsCount(draft, figure, completion)
  else putArea(draft, figure, field, completion)
}

/** The area that fits what is built; null for walls and for what is bought, which are counted in ㎡ as in 米. */
function areaFieldOf({ values }: RowDraft, column: UnitColumn, unit: AreaUnit): string | null {
  const own = column.field === 'quantity' ? null : column.field
  if (own === 'landArea' || own === 'sportsArea') return own
  if (own !== null && unit !== 'mu' && saysArea(column)) return own
  const category = guessCategory(values)
  if (category === 'sportsGround') return 'sportsArea'
  if (category === 'land') return 'landArea'
  const isFloorless = category === null || category === 'ancillary'
  const isCounted = isFloorless ? namesWallOrRoad(values) : workflowOf(category) === 'purchase'
  if (isCounted) return own
  return unit === 'mu' ? 'landArea' : 'floorArea'
}

/** An area the row states elsewhere stands; one that differs is told of. */
function putArea(
  draft: RowDraft,
  { column, cell, unit }: Figure,
  field: string,
  completion: RowCompletion,
): void {
  const { values } = draft
  const bare = unit.kind === 'area' ? unit.unit : (column.cellUnit as AreaUnit)
  const reading = readArea(cell, bare)
  if (reading.status === 'bad') addProblem(completion, column, cell, draft, reading)
  // ㎡ is the unit of the area, and not what the project is counted in.
  if (unit.kind === 'area') delete values['unit']
  if (reading.status !== 'ok') return
  const stated = values[field]
  values[field] ??= reading.value
  if (stated === undefined || stated === reading.value) return
  const other = completion.columns.get(field)
  const suggestion = other ? columnTitle(other) : null
  addDoubt(completion, column, cell, draft, 'area_twice', suggestion)
}

/** Whether the figure became the quantity. What is measured and not counted is kept as it looks. */
function readAsCount(draft: RowDraft, figure: Figure, completion: RowCompletion): boolean {
  const { column, cell, written, unit } = figure
  const { measured, count: reading, piece } = written
  if (reading.status === 'ok') {
    draft.values['quantity'] = reading.value
    if (measured !== null) {
      draft.values['unit'] = measured.written
      return true
    }
    const isNamed = rowUnitOf(unitText(draft)).kind === 'counted'
    if (piece !== undefined && !isNamed) draft.values['unit'] = piece
    return true
  }
  if (reading.status === 'blank') return false
  const isMeasured = unit.kind === 'measured' || unit.kind === 'area'
  if (reading.code !== 'not_whole' || !isMeasured) {
    addProblem(completion, column, cell, draft, reading)
    return false
  }
  draft.custom[customHeader(column.path)] = inUnit(draft, figure, completion)
  delete draft.values['unit']
  addDoubt(completion, column, cell, draft, 'quantity_as_text')
  return false
}
