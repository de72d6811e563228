import { comparable } from '#domain/text/comparable.ts'
import { isGenericSchoolName } from '../../values/words/school-name.ts'
import type { PlaceIndex } from '../matching/places.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'

/**
 * 建设地点 庙坝镇红光村 beside 石门小学, which the ledger has in 豆沙镇 alone or another row of the sheet in no
 * township: works may lie in another township than their school, which is not added a second time for that.
 * 中心小学 says nothing without its township.
 */
export function withoutForeignTownships(
  { rows, reading }: UnderstoodSheet,
  places: PlaceIndex,
): readonly TypedRow[] {
  // What stands once above the rows of a township is said of all of them.
  const hasColumn = reading.columns.some(({ field }) => field === 'township')
  if (hasColumn || !rows.some(hasGuess)) return rows
  const unplaced = new Set(
    rows.filter(({ values }) => values['township'] === undefined).map(schoolNameOf),
  )
  return rows.map((row) => {
    const isOpen = hasGuess(row) && !isGenericSchoolName(String(row.values['school'] ?? ''))
    return isOpen && isForeign(row, places, unplaced) ? withoutTownship(row) : row
  })
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
