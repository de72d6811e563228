import type { ColumnReading } from '#contract/imports/reading.ts'
import { isDecided, isJoined, SURE } from '../wizard/way.ts'
import { unitsOf } from './unit-options.ts'

/** How sure the program is of a column, in a word. */
export type Certainty = 'chosen' | 'sure' | 'likely' | 'unsure' | 'none'

/** From here on a look is hardly needed. */
const VERY_SURE = 0.9

/**
 * A column whose unit is missing or guessed is unsure however well its name fits: a mix-up of 元 and
 * 万元 is the dearest mistake of all.
 *
 * @param guessed fields whose unit the sheet does not state
 */
export function certaintyOf(column: ColumnReading, guessed: ReadonlySet<string>): Certainty {
  if (column.reason === 'corrected') return 'chosen'
  if (isJoined(column)) return 'sure'
  if (column.field === null) return isDecided(column) ? 'chosen' : 'none'
  if (guessed.has(column.field)) return 'unsure'
  if (unitsOf(column.field).length > 0 && column.unit === null) return 'unsure'
  if (column.confidence >= VERY_SURE) return 'sure'
  return column.confidence >= SURE ? 'likely' : 'unsure'
}

const DOUBT: readonly Certainty[] = ['unsure', 'none', 'likely', 'sure', 'chosen']

/** The columns that want a look first; among equals the order of the sheet. */
export function byDoubt(
  columns: readonly ColumnReading[],
  guessed: ReadonlySet<string>,
): readonly ColumnReading[] {
  const doubt = (column: ColumnReading): number => DOUBT.indexOf(certaintyOf(column, guessed))
  return columns.toSorted((a, b) => doubt(a) - doubt(b))
}

/** The columns in an order that was shown before, whatever became of them since. */
export function inShownOrder(
  columns: readonly ColumnReading[],
  letters: readonly string[],
): readonly ColumnReading[] {
  return columns.toSorted((a, b) => letters.indexOf(a.letter) - letters.indexOf(b.letter))
}

/** Fields that more than one column was given, with the letters of those columns. */
export function doublyMapped(
  columns: readonly ColumnReading[],
): ReadonlyMap<string, readonly string[]> {
  const letters = new Map<string, string[]>()
  for (const { field, letter } of columns) {
    if (field === null || field === 'custom') continue
    letters.set(field, [...(letters.get(field) ?? []), letter])
  }
  return new Map([...letters].filter(([, list]) => list.length > 1))
}
