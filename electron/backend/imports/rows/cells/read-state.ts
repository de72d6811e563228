import { tidy } from '#domain/text/comparable.ts'
import { shareUnit, type UnitColumn } from '../../columns/column-units.ts'
import { cellText, shownText } from '../../regions/sheet-grid.ts'
import { readPhase, REACHED_FIELDS, stepsMarked } from '../../values/words/phase-text.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { plainNumberOf, readPercent } from '../../values/numbers/read-number.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import { isPercentFormat } from '../../values/numbers/shown-number.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { addProblem } from '../problems/cell-problem.ts'
import { makeProblem } from '../problems/make-problem.ts'
import { placeOf, type RowDraft } from '../typed-row.ts'
import type { ColumnReader, ReadIn } from './column-reader.ts'
import { readCustom } from './read-texts.ts'

/**
 * A share. 已完工 in the column of the work's own progress is a state and no mistake; a share of money
 * says nothing of it.
 */
export function readPercentOrPhase(column: UnitColumn, input: ReadIn): ColumnReader {
  const field = column.field ?? ''
  const unit = column.cellUnit === 'fraction' ? 'fraction' : 'percent'
  const { fractions, percents, signed } = column.profile.bareShares
  // The profile has looked at a part of the rows, and at none that were mended.
  const isAsked = column.reason !== 'corrected' && unit === 'percent'
  const isOneAsked = fractions > 0 || signed >= percents
  const readOnce = rememberingTexts((cell) => readPercent(cell, unit))
  return (cell, draft) => {
    if (isAsked && isBareFraction(cell, isOneAsked)) {
      readUnclearShare(cell, draft, column, input)
      return
    }
    const reading = readOnce(cell)
    if (reading.status === 'ok') draft.values[field] = reading.value
    if (reading.status !== 'bad') return
    const isState =
      field === 'percent' && cell.kind === 'text' && readPhase(cell.value, 'construction') !== null
    if (isState) draft[placeOf('phase', input.kind)]['phase'] ??= tidy(cell.value)
    else addProblem(input, column, cell, draft, reading)
  }
}

/**
 * A number up to one without a sign: among 65 and 80, 0.6 may be 60 % or less than one. A 1 is one of
 * them only where there are other fractions, or where percentages are written with their sign.
 */
function isBareFraction(cell: Cell, isOneAsked: boolean): boolean {
  const isBare = cell.kind === 'number' ? !isPercentFormat(cell.format) : cell.kind === 'text'
  const value = isBare ? plainNumberOf(cell) : null
  return (
    value !== null &&
    value > 0 &&
    (value < 1 || (value === 1 && isOneAsked)) &&
    !/[%％]/.test(String(cell.value))
  )
}

/** Taken as a fraction, which is what nearly everybody means, and asked about. */
function readUnclearShare(cell: Cell, draft: RowDraft, column: UnitColumn, { grid }: ReadIn): void {
  const reading = readPercent(cell, 'fraction')
  if (reading.status !== 'ok') return
  draft.values[column.field ?? ''] = reading.value
  draft.problems.push(
    makeProblem('percent_unclear', 'warning', {
      sheet: grid.name,
      row: draft.row,
      column,
      value: shownText(cell, grid.date1904),
      suggestion: `${reading.value / 100}%`,
    }),
  )
}

/** The state in words is understood later, when the category tells the workflow. */
export function readPhaseText(column: UnitColumn, { kind }: ReadIn): ColumnReader {
  const unit = shareUnit(column)
  const readOnce = rememberingTexts((cell) => {
    const text = tidy(cellText(cell))
    if (isBlankWord(text)) return null
    const isShareAlone = cell.kind === 'number' || /^[\d.]+%$/.test(text.normalize('NFKC'))
    return { text, share: readPercent(cell, unit), isShareAlone }
  })
  return (cell, draft) => {
    const state = readOnce(cell)
    if (state === null) return
    const { text, share, isShareAlone } = state
    if (share.status === 'ok' && draft.values['percent'] === undefined) {
      draft.values['percent'] = share.value
    }
    if (!isShareAlone) draft[placeOf('phase', kind)]['phase'] = text
  }
}

/** A yes or a no; anything else is kept under its header and asked about. */
export function readMarkOrKeep(column: UnitColumn, { grid, kind }: ReadIn): ColumnReader {
  const field = REACHED_FIELDS.find((reached) => reached === column.field)
  const keep = readCustom(column, grid)
  return (cell, draft) => {
    const text = tidy(shownText(cell, grid.date1904))
    const steps = field === undefined ? null : stepsMarked(text, field)
    for (const [step, mark] of Object.entries(steps ?? {})) {
      const place = draft[placeOf(step, kind)]
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
