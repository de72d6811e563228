import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import { withoutOwnCounty } from '../../values/words/school-name.ts'
import { schoolLikeness } from '#domain/schools/similar-schools.ts'
import { similarity } from '#domain/text/similarity.ts'
import { type NamedPlace, workName } from './work-name.ts'

/** What of a row decides which project it is. */
export interface ProjectKey {
  /** Of a row of a form: the project it was given out with. */
  readonly key: string | null
  readonly projectCode: string | null
  /** Null for a school the ledger does not have: then only the code is sure. */
  readonly schoolId: string | null
  /** That school, whose name may be one of the ledger's with a letter changed. */
  readonly newSchool: NewSchool | null
  /** Whether a row names the ledger's project by its own school. */
  readonly isNamed: (project: LedgerProject) => boolean
  readonly name: string
  /** Whether a row calls the ledger's project by its whole name: then no other way to write it counts. */
  readonly isNamedWholly: (project: LedgerProject) => boolean
  readonly year: number | null
  /** Year and programme stand in the row or are known, not only cut out of a title. */
  readonly isSaid: { readonly year: boolean; readonly programme: boolean }
  /** Rows of a quarterly form, surely one, report on projects that are there. */
  readonly isReport: boolean
  /** Null unless the sheet says it: what was guessed from words decides nothing. */
  readonly categoryId: string | null
  readonly programmeId: string | null
  /** Tie-breaker among projects of the same name. */
  readonly plannedTotal: number | null
  readonly floorArea: number | null
}

/** A school only the sheet names. */
export interface NewSchool {
  readonly name: string
  readonly township: string | null
}

export interface ProjectMatch {
  readonly project: LedgerProject
  /** 1: the same project. Below: similar, and for a person to decide. */
  readonly similarity: number
  /** The row writes the project's name with more or less of its school: no reason to rename it. */
  readonly isWrittenOtherwise?: boolean
}

export interface ProjectMatcher {
  /** The project the row is, or resembles; each project is found once. */
  readonly find: (key: ProjectKey) => ProjectMatch | null
}

/** Names this alike in the same school and category may be the same project. */
const SIMILAR = 0.75
/** As like as can be without being sure. */
const NEARLY_SAME = 0.99

/**
 * Finds projects by code, else by school and name where years and programmes do not contradict; the
 * school a name begins with is no part of it. What only a title says contradicts nothing: a report
 * is of the project, unless its figures are those of other works; another row is asked about.
 * A project is given away once: two rows of the same name find two projects of that name, the
 * closer amounts first.
 */
export function createProjectMatcher(ledger: LedgerSnapshot): ProjectMatcher {
  const byCode = new Map(
    ledger.projects
      .filter(({ columns }) => columns.project_code !== null)
      .map((project) => [project.columns.project_code, project]),
  )
  const byId = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  const bySchool = Map.groupBy(ledger.projects, (project) => project.columns.school_id)
  const schools = placesOf(ledger)
  const taken = new Set<string>()
  const take = (project: LedgerProject, degree: number): ProjectMatch => {
    taken.add(project.columns.id)
    return { project, similarity: degree }
  }

  const takeNamed = (project: LedgerProject, degree: number, key: ProjectKey): ProjectMatch => ({
    ...take(project, degree),
    isWrittenOtherwise: !isWholeName(project, key),
  })

  const misspelt = findMisspelt(ledger, taken)

  return {
    find: (key) => {
      const keyed = key.key === null ? undefined : byId.get(key.key)
      if (keyed && !taken.has(keyed.columns.id)) return take(keyed, 1)
      const sameCode = key.projectCode === null ? undefined : byCode.get(key.projectCode)
      if (sameCode && !taken.has(sameCode.columns.id)) return take(sameCode, 1)
      if (key.schoolId === null) return misspelt(key)
      const free = (bySchool.get(key.schoolId) ?? []).filter(
        ({ columns }) =>
          !taken.has(columns.id) && !(key.projectCode !== null && columns.project_code !== null),
      )
      const fits = ({ columns }: LedgerProject): boolean =>
        agrees(columns.year, key.year) && agrees(columns.programme_id, key.programmeId)
      const named = free.filter(isCalled(key, schools.get(key.schoolId)))
      const same = closest(named.filter(fits), key)
      if (same) return takeNamed(same, 1, key)
      const sameBesideTitle = closest(
        named.filter(({ columns }) => !contradicts(columns, key)),
        key,
      )
      if (sameBesideTitle) {
        const isSure = key.isReport && !isOfOtherFigures(sameBesideTitle, key)
        return takeNamed(sameBesideTitle, isSure ? 1 : NEARLY_SAME, key)
      }
      const [alike] = free
        .filter(fits)
        .filter(({ columns }) => agrees(columns.category_id, key.categoryId))
        .map((project) => ({ project, degree: similarity(project.columns.name, key.name) }))
        .filter(({ degree }) => degree >= SIMILAR)
        .toSorted((a, b) => b.degree - a.degree)
      return alike
        ? { project: alike.project, similarity: Math.min(alike.degree, NEARLY_SAME) }
        : null
    },
  }
}

/** Two names that differ by how their kind is written: 新庄小学 and 新庄完小. */
const SAME_SCHOOL = 0.9
/** What a letter changed leaves of a short name: only the same figures make it a question. */
const MAYBE_SCHOOL = 0.3

/**
 * A project of a school that is much like the row's, of which no row speaks by its own name: 管坡小学
 * 教学楼 beside the ledger's 官坡小学教学楼. Never sure, so that a person decides.
 */
function findMisspelt(
  { county, projects, schools, townships }: LedgerSnapshot,
  taken: ReadonlySet<string>,
): (key: ProjectKey) => ProjectMatch | null {
  const schoolById = new Map(schools.map((school) => [school.id, school]))
  const townshipIds = new Map(townships.map(({ id, name }) => [name, id]))
  const schoolOf = (project: LedgerProject) => schoolById.get(project.columns.school_id)
  const townshipNames = new Map(townships.map(({ id, name }) => [id, name]))
  const byWork = Map.groupBy(projects, (project) => {
    const school = schoolOf(project)
    const township = townshipNames.get(school?.townshipId ?? '') ?? null
    return withoutSchool(project.columns.name, { name: school?.name ?? '', township, county })
  })
  const asked = new Set<string>()
  return (key) => {
    if (key.newSchool === null || key.projectCode !== null) return null
    const { isNamed } = key
    const { name, township } = key.newSchool
    const townshipId = township === null ? null : (townshipIds.get(township) ?? null)
    if (township !== null && townshipId === null) return null
    const own = { id: '', name: withoutOwnCounty(name, county), aliases: [], townshipId }
    const [best] = (byWork.get(withoutSchool(key.name, { name, township, county })) ?? [])
      .filter(({ columns }) => !taken.has(columns.id) && !asked.has(columns.id))
      .filter((project) => agrees(schoolOf(project)?.townshipId ?? null, townshipId))
      .filter((project) => townshipId !== null || isOfFigures(project, key))
      .filter((project) => !isNamed(project) && !contradicts(project.columns, key))
      .filter(({ columns }) => agrees(columns.category_id, key.categoryId))
      .flatMap((project) => {
        const school = schoolOf(project)
        const degree = school ? schoolLikeness(own, school, townships) : 0
        const least = isOfFigures(project, key) ? MAYBE_SCHOOL : SAME_SCHOOL
        return degree >= least ? [{ project, degree }] : []
      })
      .toSorted((a, b) => b.degree - a.degree)
    if (!best) return null
    asked.add(best.project.columns.id)
    return { project: best.project, similarity: Math.min(best.degree, NEARLY_SAME) }
  }
}

/** 官坡小学教学楼 and 豆沙镇官坡小学教学楼 of 官坡小学 in 豆沙镇 are 教学楼. */
function withoutSchool(name: string, { name: school, township, county }: NamedPlace): string {
  const [own, front] = [comparable(withoutOwnCounty(school, county)), comparable(township ?? '')]
  const bare = own.startsWith(front) ? own.slice(front.length) : own
  return comparable(withoutOwnCounty(name, county)).replace(bare, '').replace(front, '')
}

/** Whether amounts or areas of both say that it is one project. */
function isOfFigures({ columns }: LedgerProject, key: ProjectKey): boolean {
  return (
    (key.plannedTotal !== null && columns.planned_total_fen === key.plannedTotal) ||
    (key.floorArea !== null && columns.floor_area === key.floorArea)
  )
}

/** 校舍维修 of 50 万元 in a report of 2026 is hardly that of 30 万元 the ledger has of 2025. */
function isOfOtherFigures(project: LedgerProject, key: ProjectKey): boolean {
  const { planned_total_fen: total, floor_area: area } = project.columns
  const isTold =
    (key.plannedTotal !== null && total !== null) || (key.floorArea !== null && area !== null)
  return isTold && !isOfFigures(project, key)
}

function placesOf({ county, schools, townships }: LedgerSnapshot): Map<string, NamedPlace> {
  const names = new Map(townships.map(({ id, name }) => [id, name]))
  return new Map(
    schools.map(({ id, name, townshipId }) => [
      id,
      { name, township: names.get(townshipId ?? '') ?? null, county },
    ]),
  )
}

/** Whether a project of the school is called what the row says, with the school in front or not. */
function isCalled(
  key: ProjectKey,
  school: NamedPlace | undefined,
): (project: LedgerProject) => boolean {
  const work = school && workName(key.name, school)
  return (project) =>
    isWholeName(project, key) ||
    (school !== undefined &&
      workName(project.columns.name, school) === work &&
      !key.isNamedWholly(project))
}

function isWholeName({ columns }: LedgerProject, key: ProjectKey): boolean {
  return comparable(columns.name) === comparable(key.name)
}

/** The one called wholly so, else the one whose figures are closest. */
function closest(projects: readonly LedgerProject[], key: ProjectKey): LedgerProject | undefined {
  return projects.toSorted((a, b) => distance(a, key) - distance(b, key))[0]
}

/** 教育补短板项目工程, cut out of a title, says nothing against a project of 2026年教育补短板工程. */
function contradicts({ year, programme_id }: LedgerProject['columns'], key: ProjectKey): boolean {
  const { isSaid } = key
  return (
    (isSaid.year && !agrees(year, key.year)) ||
    (isSaid.programme && !agrees(programme_id, key.programmeId))
  )
}

function agrees<Value>(stored: Value | null, given: Value | null): boolean {
  return stored === null || given === null || stored === given
}

/** 0 for the same whole name, category, amount and area; grows with each that differs. */
function distance(project: LedgerProject, key: ProjectKey): number {
  const { columns } = project
  return (
    Number(!isWholeName(project, key)) * 8 +
    Number(!agrees(columns.category_id, key.categoryId)) * 4 +
    Number(columns.floor_area !== key.floorArea) * 2 +
    Number(columns.planned_total_fen !== key.plannedTotal)
  )
}
