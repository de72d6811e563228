import { similarity } from '#domain/similarity.ts'
import { comparable } from '#domain/text.ts'
import type { LedgerProject, LedgerSnapshot } from '../planning/ledger-snapshot.ts'
import { createPlaceIndex, type SchoolReference } from '../planning/places.ts'
import type { FieldValues } from '../planning/typed-row.ts'
import { findSchoolName } from '../values/school-in-text.ts'
import { categoryReader } from '../values/value-vocabularies.ts'

/** Which project a row of money speaks of. Unlike a row of a ledger, many rows may speak of one. */
export type FundProject =
  /** `similarity` 1: beyond doubt; below: for a person to decide. */
  | {
      readonly found: 'project'
      readonly project: LedgerProject
      readonly similarity: number
      readonly school: SchoolReference | null
    }
  /** The school has several that fit. */
  | { readonly found: 'several'; readonly school: SchoolReference }
  /** Named, and not in the ledger. */
  | { readonly found: 'unknown'; readonly school: SchoolReference }
  /** The row names neither a school nor a project. */
  | { readonly found: 'nothing' }

export type FundProjectMatcher = (values: FieldValues, programme: string | null) => FundProject

/** Names this alike in the same school may be the same project. */
const SIMILAR = 0.75
/** What follows from a school or a category alone, and not from a name. */
const INFERRED = 0.9
/** 支付, 付, 收到 in front of a school in the words of a booking. */
const BOOKING_VERB = /^(?:支付|拨付|转付|转拨|付|拨|收到)/

/**
 * Finds projects by the key of a form, by code, by their name, else by the school and what the row
 * says of the works. A school with one project is that project only where the programmes agree;
 * everything else that is not said by name is left to a person.
 */
export function createFundProjectMatcher(ledger: LedgerSnapshot): FundProjectMatcher {
  const places = createPlaceIndex(ledger)
  const byId = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  const byCode = new Map(ledger.projects.map((project) => [project.columns.project_code, project]))
  const byName = Map.groupBy(ledger.projects, ({ columns }) => bareName(columns.name, ''))
  const bySchool = Map.groupBy(ledger.projects, ({ columns }) => columns.school_id)
  const programmes = new Map(ledger.programmes.map(({ id, name }) => [id, comparable(name)]))

  const sure = (project: LedgerProject): FundProject => ({
    found: 'project',
    project,
    similarity: 1,
    school: places.byId(project.columns.school_id),
  })
  const maybe = (project: LedgerProject, degree: number): FundProject => ({
    ...sure(project),
    found: 'project',
    project,
    similarity: Math.min(degree, 0.99),
    school: places.byId(project.columns.school_id),
  })

  return (values, programme) => {
    const coded = byId.get(text(values, 'key')) ?? byCode.get(text(values, 'projectCode'))
    if (coded) return sure(coded)
    const name = text(values, 'projectName')
    const [named, namesake] = name === '' ? [] : (byName.get(bareName(name, '')) ?? [])
    if (named && !namesake) return sure(named)

    const own = places.school(values)
    const school = own ?? spokenSchool(values, places.school)
    if (school === null) return { found: 'nothing' }
    const all = school.id === null ? [] : (bySchool.get(school.id) ?? [])
    const agreeing = all.filter(({ columns }) => isOfProgramme(columns.programme_id))
    const candidates = agreeing.length > 0 ? agreeing : all
    if (name === '') return ofSchool(school, own !== null, candidates, text(values, 'purpose'))

    const same = candidates.filter(
      ({ columns }) => bareName(columns.name, school.name) === bareName(name, school.name),
    )
    const [only, another] = same
    if (only) return another ? { found: 'several', school } : sure(only)
    const alike = mostAlike(candidates, name) ?? onlyOfCategory(candidates, name)
    return alike ? maybe(alike.project, alike.degree) : { found: 'unknown', school }

    function isOfProgramme(id: string | null): boolean {
      return programme !== null && id !== null && programmes.get(id) === comparable(programme)
    }

    function ofSchool(
      place: SchoolReference,
      isOwn: boolean,
      projects: readonly LedgerProject[],
      purpose: string,
    ): FundProject {
      const spoken = onlyOfCategory(projects, purpose)
      const [single, second] = projects
      if (!single) return { found: 'unknown', school: place }
      if (single && !second) {
        const isSure = isOwn && isOfProgramme(single.columns.programme_id)
        return isSure ? sure(single) : maybe(single, INFERRED)
      }
      return spoken ? maybe(spoken.project, spoken.degree) : { found: 'several', school: place }
    }
  }
}

/** The school a payee is, or that the words of a booking begin with. */
function spokenSchool(
  values: FieldValues,
  find: (values: FieldValues) => SchoolReference | null,
): SchoolReference | null {
  const purpose = findSchoolName(text(values, 'purpose').replace(BOOKING_VERB, ''))
  for (const name of [text(values, 'payee'), purpose ?? '']) {
    const school = name === '' ? null : find({ school: name })
    if (school !== null && school.id !== null) return school
  }
  return null
}

function mostAlike(
  projects: readonly LedgerProject[],
  name: string,
): { readonly project: LedgerProject; readonly degree: number } | null {
  const [best] = projects
    .map((project) => ({ project, degree: similarity(project.columns.name, name) }))
    .filter(({ degree }) => degree >= SIMILAR)
    .toSorted((a, b) => b.degree - a.degree)
  return best ?? null
}

/** 教学楼 is the school's only 教学综合楼. */
function onlyOfCategory(
  projects: readonly LedgerProject[],
  words: string,
): { readonly project: LedgerProject; readonly degree: number } | null {
  const category = words === '' ? undefined : categoryReader.read(words)?.id
  const [only, second] = projects.filter(({ columns }) => columns.category_id === category)
  return only && !second ? { project: only, degree: INFERRED } : null
}

/** 石门小学教学楼建设项目 and, within 石门小学, 教学楼 are one name. */
function bareName(name: string, school: string): string {
  const whole = comparable(name).replace(/(?:建设)?(?:工程|项目)+$/, '')
  const front = comparable(school)
  const at = front === '' ? -1 : whole.indexOf(front)
  const rest = at < 0 ? whole : whole.slice(at + front.length)
  return rest === '' ? whole : rest
}

function text(values: FieldValues, field: string): string {
  const value = values[field]
  return value === undefined ? '' : String(value)
}
