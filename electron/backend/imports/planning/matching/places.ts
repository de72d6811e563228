import type { SchoolStage } from '#domain/project/school-stage.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { LedgerSchool, LedgerSnapshot } from '../ledger-snapshot.ts'
import type { FieldValues } from '../typed-row.ts'
import { shortTownship, withoutOwnCounty } from '../../values/words/school-name.ts'

/** The school a row means: one of the ledger's, or one to be added under this name. */
export interface SchoolReference {
  readonly id: string | null
  /** Where rows that name the same school meet. */
  readonly key: string
  readonly name: string
  /** 机关幼儿园 of 石渡县机关幼儿园, as it is called within the county; absent where that is its name. */
  readonly local?: string
  readonly schoolCode: string | null
  readonly stage: SchoolStage | null
  /** The township as the ledger writes it, or as the sheet does when it is new. */
  readonly township: string | null
  /** Townships of the ledger's schools the name fits alike, where the row does not say which. */
  readonly mayBeIn?: readonly string[]
}

/** Finds schools and townships by the ways a sheet may name them. */
export interface PlaceIndex {
  /** Null when the row names no school. */
  readonly school: (values: FieldValues) => SchoolReference | null
  /** One of the ledger's schools; null when there is none of the id. */
  readonly byId: (id: string) => SchoolReference | null
}

/**
 * A school is found by its code, else by its name within the row's township; a name without
 * township is taken only when a single school carries it, as its name or as an alias, and is left
 * open where several townships have one. 豆沙镇石门小学 and 石门小学 of 豆沙镇 are the same school, 豆沙 is 豆沙镇,
 * and 石渡县机关幼儿园 is 机关幼儿园 in 石渡县.
 */
export function createPlaceIndex(ledger: LedgerSnapshot): PlaceIndex {
  const townshipNames = new Map(ledger.townships.map((row) => [row.id, row.name]))
  const townshipByName = townshipsByName(ledger.townships.map(({ name }) => name))
  const schools = new Map(ledger.schools.map((school) => [school.id, school]))
  const byCode = new Map(ledger.schools.map((school) => [school.schoolCode, school]))
  const townshipOf = (school: LedgerSchool): string | null =>
    school.townshipId === null ? null : (townshipNames.get(school.townshipId) ?? null)
  const named = ledger.schools.flatMap((school) =>
    [
      ...new Set(
        [school.name, ...school.aliases].map((name) =>
          bareName(withoutOwnCounty(name, ledger.county), townshipOf(school)),
        ),
      ),
    ].map((name) => ({ name, school })),
  )
  const byName = Map.groupBy(named, ({ name }) => name)

  const reference = (school: LedgerSchool): SchoolReference => ({
    id: school.id,
    key: school.id,
    name: school.name,
    ...localName(school.name, ledger.county),
    schoolCode: school.schoolCode,
    stage: school.stage,
    township: townshipOf(school),
  })

  const placedNowhere = (candidates: readonly NamedSchool[]): readonly NamedSchool[] =>
    candidates.filter(({ school }) => townshipOf(school) === null)
  const find = ({
    code,
    name,
    township: written,
    stage,
  }: WrittenSchool): SchoolReference | null => {
    const known = code === null ? undefined : byCode.get(code)
    if (known) return reference(known)
    if (name === null) return null
    const township = written === null ? null : (townshipByName.get(comparable(written)) ?? written)
    const local = withoutOwnCounty(name, ledger.county)
    const bare = bareName(local, township)
    const key = `${bare} ${township ?? ''}`
    const added = (mayBeIn: readonly string[]): SchoolReference => ({
      id: null,
      key,
      name,
      schoolCode: code,
      stage,
      township,
      mayBeIn,
    })
    // 龙潭林场学校 that the ledger places nowhere is the one of 龙潭林场, whose name begins its own.
    const whole = comparable(local)
    const inFull = whole === bare ? [] : placedNowhere(byName.get(whole) ?? [])
    const candidates = [...(byName.get(bare) ?? []), ...inFull]
    if (candidates.length === 0) return added([])
    const here = candidates.filter(
      ({ school }) => township === null || townshipOf(school) === township,
    )
    // A school the ledger places nowhere may be the one, where none stands in the township itself.
    const fitting = here.length > 0 ? here : placedNowhere(candidates)
    const [only, second] = fitting
    if (only && !second) return reference(only.school)
    const mayBeIn = township === null ? fitting.map(({ school }) => townshipOf(school) ?? '') : []
    return added(mayBeIn)
  }
  // Most rows of a school name it as the one before did.
  const found = new Map<
    string,
    { readonly as: WrittenSchool; readonly school: SchoolReference | null }
  >()

  return {
    byId: (id) => {
      const school = schools.get(id)
      return school ? reference(school) : null
    },
    school: (values) => {
      const as = writtenSchool(values)
      const key = as.code ?? as.name ?? ''
      const before = found.get(key)
      if (before && isNamedAlike(before.as, as)) return before.school
      const school = find(as)
      found.set(key, { as, school })
      return school
    },
  }
}

function localName(name: string, county: string | null): Pick<SchoolReference, 'local'> {
  const local = withoutOwnCounty(name, county)
  return local === name ? {} : { local }
}

/** A school of the ledger by one of its names. */
interface NamedSchool {
  readonly name: string
  readonly school: LedgerSchool
}

/** How a row names its school. */
interface WrittenSchool {
  readonly name: string | null
  readonly code: string | null
  readonly township: string | null
  readonly stage: SchoolStage | null
}

function writtenSchool(values: FieldValues): WrittenSchool {
  return {
    name: text(values, 'school'),
    code: schoolCodeOf(values),
    township: text(values, 'township'),
    stage: text(values, 'stage') as SchoolStage | null,
  }
}

function isNamedAlike(one: WrittenSchool, other: WrittenSchool): boolean {
  return (
    one.name === other.name &&
    one.code === other.code &&
    one.township === other.township &&
    one.stage === other.stage
  )
}

/** Townships by what sheets call them: 豆沙镇, and 豆沙 where no other begins so; 云岭乡 is 云岭彝族乡. */
function townshipsByName(names: readonly string[]): ReadonlyMap<string, string> {
  const shortForms = names.flatMap((name) => {
    const plain = shortTownship(name)
    const bare = plain.replace(/(?:街道办事处|街道|镇|乡)$/, '')
    return [...new Set([plain, bare])].map((short) => ({ short, name }))
  })
  const unique = [...Map.groupBy(shortForms, ({ short }) => short)].flatMap(
    ([short, [first, ...others]]): [string, string][] =>
      first && others.length === 0 && short.length > 1 ? [[short, first.name]] : [],
  )
  return new Map([...unique, ...names.map((name): [string, string] => [comparable(name), name])])
}

/** The row's school code; what is no code of ten digits cannot be one. */
export function schoolCodeOf(values: FieldValues): string | null {
  const code = text(values, 'schoolCode')
  return code !== null && /^\d{10}$/.test(code) ? code : null
}

/** A school's name without the township in front of it. */
export function bareName(name: string, township: string | null): string {
  const whole = comparable(name)
  const fronts = township === null ? [] : [comparable(township), shortTownship(township)]
  const front = fronts.find((one) => whole.startsWith(one) && whole.length > one.length)
  return front === undefined ? whole : whole.slice(front.length)
}

function text(values: FieldValues, field: string): string | null {
  const value = values[field]
  return value === undefined ? null : String(value)
}
