import type { Problem } from '#contract/imports/reading.ts'
import { comparable } from '#domain/text/comparable.ts'
import { isGenericSchoolName } from '../../values/words/school-name.ts'
import { type PlaceIndex, schoolCodeOf } from '../matching/places.ts'
import { problemOf } from '../row-problems.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'

/**
 * 建设地点 庙坝镇红光村 beside 石门小学, which the ledger has in 豆沙镇 alone or another row of the sheet in no
 * township: works may lie in another township than their school, which is not added a second time for that.
 * 中心小学 says nothing without its township. A new school that rows of the sheet place in several townships may
 * be one or several, which is asked.
 */
export function withoutForeignTownships(
  sheet: UnderstoodSheet,
  places: PlaceIndex,
): readonly TypedRow[] {
  const { rows, reading } = sheet
  // What stands once above the rows of a township is said of all of them.
  const hasColumn = reading.columns.some(({ field }) => field === 'township')
  if (hasColumn || !rows.some(hasGuess)) return rows
  const unplaced = new Set(
    rows.filter(({ values }) => values['township'] === undefined).map(schoolNameOf),
  )
  const townships = townshipsOfNew(rows, places)
  return rows.map((row) => {
    const isOpen = hasGuess(row) && !isGenericSchoolName(String(row.values['school'] ?? ''))
    if (!isOpen) return row
    if (isForeign(row, places, unplaced)) return withoutTownship(row)
    const isAsked = isNewByName(row, places) && (townships.get(schoolNameOf(row))?.size ?? 0) > 1
    return isAsked ? { ...row, problems: row.problems.concat(placedTwice(row, sheet)) } : row
  })
}

/** The townships rows place new schools in, by the names of the schools. */
function townshipsOfNew(
  rows: readonly TypedRow[],
  places: PlaceIndex,
): ReadonlyMap<string, ReadonlySet<string | null>> {
  const placed = rows.filter((row) => isNewByName(row, places))
  return new Map(
    [...Map.groupBy(placed, schoolNameOf)].map(([name, ofName]) => [
      name,
      new Set(ofName.map(({ values }) => places.school(values)?.township ?? null)),
    ]),
  )
}

/** A code says by itself which school it is. */
function isNewByName({ values }: TypedRow, places: PlaceIndex): boolean {
  const school = schoolCodeOf(values) === null ? places.school(values) : null
  return school !== null && school.id === null
}

/** The name that would say it: the one with the township the place of the works names. */
function placedTwice(row: TypedRow, sheet: UnderstoodSheet): Problem {
  const suggestion = `${row.values['township']}${row.values['school']}`
  return { ...problemOf(row, sheet, 'school_placed_twice', 'error', 'school'), suggestion }
}

function hasGuess({ guessed = [] }: TypedRow): boolean {
  return guessed.includes('township')
}

function isForeign(row: TypedRow, places: PlaceIndex, unplaced: ReadonlySet<string>): boolean {
  if (places.school(row.values)?.id !== null) return false
  const school = places.school(withoutTownship(row).values)
  const isOfLedger = school !== null && (school.id !== null || (school.mayBeIn?.length ?? 0) > 0)
  return isOfLedger || unplaced.has(schoolNameOf(row))
}

function schoolNameOf({ values }: TypedRow): string {
  return comparable(String(values['school'] ?? ''))
}

function withoutTownship(row: TypedRow): TypedRow {
  const { township: _guess, ...values } = row.values
  const { township: _shown, ...shown } = row.shown
  return { ...row, values, shown, guessed: row.guessed?.filter((field) => field !== 'township') }
}
