import type { ColumnReading, SheetReading } from '#contract/imports/reading.ts'
import { needsOf } from './needs.ts'
import { guessedUnits, sheetProblems } from './sheet-problems.ts'
import { STEPS, type Step, type WizardState } from './wizard-state.ts'

/** Which steps can be entered now, and which come before and after. */

/** Columns whose meaning the program is less sure of than this are shown first. */
export const SURE = 0.75

/** Somebody chose what it is, now or for the same headers before; without a field, to leave it out. */
export function isDecided({ reason }: ColumnReading): boolean {
  return reason === 'corrected' || reason === 'remembered'
}

/** Read together with the column beside it, so that it means no field of its own. */
export function isJoined({ field, reason }: ColumnReading): boolean {
  return field === null && reason === 'joined'
}

/** A step can be entered when those before it have what it builds on. */
export function canEnter(step: Step, state: WizardState, reading: SheetReading | null): boolean {
  if (step === 'choose') return true
  if (state.file === null || reading === null || reading.kind === null) return false
  if (step === 'sheet') return true
  return reading.headerRows !== null && reading.dataRows !== null
}

/** The step before or after, passing over “asAt” when it has nothing to ask. */
export function neighbour(
  step: Step,
  direction: 1 | -1,
  reading: SheetReading | null,
): Step | undefined {
  const next = STEPS[STEPS.indexOf(step) + direction]
  return next === 'asAt' && reading !== null && !asksAnything(reading)
    ? STEPS[STEPS.indexOf(next) + direction]
    : next
}

function asksAnything(reading: SheetReading): boolean {
  const needs = needsOf(reading)
  return needs.quarter || needs.programme || needs.year
}

/** Everything was found without doubt: the preview can be opened at once. */
export function isCertain(reading: SheetReading): boolean {
  return (
    reading.kind !== null &&
    reading.headerRows !== null &&
    reading.dataRows !== null &&
    reading.columns.length > 0 &&
    reading.columns.every(isCertainColumn) &&
    !lacksYear(reading) &&
    !isKindDoubted(reading) &&
    guessedUnits(reading.problems).size === 0 &&
    sheetProblems(reading.problems).every(({ severity }) => severity === 'warning')
  )
}

function isCertainColumn(column: ColumnReading): boolean {
  if (isJoined(column)) return true
  return column.confidence >= SURE && (column.field !== null || isDecided(column))
}

/** Somebody has to say what the sheet is. */
function isKindDoubted({ problems }: SheetReading): boolean {
  return problems.some(({ code }) => code === 'kind_unsure' || code === 'kind_not_held')
}

/** Conditions are of a year, and neither a column nor the title says which. */
function lacksYear(reading: SheetReading): boolean {
  return reading.kind === 'schools' && needsOf(reading).year && reading.titleYear === null
}
