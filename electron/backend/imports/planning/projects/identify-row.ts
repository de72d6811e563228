import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import { createProjectMatcher, type ProjectMatch } from '../matching/match-project.ts'
import { createNamedWholly } from '../matching/named-wholly.ts'
import type { PlaceIndex, SchoolReference } from '../matching/places.ts'
import { type PlanOptions, saidOrTitled } from '../planned-sheet.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'
import { categoryOf, nameOf } from './project-identity.ts'
import { reportOf } from './report-of-works.ts'
import { number, text } from './stated-by-row.ts'

/** Which project a row is of: one of the ledger's, or what a new one is called. */
interface RowIdentity {
  readonly school: SchoolReference | null
  readonly programme: string | null
  readonly year: number | null
  readonly categoryId: string
  readonly name: string
  readonly match: ProjectMatch | null
}

/** Identifies the rows of a sheet in their order: each project of the ledger is given to one of them. */
export function createIdentifier(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  options: PlanOptions,
  places: PlaceIndex,
): (read: TypedRow) => RowIdentity {
  const matcher = createProjectMatcher(ledger)
  const namedWholly = createNamedWholly(ledger)
  const programmeIds = new Map(ledger.programmes.map((row) => [comparable(row.name), row.id]))
  const projects = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  const categories = new Map(ledger.categories.map((category) => [category.id, category.name]))
  const report = reportOf(sheet)
  const { isNamed, isNamedWholly } = projectsNamedBy(sheet, places)
  const isEmpty = projects.size === 0

  return (read) => {
    const key = text(read, 'key')
    const keyed = key === null ? undefined : projects.get(key)
    const ofSchool = keyed ?? namedWholly(read)
    const school = ofSchool ? places.byId(ofSchool.columns.school_id) : places.school(read.values)
    const programme =
      text(read, 'programme') ?? saidOrTitled(options.programme, sheet.titleProgramme)
    const knownProgramme = programmeIds.get(comparable(programme ?? '')) ?? null
    const year = number(read, 'year') ?? saidOrTitled(options.year, sheet.titleYear)
    const categoryId =
      text(read, 'category') ?? keyed?.columns.category_id ?? categoryOf(read.values)
    const name =
      keyed && text(read, 'projectName') === null
        ? keyed.columns.name
        : nameOf(read.values, school?.name ?? '', categories.get(categoryId) ?? '')
    // A ledger without projects has none to find.
    const match = isEmpty
      ? null
      : matcher.find({
          key,
          projectCode: text(read, 'projectCode'),
          schoolId: school?.id ?? null,
          newSchool: school?.id === null ? school : null,
          isNamed,
          name,
          isNamedWholly,
          year,
          categoryId: text(read, 'category'),
          programmeId: knownProgramme ?? (programme === null ? null : `new ${programme}`),
          isSaid: {
            year: number(read, 'year') !== null || report === null,
            programme: text(read, 'programme') !== null || knownProgramme !== null,
          },
          isReport: report === 'surely',
          plannedTotal: number(read, 'plannedTotal'),
          floorArea: number(read, 'floorArea'),
        })
    return { school, programme, year, categoryId, name, match }
  }
}

/** What the rows of a sheet name of the ledger's projects. */
function projectsNamedBy(
  sheet: UnderstoodSheet,
  places: PlaceIndex,
): {
  /** Whether a row names the school of a project and, as far as it says one, the project. */
  readonly isNamed: (project: LedgerProject) => boolean
  readonly isNamedWholly: (project: LedgerProject) => boolean
} {
  // Only schools that resemble one of the ledger, and names without their school, ask for it.
  let names: ReadonlyMap<string, ReadonlySet<string>> | null = null
  const has = ({ columns }: LedgerProject, name: string): boolean => {
    names ??= projectNamesBySchool(sheet, places)
    return names.get(columns.school_id)?.has(name) ?? false
  }
  const isNamedWholly = (project: LedgerProject): boolean =>
    has(project, comparable(project.columns.name))
  return { isNamed: (project) => has(project, '') || isNamedWholly(project), isNamedWholly }
}

function projectNamesBySchool(
  { rows }: UnderstoodSheet,
  places: PlaceIndex,
): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const row of rows) {
    const school = places.school(row.values)?.id ?? null
    if (school === null) continue
    const own = names.get(school) ?? new Set()
    names.set(school, own.add(comparable(text(row, 'projectName') ?? '')))
  }
  return names
}
