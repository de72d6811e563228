import type { SheetCorrections } from '#contract/imports/imports.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../../planning/ledger-snapshot.ts'
import { createPlaceIndex, type SchoolReference } from '../../planning/matching/places.ts'
import type { FieldValues, TypedRow } from '../../planning/typed-row.ts'
import {
  longestNames,
  mostAlike,
  namesSeveral,
  nearest,
  onlyNamed,
  onlyOfCategory,
  onlyProject,
} from './likest-project.ts'
import {
  bareName,
  inBrackets,
  isWhole,
  namesOf,
  spokenSchool,
  text,
  withFront,
} from './names-in-words.ts'

/** Which project a row of money speaks of. Unlike a row of a ledger, many rows may speak of one. */
export type FundProject =
  /** `similarity` 1: beyond doubt; below: for a person to decide. */
  | {
      readonly found: 'project'
      readonly project: LedgerProject
      readonly similarity: number
      readonly school: SchoolReference | null
    }
  /** The school has several that fit, or the row names several of them. */
  | {
      readonly found: 'several'
      readonly school: SchoolReference
      readonly areNamed?: true
    }
  /** Named, and not in the ledger. */
  | { readonly found: 'unknown'; readonly school: SchoolReference }
  /** The row names neither a school nor a project. */
  | { readonly found: 'nothing' }

export type FundProjectMatcher = (
  row: Pick<TypedRow, 'values' | 'guessed'>,
  programme: string | null,
) => FundProject

/** The projects somebody said rows speak of, by the number of the row. */
export function chosenProjects(
  ledger: LedgerSnapshot,
  chosen: SheetCorrections['projects'] = [],
): ReadonlyMap<number, FundProject> {
  if (chosen.length === 0) return new Map()
  const places = createPlaceIndex(ledger)
  const byId = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  return new Map(
    chosen.flatMap(({ row, projectId }): [number, FundProject][] => {
      const project = byId.get(projectId)
      if (!project) return []
      const school = places.byId(project.columns.school_id)
      return [[row, { found: 'project', project, similarity: 1, school }]]
    }),
  )
}

/** What follows from a school or a category alone, and not from a name. */
const INFERRED = 0.9

/**
 * Finds projects by the key of a form, by code, by a name no other carries unless the row names
 * another school, by such a name in brackets, else by the school and what the row says of the works.
 * A school with one project is that project only where the programmes agree; everything else that is
 * not said by name is left to a person.
 */
export function createFundProjectMatcher(ledger: LedgerSnapshot): FundProjectMatcher {
  const places = createPlaceIndex(ledger)
  const byId = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  const byCode = new Map(ledger.projects.map((project) => [project.columns.project_code, project]))
  const byName = Map.groupBy(ledger.projects, ({ columns }) => bareName(columns.name, null))
  const bySchool = Map.groupBy(ledger.projects, ({ columns }) => columns.school_id)
  const byWholeName = Map.groupBy(
    ledger.projects.flatMap((project) => {
      const school = places.byId(project.columns.school_id)
      const work = bareName(project.columns.name, school)
      const own = namesOf(school)
      const township = comparable(school?.township ?? '')
      const names = new Set([...own, ...own.map((name) => withFront(name, township))])
      return [...names].map((name) => ({ project, name: `${name}${work}` }))
    }),
    ({ name }) => name,
  )
  const programmes = new Map(ledger.programmes.map(({ id, name }) => [id, comparable(name)]))

  const found = (project: LedgerProject, degree: number): FundProject => ({
    found: 'project',
    project,
    similarity: degree,
    school: places.byId(project.columns.school_id),
  })

  /** 光明中学食堂 may be meant whatever school its row names; a bare 食堂 of another school may not. */
  const saysItsSchool = ({ columns }: LedgerProject): boolean =>
    bareName(columns.name, places.byId(columns.school_id)) !== bareName(columns.name, null)

  /** The one project that words in brackets are the school and the work of: 付设计费（石门小学教学楼）. */
  const bracketed = (values: FieldValues): LedgerProject | null => {
    const said = [
      ...inBrackets(text(values, 'purpose')),
      ...inBrackets(text(values, 'projectName')),
    ]
    return onlyProject(said.flatMap((words) => byWholeName.get(bareName(words, null)) ?? []))
  }

  /** The one project whose school and work stand whole in words: 拨入石门小学教学楼中央资金. */
  const within = (words: string): LedgerProject | null =>
    onlyProject(longestNames(comparable(words), byWholeName))

  return ({ values, guessed = [] }, programme) => {
    const coded = byId.get(text(values, 'key')) ?? byCode.get(text(values, 'projectCode'))
    if (coded) return found(coded, 1)
    const name = text(values, 'projectName')
    const [named, namesake] = name === '' ? [] : (byName.get(bareName(name, null)) ?? [])
    const only = namesake ? undefined : named
    // A school that was only cut out of the name says nothing against the name.
    if (only && guessed.includes('school')) return found(only, 1)
    const own = places.school(values)
    if (only && (own === null || only.columns.school_id === own.id)) return found(only, 1)

    const spoken = spokenSchool(values, ledger.county, places.school)
    const inside = bracketed(values)
    // The school a row names beside the brackets has to be that of the project in them.
    const beside = guessed.includes('school') ? spoken : (own ?? spoken)
    const isOfSchool = beside === null || beside.id === inside?.columns.school_id
    if (inside && isOfSchool) return found(inside, 1)
    const words = text(values, 'purpose')
    const wholly = name === '' ? within(words) : null
    const school = own ?? spoken
    const spokenOf = school ?? (wholly && places.byId(wholly.columns.school_id))
    if (
      name === '' &&
      spokenOf?.id &&
      namesSeveral(bySchool.get(spokenOf.id) ?? [], words, spokenOf)
    ) {
      return { found: 'several', school: spokenOf, areNamed: true }
    }
    if (school === null) return wholly ? found(wholly, INFERRED) : { found: 'nothing' }
    const all = school.id === null ? [] : (bySchool.get(school.id) ?? [])
    const isOfProgramme = ({ columns }: LedgerProject): boolean =>
      programme !== null &&
      columns.programme_id !== null &&
      programmes.get(columns.programme_id) === comparable(programme)
    const agreeing = all.filter(isOfProgramme)
    const candidates = agreeing.length > 0 ? agreeing : all
    const [single, second] = candidates
    const elsewhere = only && saysItsSchool(only) ? found(only, INFERRED) : null
    if (!single) return elsewhere ?? { found: 'unknown', school }
    const [whole, double] = candidates.filter((one) => isWhole(words, one, school))
    if (name === '' && whole && !double) return found(whole, 1)
    if (wholly && wholly.columns.school_id === school.id) return found(wholly, INFERRED)
    if (name === '' && !second) {
      return found(single, own !== null && isOfProgramme(single) ? 1 : INFERRED)
    }
    if (name === '') {
      const likeliest = onlyNamed(candidates, words, school) ?? onlyOfCategory(candidates, words)
      if (likeliest) return found(likeliest, INFERRED)
      const near = nearest(candidates, words, school)
      return near
        ? found(near.project, Math.min(near.degree, INFERRED))
        : { found: 'several', school }
    }
    const [same, another] = candidates.filter(
      ({ columns }) => bareName(columns.name, school) === bareName(name, school),
    )
    if (same) return another ? { found: 'several', school } : found(same, 1)
    const alike = mostAlike(candidates, name)
    if (alike) return found(alike.project, Math.min(alike.degree, 0.99))
    const ofCategory = onlyOfCategory(candidates, name)
    return ofCategory ? found(ofCategory, INFERRED) : (elsewhere ?? { found: 'unknown', school })
  }
}
