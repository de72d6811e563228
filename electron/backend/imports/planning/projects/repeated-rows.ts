import { comparable } from '#domain/text/comparable.ts'
import type { SchoolReference } from '../matching/places.ts'
import type { TypedRow } from '../typed-row.ts'

/** Tells the same values twice in one sheet; the sequence number does not make a row another one. */
export function createRepeats(): (
  row: TypedRow,
  name: string,
  school: SchoolReference | null,
) => boolean {
  const first = new Map<string, TypedRow>()
  const seen = new Set<string>()
  return (row, name, school) => {
    const key = `${school?.key ?? ''}\n${comparable(name)}\n`
    const before = first.get(key)
    if (before === undefined) {
      // Most rows are the only ones of their school and name: nobody needs to know what else they hold.
      first.set(key, row)
      return false
    }
    seen.add(key + contentOf(before))
    const own = key + contentOf(row)
    const isRepeated = seen.has(own)
    seen.add(own)
    return isRepeated
  }
}

function contentOf({ values, custom }: TypedRow): string {
  const { sequence: _sequence, ...others } = values
  return JSON.stringify([others, custom])
}
