import type { SheetCorrections } from '#contract/imports/imports.ts'
import { similarity } from '#domain/text/similarity.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../planning/ledger-snapshot.ts'
import { createPlaceIndex, type SchoolReference } from '../planning/matching/places.ts'
import type { FieldValues, TypedRow } from '../planning/typed-row.ts'
import { findSchoolName } from '../values/words/school-in-text.ts'
import { splitSchoolName } from '../values/words/school-name.ts'
import { categoryReader } from '../values/words/value-vocabularies.ts'

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

/** Names this alike in the same school may be the same project. */
const SIMILAR = 0.75
/** What follows from a school or a category alone, and not from a name. */
const INFERRED = 0.9
/** 支付, 收到 and 退回多付 in front of a school in the words of a booking. */
const BOOKING_VERBS =
  /^(?:支付|拨付|转付|转拨|收到|退回|退还|收回|冲回|冲减|多付|多拨|误付|错付|付|拨)+/

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

/** 石门小学教学楼款 of 支付石门小学教学楼款. */
export function withoutVerbs(booking: string): string {
  return booking.replace(BOOKING_VERBS, '')
}

/** The school a payee is, or that the words of a booking begin with. */
function spokenSchool(
  values: FieldValues,
  county: string | null,
  find: (values: FieldValues) => SchoolReference | null,
): SchoolReference | null {
  const purpose = text(values, 'purpose')
  const said = [withoutVerbs(purpose), ...inBrackets(purpose).filter(namesOneSchool)]
  const names = said.map((words) => findSchoolName(words) ?? '')
  for (const name of [text(values, 'payee'), ...names]) {
    const parts = splitSchoolName(name, county)
    const township: FieldValues = parts.township === null ? {} : { township: parts.township }
    const school = name === '' ? null : find({ school: parts.name, ...township })
    if (school !== null && school.id !== null) return school
  }
  return null
}

/** What a ledger's projects are called with their school in front. */
interface WholeName {
  readonly project: LedgerProject
  readonly name: string
}

function onlyProject(named: readonly WholeName[]): LedgerProject | null {
  const [project, ...others] = new Set(named.map((one) => one.project))
  return project && others.length === 0 ? project : null
}

/** The names that stand in words, of those that begin alike the longest. */
function longestNames(
  words: string,
  byWholeName: ReadonlyMap<string, readonly WholeName[]>,
): WholeName[] {
  const names: WholeName[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const named = byWholeName.get(words.slice(from, to))
      if (!named) continue
      names.push(...named)
      from = to - 1
      break
    }
  }
  return names
}

/** What stands in brackets in the words of a booking. */
function inBrackets(words: string): string[] {
  return [...comparable(words).matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => inside)
}

/** 石门小学、艾田小学 and 石门小学等3所 are not the school they begin with. */
function namesOneSchool(words: string): boolean {
  const rest = words.slice(findSchoolName(words)?.length ?? 0)
  return !/[、,;等]/.test(rest) && findSchoolName(rest) === null
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

/** 配电增容 of 大河中学配电增容设备款; of 教学楼 and 综合教学楼 the longer one. */
function onlyNamed(
  projects: readonly LedgerProject[],
  words: string,
  school: SchoolReference,
): LedgerProject | null {
  const whole = comparable(words)
  const lengthIn = ({ columns }: LedgerProject): number => {
    const name = bareName(columns.name, school)
    return whole.includes(name) ? name.length : 0
  }
  const longest = Math.max(0, ...projects.map(lengthIn))
  const [only, second] = projects.filter((project) => lengthIn(project) === longest)
  return longest >= SHORTEST_NAME && only && !second ? only : null
}

/**
 * 男生公寓 of 男生宿舍楼工程款: the one that has most in common with what is said behind the school,
 * of those of the category said where there are any.
 */
function nearest(
  projects: readonly LedgerProject[],
  words: string,
  school: SchoolReference,
): { readonly project: LedgerProject; readonly degree: number } | null {
  const category = words === '' ? undefined : categoryReader.read(words)?.id
  const ofCategory = projects.filter(({ columns }) => columns.category_id === category)
  const said = bareName(words, school).replace(OF_ANY_WORK, '|')
  const [best, second] = (ofCategory.length > 0 ? ofCategory : projects)
    .map((project) => ({
      project,
      degree: similarity(bareName(project.columns.name, school), said),
    }))
    .toSorted((a, b) => b.degree - a.degree)
  return best && best.degree > (second?.degree ?? 0) ? best : null
}

/** Words that are said of every project alike. */
const OF_ANY_WORK = /工程|项目|建设|学校|资金/g

/** 楼 alone names nothing. */
const SHORTEST_NAME = 2

/** 教学楼 is the school's only 教学综合楼. */
function onlyOfCategory(projects: readonly LedgerProject[], words: string): LedgerProject | null {
  const category = words === '' ? undefined : categoryReader.read(words)?.id
  const [only, second] = projects.filter(({ columns }) => columns.category_id === category)
  return only && !second ? only : null
}

/** 石门小学教学楼建设项目 and, within 豆沙镇石门小学, 教学楼 are one name. */
function bareName(name: string, school: SchoolReference | null): string {
  const whole = comparable(name).replace(/(?:建设)?(?:工程|项目)+$/, '')
  for (const front of namesOf(school)) {
    const at = whole.indexOf(front)
    const rest = whole.slice(at + front.length)
    if (at >= 0 && rest !== '') return rest
  }
  return whole
}

/** Words that are the school and its project and nothing else: 石门小学教学楼. */
function isWhole(words: string, { columns }: LedgerProject, school: SchoolReference): boolean {
  const name = bareName(columns.name, school)
  return namesOf(school).some((front) => bareName(words, null) === `${front}${name}`)
}

/** The name of a project with its school's in front, where it does not hold it already. */
export function nameWithSchool(name: string, school: SchoolReference): string {
  const isThere = namesOf(school).some((front) => comparable(name).includes(front))
  return isThere ? name : `${school.name}${name}`
}

/** With county or township in front, and without. */
function namesOf(school: SchoolReference | null): string[] {
  if (school === null) return []
  const { name, local, township } = school
  const front = comparable(township ?? '')
  return [name, ...(local === undefined ? [] : [local])].flatMap((one) => {
    const whole = comparable(one)
    const isGlued = front !== '' && whole.startsWith(front) && whole.length > front.length
    return isGlued ? [whole, whole.slice(front.length)] : [whole]
  })
}

function withFront(name: string, front: string): string {
  return name.startsWith(front) ? name : `${front}${name}`
}

function text(values: FieldValues, field: string): string {
  const value = values[field]
  return value === undefined ? '' : String(value)
}
