import type { ApplyRequest, ImportOutcome } from '#contract/imports.ts'
import type { AnyPlan } from '../planning/plan-sheet.ts'
import type { ProjectWork, TargetWork } from '../planning/planned-sheet.ts'
import { actionOf } from '../planning/row-actions.ts'
import { addToDictionaries } from './add-to-dictionaries.ts'
import { traceRows } from './trace-rows.ts'
import { addProjects, updateProject } from './write-projects.ts'
import { writeTargets } from './write-targets.ts'
import type { Writing } from './writing.ts'

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
