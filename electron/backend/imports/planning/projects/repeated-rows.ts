import { comparable } from '#domain/text/comparable.ts'
import type { SchoolReference } from '../matching/places.ts'
import type { TypedRow } from '../typed-row.ts'

/** Tells the same values twice in one sheet; the sequence number does not make a row another one. */
export function createRepeats(): (
  row: TypedRow,
  name: string,
  school: SchoolReference | null,
) => boolean {
  const bySchool = new Map<string, Map<string, Named>>()
  return (row, name, school) => {
    const key = school?.key ?? ''
    const ofSchool = bySchool.get(key) ?? new Map<string, Named>()
    bySchool.set(key, ofSchool)
    const named = comparable(name)
    const before = ofSchool.get(named)
    if (before === undefined) {
      // Most rows are the only ones of their school and name: nobody needs to know what else they hold.
      ofSchool.set(named, { first: row, contents: null })
      return false
    }
    before.contents ??= new Set([contentOf(before.first)])
    const own = contentOf(row)
    const isRepeated = before.contents.has(own)
    before.contents.add(own)
    return isRepeated
  }
}

/** The rows of one school and name. */
interface Named {
  readonly first: TypedRow
  /** What the rows so far hold; null while there is but one. */
  contents: Set<string> | null
}

function contentOf({ values, custom }: TypedRow): string {
  const { sequence: _sequence, ...others } = values
  return JSON.stringify([others, custom])
}
