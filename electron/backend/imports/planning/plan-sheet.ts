import type { ApplyRequest, ImportOutcome, PlanRequest } from '#contract/imports.ts'
import { appError } from '#contract/result.ts'
import type { LedgerSnapshot } from './ledger-snapshot.ts'
import { planProjects } from './plan-projects.ts'
import type { PlannedSheet, ProjectWork, TargetWork } from './planned-sheet.ts'
import { planTargets } from './plan-targets.ts'
import { actionOf, addToDictionaries, traceRows, type Writing } from './apply-plan.ts'
import type { UnderstoodSheet } from './typed-row.ts'
import { addProjects, updateProject } from './write-projects.ts'
import { writeTargets } from './write-targets.ts'

/** The plan of a sheet, of whatever kind it is. */
export type AnyPlan =
  | { readonly kind: 'projects'; readonly planned: PlannedSheet<ProjectWork> }
  | { readonly kind: 'targets'; readonly planned: PlannedSheet<TargetWork> }

/** @throws AppError `file_refused` no_table when the sheet holds nothing that can be imported */
export function planSheet(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  request: PlanRequest,
  fileName: string,
): AnyPlan {
  switch (sheet.reading.kind) {
    case 'projects':
      return { kind: 'projects', planned: planProjects(sheet, ledger, request) }
    case 'targets':
      return { kind: 'targets', planned: planTargets(sheet, ledger, request) }
    case null:
      throw appError('file_refused', { reason: 'no_table', fileName })
  }
}

/**
 * In an all-or-nothing import every row must be good and every doubt decided.
 *
 * @throws AppError `import_has_problems`
 */
export function refuseOpenQuestions({ planned: { plan } }: AnyPlan, request: ApplyRequest): void {
  const sheetErrors = plan.problems.filter((problem) => problem.severity === 'error')
  const open = plan.rows.filter(
    ({ row, status }) =>
      status === 'wrong' || (status === 'duplicate' && !request.decisions[String(row)]),
  )
  const refused = request.rows === 'all' ? open : []
  const count = sheetErrors.length + refused.length
  if (count === 0) return
  const problems = [...sheetErrors, ...refused.flatMap((row) => row.problems)]
  throw appError('import_has_problems', { problems, count })
}

/** Writes the plan within the open transaction. */
export async function writePlan(
  writing: Writing,
  { kind, planned }: AnyPlan,
  request: ApplyRequest,
): Promise<Omit<ImportOutcome, 'batchId'>> {
  const decided = planned.work.map((work) => ({
    work,
    action: actionOf(work, request.decisions[String(work.row)]),
  }))
  const count = (action: string): number => decided.filter((row) => row.action === action).length
  const written = decided.filter(({ action }) => action === 'add' || action === 'update')
  const dictionary = await addToDictionaries(
    writing,
    written.map(({ work }) => work),
  )
  const table = kind === 'projects' ? 'project' : 'target'
  const trace = (work: ProjectWork | TargetWork, id: string) => ({
    batch_id: writing.author.batchId,
    table_name: table,
    row_id: id,
    sheet_row: work.row,
  })

  if (kind === 'projects') {
    const work = written as { work: ProjectWork; action: 'add' | 'update' }[]
    const added = work.filter(({ action }) => action === 'add').map((row) => row.work)
    const ids = await addProjects(writing, dictionary, added, request.asAt)
    const traces = added.map((row, index) => trace(row, ids[index] ?? ''))
    for (const { work: row, action } of work) {
      if (action !== 'update') continue
      traces.push(trace(row, await updateProject(writing, dictionary, row, request.asAt)))
    }
    await traceRows(writing.trx, traces)
  } else {
    for (const { work } of written as { work: TargetWork }[]) {
      const ids = await writeTargets(writing, dictionary, work)
      await traceRows(
        writing.trx,
        ids.map((id) => trace(work, id)),
      )
    }
  }
  return {
    added: count('add'),
    changed: count('update'),
    unchanged: count('keep'),
    skipped: count('skip'),
  }
}
