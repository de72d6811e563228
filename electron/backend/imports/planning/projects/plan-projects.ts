import type { Problem, ProblemCode } from '#contract/imports/reading.ts'
import type { PlannedChange, PlanRow, PlanStatus } from '#contract/imports/plan.ts'
import type { LedgerSnapshot } from '../ledger-snapshot.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import { createPlaceIndex } from '../matching/places.ts'
import {
  dayOfSheet,
  planSheetOf,
  type PlannedSheet,
  type PlanOptions,
  type ProjectWork,
  quarterContradicted,
  sumsDatedEarly,
} from '../planned-sheet.ts'
import { createBudgetOfOneSource } from './budget-of-one-source.ts'
import { changesOf, programmeFilled } from './project-changes.ts'
import { datesOfClosedQuarter, reportsAtLast, touchesClosedQuarter } from './closed-quarter.ts'
import { codeOwners } from '../row-problems.ts'
import { areasNotCounted, withSportsArea } from './misplaced-area.ts'
import { problemsOfRow } from './problems-of-row.ts'
import { createIdentifier } from './identify-row.ts'
import { createRepeats } from './repeated-rows.ts'
import { createShownByRow } from './shown-by-row.ts'
import {
  budgetOf,
  columnsOf,
  moneyOf,
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
  const identify = createIdentifier(sheet, ledger, options, places)
  const categories = new Map(ledger.categories.map((category) => [category.id, category]))
  const repeats = createRepeats()
  const shownByRow = createShownByRow(sheet)
  const budgetOfOneSource = createBudgetOfOneSource(sheet)
  const owners = codeOwners(ledger)
  const sources = sourcesOf(sheet)
  const sumsDay = dayOfSheet(sheet, options)

  const planned = sheet.rows.map(
    (read, index): { readonly work: ProjectWork; readonly shown: PlanRow } => {
      options.onRow?.(index, sheet.rows.length)
      const { school, programme, year, categoryId, name, match } = identify(read)
      const project = match?.project ?? null
      const category = categories.get(project?.columns.category_id ?? categoryId)
      const row = withSportsArea(read, sheet, category)
      const { columns: own, guessed } = columnsOf(row)
      const named = withoutNameWrittenOtherwise(own, match)
      const stated = withGuessesWhereBlank(named, guessed, match)
      const closedDates = datesOfClosedQuarter(stated, project, ledger)
      const columns = withoutDates(stated, closedDates)
      const ofOneSource = budgetOfOneSource(row, match)
      const bySource = budgetOf(row, sources)
      const stands = {
        row: row.row,
        school,
        // A project that is there keeps its programme: what the title says is for new ones.
        programme: match !== null && text(row, 'programme') === null ? null : programme,
        name,
        categoryId,
        year,
        columns,
        budget: ofOneSource.length === 0 ? bySource : bySource.concat(ofOneSource),
        progress: progressOf(row, categories.get(categoryId)?.workflow ?? 'construction'),
        custom: row.custom,
        guessed,
        money: moneyOf(row, match, sumsDay),
        matchedId: project?.columns.id ?? null,
      }
      const changes = project
        ? [
            ...programmeFilled(text(row, 'programme'), project),
            ...changesOf(stands, project, sheet, ledger),
          ]
        : NO_CHANGES
      const known = match?.similarity === 1 ? project : null
      const problems = problemsOfRow(row, sheet, stands, {
        owners,
        category,
        match,
        known,
        isRepeated: repeats(row, name, school),
        closedDates,
        isOfClosed: touchesClosedQuarter(stands, project, ledger, options.asAt),
      })
      const isChange = changes.length > 0 || reportsAtLast(stands, project, ledger, options.asAt)
      const status = statusOf(problems, match, isChange)
      const newCategory = categories.get(categoryId)?.name
      const shown = shownByRow(row, { match, columns, category: newCategory, budget: ofOneSource })
      return {
        work: { ...stands, status },
        shown: {
          row: row.row,
          status,
          school: school?.name ?? '',
          name,
          values: shown.values,
          guessed: shown.guessed,
          changes: known !== null || status === 'duplicate' ? changes : NO_CHANGES,
          problems,
          matchedId: stands.matchedId,
          matchedName: project?.columns.name ?? null,
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

const NO_CHANGES: readonly PlannedChange[] = []

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
