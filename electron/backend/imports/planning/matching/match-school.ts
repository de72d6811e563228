import { comparable } from '#domain/text/comparable.ts'
import type { LedgerSchool, LedgerSnapshot } from '../ledger-snapshot.ts'
import { bareName, createPlaceIndex, schoolCodeOf, type SchoolReference } from './places.ts'
import { similarity } from '#domain/text/similarity.ts'
import type { FieldValues } from '../typed-row.ts'

/** The school a row of a list of schools is, and one it may be for a person to decide. */
export interface SchoolMatch {
  /** Null when the row names no school. */
  readonly school: SchoolReference | null
  /** The ledger's own row of `school`; null when it is new. */
  readonly known: LedgerSchool | null
  /** A school the new one resembles, or one of its name with another code. */
  readonly alike: { readonly school: LedgerSchool; readonly similarity: number } | null
}

export type SchoolMatcher = (values: FieldValues) => SchoolMatch

/** Names this alike in the same township may be the same school. */
const SIMILAR = 0.75

/**
 * Finds schools by the key of a form, else by code, else by name within the township. A school of
 * the same name with another code, or of a name much like it, is left to a person.
 */
export function createSchoolMatcher(ledger: LedgerSnapshot): SchoolMatcher {
  const places = createPlaceIndex(ledger)
  const byId = new Map(ledger.schools.map((school) => [school.id, school]))
  const townships = new Map(ledger.townships.map(({ id, name }) => [id, comparable(name)]))

  return (values) => {
    const named = places.school(values)
    const keyed = byId.get(String(values['key'] ?? ''))
    if (keyed) return { school: referenceTo(keyed), known: keyed, alike: null }
    const known = named?.id ? (byId.get(named.id) ?? null) : null
    if (named === null) return { school: null, known: null, alike: null }
    const code = schoolCodeOf(values)
    if (known === null) {
      return { school: named, known, alike: mostAlike(named, code, ledger.schools, townships) }
    }
    const isAnother = code !== null && known.schoolCode !== null && known.schoolCode !== code
    return isAnother
      ? {
          school: { ...named, id: null, schoolCode: code },
          known: null,
          alike: { school: known, similarity: 0.99 },
        }
      : { school: named, known, alike: null }
  }
}

function referenceTo({ id, name, schoolCode, stage }: LedgerSchool): SchoolReference {
  return { id, key: id, name, schoolCode, stage, township: null }
}

function mostAlike(
  { name, township }: SchoolReference,
  code: string | null,
  schools: readonly LedgerSchool[],
  townships: ReadonlyMap<string, string>,
): SchoolMatch['alike'] {
  const here = township === null ? null : comparable(township)
  const own = bareName(name, township)
  const [best] = schools
    .filter((school) => code === null || school.schoolCode === null)
    .filter(({ townshipId }) => {
      const there = townshipId === null ? null : (townships.get(townshipId) ?? null)
      return here === null || there === null || here === there
    })
    .map((school) => {
      const there = townships.get(school.townshipId ?? '') ?? null
      return { school, similarity: similarity(bareName(school.name, there), own) }
    })
    .toSorted((a, b) => b.similarity - a.similarity)
  return best && best.similarity >= SIMILAR
    ? { ...best, similarity: Math.min(best.similarity, 0.99) }
    : null
}
