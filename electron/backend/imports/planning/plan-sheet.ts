import type { Problem } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { ApplyRequest } from '#contract/imports/imports.ts'
import { appError } from '#contract/result.ts'
import type { FundWork } from '../funds/fund-work.ts'
import { planFunds } from '../funds/plan-funds.ts'
import type { LedgerSnapshot } from './ledger-snapshot.ts'
import { planProjects } from './projects/plan-projects.ts'
import { planConditions } from './plan-conditions.ts'
import type {
  ConditionWork,
  PlannedSheet,
  PlanOptions,
  ProjectWork,
  TargetWork,
} from './planned-sheet.ts'
import { planTargets } from './plan-targets.ts'
import { actionOf } from '#contract/imports/row-actions.ts'
import type { UnderstoodSheet } from './typed-row.ts'

/** The plan of a sheet, of whatever kind it is. */
export type AnyPlan =
  | { readonly kind: 'projects'; readonly planned: PlannedSheet<ProjectWork> }
  | { readonly kind: 'schools'; readonly planned: PlannedSheet<ConditionWork> }
  | { readonly kind: 'targets'; readonly planned: PlannedSheet<TargetWork> }
  | { readonly kind: 'funds'; readonly planned: PlannedSheet<FundWork> }

/** What was chosen for a sheet's rows. */
type Decisions = Pick<ApplyRequest, 'rows' | 'decisions'>

/** @throws AppError `file_refused` no_table when the sheet holds nothing that can be imported */
export function planSheet(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  request: PlanOptions,
  fileName: string,
): AnyPlan {
  switch (sheet.reading.kind) {
    case 'projects':
    case 'progress':
      return { kind: 'projects', planned: planProjects(sheet, ledger, request) }
    case 'targets':
      return { kind: 'targets', planned: planTargets(sheet, ledger, request) }
    case 'schools':
      return { kind: 'schools', planned: planConditions(sheet, ledger, request) }
    case 'funds':
      return { kind: 'funds', planned: planFunds(sheet, ledger, request) }
    case null:
      throw appError('file_refused', { reason: 'no_table', fileName })
  }
}

/** A wrong row nobody chose to skip, or a possible duplicate nobody decided on. */
function isOpen({ row, status }: PlanRow, decisions: ApplyRequest['decisions']): boolean {
  const decision = decisions[String(row)]
  return status === 'wrong' ? decision !== 'skip' : status === 'duplicate' && !decision
}

/** Stays out of the ledger for want of a mended cell or of a decision. */
export function isRefused(row: PlanRow, decisions: ApplyRequest['decisions']): boolean {
  return row.status === 'wrong' || isOpen(row, decisions)
}

/**
 * In an all-or-nothing import every row must be good and every doubt decided.
 *
 * @throws AppError `import_has_problems`
 */
export function refuseOpenQuestions(
  { kind, planned: { plan } }: AnyPlan,
  request: Decisions,
  sheet: string,
): void {
  const sheetErrors = plan.problems.filter((problem) => problem.severity === 'error')
  const open = plan.rows.filter((row) => isOpen(row, request.decisions))
  const refused = request.rows === 'all' ? open : []
  // Many rows may move money of one project.
  const clashes = kind === 'funds' ? [] : updatedTwice(plan.rows, request, sheet)
  const count = sheetErrors.length + refused.length + clashes.length
  if (count === 0) return
  const problems = [...sheetErrors, ...refused.flatMap((row) => row.problems), ...clashes]
  throw appError('import_has_problems', { problems, count })
}

/** Rows that would all be written into one entry of the ledger: only one of them can be. */
function updatedTwice(
  rows: readonly PlanRow[],
  { decisions }: Decisions,
  sheet: string,
): Problem[] {
  const updates = rows.filter(
    (row) => row.matchedId !== null && actionOf(row, decisions[String(row.row)]) === 'update',
  )
  return [...Map.groupBy(updates, (row) => row.matchedId).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map((row) => updatedTwiceProblem(row, sheet)))
}

function updatedTwiceProblem({ row, matchedName, name }: PlanRow, sheet: string): Problem {
  return {
    code: 'updated_twice',
    severity: 'error',
    sheet,
    cell: null,
    row,
    column: null,
    field: null,
    value: matchedName ?? name,
    suggestion: null,
  }
}
