import { isGenericSchoolName } from '../../values/words/school-name.ts'
import type { PlaceIndex } from '../matching/places.ts'
import type { TypedRow } from '../typed-row.ts'

/**
 * 建设地点 庙坝镇红光村 beside 石门小学, which the ledger has in 豆沙镇 alone: works may lie in another township than
 * their school, which is not added a second time for that. 中心小学 says nothing without its township.
 */
export function withoutForeignTownship(row: TypedRow, places: PlaceIndex): TypedRow {
  const { values, shown, guessed = [] } = row
  if (!guessed.includes('township') || places.school(values)?.id !== null) return row
  if (isGenericSchoolName(String(values['school'] ?? ''))) return row
  const { township: _guess, ...said } = values
  const school = places.school(said)
  if (!school || (school.id === null && school.mayBeIn?.length === 0)) return row
  const { township: _shown, ...others } = shown
  return {
    ...row,
    values: said,
    shown: others,
    guessed: guessed.filter((field) => field !== 'township'),
  }
}
