import type { ParsedInput } from '#contract/index.ts'
import type { ProgressEntry, progressMethods, SavedRow } from '#contract/projects/progress.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { AppError, appError, type ErrorData } from '#contract/result.ts'
import { isPhaseOf } from '#domain/project/phase.ts'
import { previousQuarter, type Quarter, quarterOf } from '#domain/quarter.ts'
import { authorOf } from '../../author.ts'
import { carryAgain } from '../../closing/carry-again.ts'
import { refuseLockedQuarter } from '../../closing/refuse-locked.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import { deleteRecorded, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import {
  findProgressEntry,
  moneyBefore,
  progressBefore,
  progressOfQuarter,
} from '../../database/repositories/project-parts.ts'
import { carriedInto } from '../../database/repositories/quarter/carried-reports.ts'
import { projectsClosedIn } from '../../database/repositories/quarter/closings.ts'
import { removeDrafts } from '../../database/repositories/progress-drafts.ts'
import { listProjectRows } from '../../database/repositories/project-rows.ts'
import { readPhaseNames } from '../../database/repositories/settings.ts'
import { readPhase } from '../../imports/values/words/phase-text.ts'
import { localDay } from '../../today.ts'
import { requireProject, touchProject } from './project-handlers.ts'

/** What is reported of each project, quarter by quarter. */
export const progressHandlers: Handlers<keyof typeof progressMethods> = {
  'progress.sheet': async ({ db }, { quarter, filter }) => {
    const counted = await projectsClosedIn(db, quarter)
    const projects = (await listProjectRows(db, quarter, filter)).filter(
      ({ id }) => counted === null || counted.has(id),
    )
    const current = await progressOfQuarter(db, quarter)
    const earlier = await progressBefore(db, quarter)
    const carried = await carriedInto(db, quarter)
    const money = await moneyBefore(db, quarter)
    const reports = (project: ProjectRow) => {
      const entry = current.get(project.id) ?? null
      const previous = withStatusNow(earlier.get(project.id) ?? null, project)
      return carried.has(project.id)
        ? { entry: null, previous: withCorrected(previous, entry) }
        : { entry, previous }
    }
    const rows = projects.map((project) => ({
      project,
      ...reports(project),
      before: money.get(project.id) ?? { received: null, paid: null },
    }))
    return { quarter, rows, reportedCount: rows.filter((row) => row.entry !== null).length }
  },

  'progress.save': async (context, input) => {
    const author = await authorOf(context)
    const saved = await context.db
      .transaction()
      .execute((trx) => writeEntry(context, trx, author, input))
    context.emit({ type: 'changed', topics: ['progress', 'projects', 'app'] })
    return saved
  },

  'progress.saveMany': async (context, { entries }) => {
    const author = await authorOf(context)
    const rows = await context.db.transaction().execute(async (trx) => {
      const saved: SavedRow[] = []
      for (const input of entries) {
        const { projectId } = input
        saved.push({ projectId, refused: await refusalOf(writeEntry(context, trx, author, input)) })
      }
      return saved
    })
    context.emit({ type: 'changed', topics: ['progress', 'projects', 'app'] })
    return { rows }
  },

  'progress.readStates': async ({ db }, { texts }) => {
    const names = await readPhaseNames(db)
    return { states: texts.map(({ text, workflow }) => readPhase(text, workflow, names)) }
  },

  'progress.clear': async (context, { projectId, quarter }) => {
    const author = await authorOf(context)
    const cleared = await context.db.transaction().execute(async (trx) => {
      const stored = await findProgressEntry(trx, projectId, quarter)
      if (!stored || stored.isCarried) return false
      await refuseLockedQuarter(trx, quarter)
      await deleteRecorded(trx, author, 'progress_entry', [stored.id])
      await carryAgain(trx, author, context.newId)
      await touchProject(trx, projectId, author)
      return true
    })
    context.emit({ type: 'changed', topics: ['progress', 'projects', 'app'] })
    return { cleared }
  },
}

/** A report to go on from says the status on record, which may have changed since it was made. */
function withStatusNow(
  previous: ProgressEntry | null,
  { status, reportedQuarter }: ProjectRow,
): ProgressEntry | null {
  if (previous === null || status === null || previous.quarter !== reportedQuarter) return previous
  return { ...previous, status }
}

/** A report to go on from says what corrections of the earlier quarter set right. */
function withCorrected(
  previous: ProgressEntry | null,
  carried: ProgressEntry | null,
): ProgressEntry | null {
  if (carried === null) return previous
  const { quarter, problems, nextSteps } = previous ?? {
    ...carried,
    quarter: previousQuarter(carried.quarter),
  }
  return { ...carried, quarter, problems, nextSteps }
}

/**
 * What was typed before somebody else reported, or a form was imported, must not replace that unseen.
 *
 * @throws AppError `not_allowed` entered_since_typed
 */
async function refuseOlderDraft(
  trx: Trx,
  { projectId, quarter }: { readonly projectId: string; readonly quarter: Quarter },
  { enteredBy, updatedAt }: Pick<ProgressEntry, 'enteredBy' | 'updatedAt'>,
): Promise<void> {
  const draft = await trx
    .selectFrom('progress_draft')
    .select('typed_at')
    .where('project_id', '=', projectId)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  if (!draft || draft.typed_at >= updatedAt) return
  throw appError('not_allowed', { rule: 'entered_since_typed', subject: enteredBy })
}

/** Every reason to refuse is found before the first write, so that a refusal leaves nothing half. */
async function writeEntry(
  context: Context,
  trx: Trx,
  author: Awaited<ReturnType<typeof authorOf>>,
  { projectId, quarter, ...report }: ParsedInput<'progress.save'>,
): Promise<ProgressEntry> {
  if (quarter > quarterOf(localDay(context.clock()))) {
    throw appError('not_allowed', { rule: 'future_quarter', subject: quarter })
  }
  const { workflow } = await requireProject(trx, projectId)
  await refuseLockedQuarter(trx, quarter)
  if (report.phase !== null && !isPhaseOf(workflow, report.phase)) {
    throw appError('not_allowed', { rule: 'phase_not_of_workflow', subject: report.phase })
  }
  const columns = {
    phase: report.phase,
    status: report.status,
    percent: report.percent,
    completed_investment_fen: report.completedInvestment,
    problems: report.problems,
    next_steps: report.nextSteps,
    is_carried: 0 as const,
  }
  const stamp = { entered_by: author.operator, updated_at: author.at }
  const stored = await findProgressEntry(trx, projectId, quarter)
  if (stored && !stored.isCarried) await refuseOlderDraft(trx, { projectId, quarter }, stored)
  if (!stored) {
    await insertRecorded(trx, author, 'progress_entry', [
      { id: context.newId(), project_id: projectId, quarter, ...columns, ...stamp },
    ])
  } else await updateRecorded(trx, author, 'progress_entry', stored.id, columns, { stamp })
  await removeDrafts(trx, quarter, [projectId])
  await touchProject(trx, projectId, author)
  const entry = await findProgressEntry(trx, projectId, quarter)
  if (!entry) throw new Error(`the entry just written is gone: ${projectId} ${quarter}`)
  const { id: _id, isCarried: _isCarried, ...saved } = entry
  return saved
}

/** The refusal by a rule of the ledger, as data; anything unexpected ends the transaction. */
async function refusalOf(writing: Promise<unknown>): Promise<ErrorData | null> {
  try {
    await writing
    return null
  } catch (error) {
    if (error instanceof AppError) return error.data
    throw error
  }
}
