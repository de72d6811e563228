import type { ApplyRequest, ImportOutcome } from '#contract/imports/imports.ts'
import type { AnyPlan } from '../planning/plan-sheet.ts'
import type { RowWork } from '../planning/planned-sheet.ts'
import { actionOf } from '#contract/imports/row-actions.ts'
import { addToDictionaries, type Dictionary } from './add-to-dictionaries.ts'
import { type TracedTable, traceRows } from './trace-rows.ts'
import { writeFunds } from '../funds/write-funds.ts'
import { writeConditions } from './write-conditions.ts'
import { addProjects, updateProject } from './write-projects.ts'
import { writeTargets } from './write-targets.ts'
import type { Writing } from './writing.ts'

/** Few enough for the pauses between statements, many enough for statements of many rows. */
const ROWS_AT_ONCE = 400

/** How many rows of the sheet writing the plan adds, changes and leaves. */
export function countActions(
  { planned }: AnyPlan,
  { decisions }: ApplyRequest,
): Omit<ImportOutcome, 'batchId' | 'quarter'> {
  const actions = planned.work.map((work) => actionOf(work, decisions[String(work.row)]))
  const count = (action: string): number => actions.filter((one) => one === action).length
  return {
    added: count('add'),
    changed: count('update'),
    unchanged: count('keep'),
    skipped: count('skip'),
  }
}

/** Writes the plan within the open transaction. */
export async function writePlan(
  writing: Writing,
  anyPlan: AnyPlan,
  request: ApplyRequest,
): Promise<void> {
  const dictionary = await addToDictionaries(
    writing,
    decided<RowWork>(anyPlan.planned.work, request).map(({ work, action }) =>
      // A project that is there keeps its school, however the row writes it.
      anyPlan.kind === 'projects' && action === 'update' ? { ...work, school: null } : work,
    ),
  )
  await traceRows(writing, await writeRows(writing, dictionary, anyPlan, request))
}

/** A row of the ledger and the row of the sheet it was written from. */
interface Written {
  readonly table: TracedTable
  readonly id: string
  readonly row: number
}

async function writeRows(
  writing: Writing,
  dictionary: Dictionary,
  { kind, planned }: AnyPlan,
  request: ApplyRequest,
): Promise<Written[]> {
  const written: Written[] = []
  switch (kind) {
    case 'projects': {
      const rows = decided(planned.work, request)
      const added = rows.filter(({ action }) => action === 'add').map(({ work }) => work)
      for (let start = 0; start < added.length; start += ROWS_AT_ONCE) {
        const some = added.slice(start, start + ROWS_AT_ONCE)
        const ids = await addProjects(writing, dictionary, some, request.asAt)
        for (const [index, { row }] of some.entries()) {
          written.push({ table: 'project', id: ids[index] ?? '', row })
        }
        writing.report(written.length)
      }
      for (const { work, action } of rows) {
        if (action !== 'update') continue
        const id = await updateProject(writing, dictionary, work, request.asAt)
        written.push({ table: 'project', id, row: work.row })
        if (written.length % ROWS_AT_ONCE === 0) writing.report(written.length)
      }
      return written
    }
    case 'targets':
      for (const { work } of decided(planned.work, request)) {
        for (const id of await writeTargets(writing, dictionary, work)) {
          written.push({ table: 'target', id, row: work.row })
        }
      }
      return written
    case 'schools':
      for (const { row, schoolId, surveyId } of await writeConditions(
        writing,
        dictionary,
        decided(planned.work, request),
      )) {
        written.push({ table: 'school', id: schoolId, row })
        if (surveyId !== null) written.push({ table: 'school_condition', id: surveyId, row })
      }
      return written
    case 'funds':
      return writeFunds(
        writing,
        dictionary,
        { rows: decided(planned.work, request), leftOut: leftOut(planned.work, request) },
        request.asAt,
      )
  }
}

interface Decided<Work> {
  readonly work: Work
  readonly action: 'add' | 'update'
}

/** The rows that are written, and how. */
function decided<Work extends RowWork>(
  work: readonly Work[],
  { decisions }: ApplyRequest,
): Decided<Work>[] {
  return work.flatMap((row) => {
    const action = actionOf(row, decisions[String(row.row)])
    return action === 'add' || action === 'update' ? [{ work: row, action }] : []
  })
}

/** The rows that say something the ledger does not have, and are not written. */
function leftOut<Work extends RowWork>(
  work: readonly Work[],
  { decisions }: ApplyRequest,
): readonly Work[] {
  return work.filter((row) => actionOf(row, decisions[String(row.row)]) === 'skip')
}
