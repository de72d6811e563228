import type { Problem, ProblemCode } from '#contract/imports/reading.ts'
import type { PlanRow, PlanStatus } from '#contract/imports/plan.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { LedgerProject, LedgerSnapshot } from '../ledger-snapshot.ts'
import { createProjectMatcher, type ProjectMatch } from '../matching/match-project.ts'
import { createNamedWholly } from '../matching/named-wholly.ts'
import { createPlaceIndex, type PlaceIndex } from '../matching/places.ts'
import {
  dayOfSheet,
  planSheetOf,
  type PlannedSheet,
  type PlanOptions,
  type ProjectWork,
  quarterContradicted,
  saidOrTitled,
  sumsDatedEarly,
} from '../planned-sheet.ts'
import { createBudgetOfOneSource } from './budget-of-one-source.ts'
import { categoryOf, nameOf } from './project-identity.ts'
import { changesOf, programmeFilled } from './project-changes.ts'
import { datesOfClosedQuarter, reportsAtLast, touchesClosedQuarter } from './closed-quarter.ts'
import { codeOwners } from '../row-problems.ts'
import { areasNotCounted, withSportsArea } from './misplaced-area.ts'
import { problemsOfRow } from './problems-of-row.ts'
import { createRepeats } from './repeated-rows.ts'
import { createShownByRow } from './shown-by-row.ts'
import { reportOf } from './report-of-works.ts'
import {
  budgetOf,
  columnsOf,
  moneyOf,
  number,
  progressOf,
  sourcesOf,
  text,
  withGuessesWhereBlank,
  withoutDates,
  withoutNameWrittenOtherwise,
} from './stated-by-row.ts'
import type { UnderstoodSheet } from '../typed-row.ts'
import { withoutForeignTownships } from './foreign-township.ts'

/**
 * Says for every row of a project sheet what importing it would do. Pure: it decides from the rows
 * and the snapshot, writes nothing, and leaves what is doubtful to the user.
 */
export function planProjects(
  understood: UnderstoodSheet,
  ledger: LedgerSnapshot,
  options: PlanOptions,
): PlannedSheet<ProjectWork> {
  const places = createPlaceIndex(ledger)
  const sheet = { ...understood, rows: withoutForeignTownships(understood, places) }
  const matcher = createProjectMatcher(ledger)
  const namedWholly = createNamedWholly(ledger)
  const programmeIds = new Map(ledger.programmes.map((row) => [comparable(row.name), row.id]))
  const projects = new Map(ledger.projects.map((project) => [project.columns.id, project]))
  const categories = new Map(ledger.categories.map((category) => [category.id, category]))
  const repeats = createRepeats()
  const shownByRow = createShownByRow(sheet)
  const budgetOfOneSource = createBudgetOfOneSource(sheet)
  const owners = codeOwners(ledger)
  const report = reportOf(sheet)
  const { isNamed, isNamedWholly } = projectsNamedBy(sheet, places)
  const sources = sourcesOf(sheet)
  const sumsDay = dayOfSheet(sheet, options)

  const planned = sheet.rows.map(
    (read, index): { readonly work: ProjectWork; readonly shown: PlanRow } => {
      options.onRow?.(index, sheet.rows.length)
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
      const workflow = categories.get(categoryId)?.workflow ?? 'construction'
      const name =
        keyed && text(read, 'projectName') === null
          ? keyed.columns.name
          : nameOf(read.values, school?.name ?? '', categories.get(categoryId)?.name ?? '')
      const match = matcher.find({
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
      const category = categories.get(match?.project.columns.category_id ?? categoryId)
      const row = withSportsArea(read, sheet, category)
      const { columns: own, guessed } = columnsOf(row)
      const named = withoutNameWrittenOtherwise(own, match)
      const stated = withGuessesWhereBlank(named, guessed, match)
      const closedDates = datesOfClosedQuarter(stated, match?.project ?? null, ledger)
      const columns = withoutDates(stated, closedDates)
      const ofOneSource = budgetOfOneSource(row, match)
      const bySource = budgetOf(row, sources)
      const budget = ofOneSource.length === 0 ? bySource : bySource.concat(ofOneSource)
      const progress = progressOf(row, workflow)
      const money = moneyOf(row, match, sumsDay)
      const written = { columns, budget, progress, custom: row.custom }
      const changes = match
        ? [
            ...programmeFilled(text(row, 'programme'), match.project),
            ...changesOf(written, money, match.project, sheet, ledger),
          ]
        : []
      const known = match?.similarity === 1 ? match.project : null
      const problems = problemsOfRow(row, sheet, {
        school,
        owners,
        category,
        match,
        known,
        budget,
        progress,
        money,
        isRepeated: repeats(row, name, school),
        closedDates,
        isOfClosed: touchesClosedQuarter(
          { progress, money },
          match?.project ?? null,
          ledger,
          options.asAt,
        ),
      })
      const isChange =
        changes.length > 0 || reportsAtLast(written, match?.project ?? null, ledger, options.asAt)
      const status = statusOf(problems, match, isChange)
      const newCategory = categories.get(categoryId)?.name
      const shown = shownByRow(row, { match, columns, category: newCategory, budget: ofOneSource })
      return {
        work: {
          row: row.row,
          school,
          // A project that is there keeps its programme: what the title says is for new ones.
          programme: match !== null && text(row, 'programme') === null ? null : programme,
          name,
          categoryId,
          year,
          columns,
          budget,
          progress,
          custom: row.custom,
          guessed,
          money,
          status,
          matchedId: match?.project.columns.id ?? null,
        },
        shown: {
          row: row.row,
          status,
          school: school?.name ?? '',
          name,
          values: shown.values,
          guessed: shown.guessed,
          changes: known !== null || status === 'duplicate' ? changes : [],
          problems,
          matchedId: match?.project.columns.id ?? null,
          matchedName: match?.project.columns.name ?? null,
          similarity: match?.similarity ?? 0,
        },
      }
    },
  )

  const { plan, work } = planSheetOf('projects', sheet, ledger, planned)
  const early = sumsDatedEarly(
    sheet,
    options,
    work.some(({ money }) => money.length > 0),
  )
  const uncounted = areasNotCounted(sheet, plan.rows)
  const isOfQuarter = work.some(({ progress, money }) => progress !== null || money.length > 0)
  const contradicted = quarterContradicted(sheet, options, isOfQuarter)
  return {
    plan: { ...plan, problems: [...plan.problems, ...uncounted, ...early, ...contradicted] },
    work,
  }
}

const DECISIONS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'duplicate_in_sheet',
  'possible_duplicate',
  'cumulative_falls',
  'progress_falls',
])

function statusOf(
  problems: readonly Problem[],
  match: ProjectMatch | null,
  isChange: boolean,
): PlanStatus {
  if (problems.some((problem) => problem.severity === 'error')) return 'wrong'
  if (problems.some((problem) => DECISIONS.has(problem.code))) return 'duplicate'
  if (!match) return 'new'
  return isChange ? 'changed' : 'unchanged'
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
