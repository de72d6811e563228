import type { Milestone, milestoneMethods } from '#contract/projects/milestones.ts'
import { appError } from '#contract/result.ts'
import { isProjectDate, MILESTONES } from '#domain/project/milestone.ts'
import { lastDay } from '#domain/partial-date.ts'
import type { Kysely } from 'kysely'
import { authorOf } from '../../author.ts'
import { refuseLockedDates, refuseLockedDay } from '../../closing/refuse-locked.ts'
import type { Handlers, Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'
import type { Database } from '../../database/schema.ts'
import type { MilestoneTable } from '../../database/tables/projects.ts'
import { touchProject } from './project-handlers.ts'

/** 节点: the way of a project with its planned and actual dates. */
export const milestoneHandlers: Handlers<keyof typeof milestoneMethods> = {
  'milestones.list': async ({ db }, { projectId }): Promise<Milestone[]> => {
    const project = await readDates(db, projectId)
    const stored = await db
      .selectFrom('milestone')
      .select(['kind', 'planned', 'actual', 'note'])
      .where('project_id', '=', projectId)
      .execute()
    const byKind = new Map(stored.map((row) => [row.kind, row]))
    const kinds = MILESTONES[project.workflow]
    const others = stored.filter(({ kind }) => !kinds.includes(kind))
    return [
      ...kinds.map((kind) => {
        if (isProjectDate(kind)) return { kind, ...project[kind], note: null }
        return byKind.get(kind) ?? { kind, planned: null, actual: null, note: null }
      }),
      ...others.map((row) => ({ ...row, isOther: true as const })),
    ]
  },

  'milestones.save': async (context, { projectId, kind, ...dates }) => {
    const author = await authorOf(context)
    const changed = await context.db.transaction().execute(async (trx) => {
      const project = await readDates(trx, projectId)
      if (!MILESTONES[project.workflow].includes(kind)) {
        throw appError('not_allowed', { rule: 'milestone_not_of_workflow', subject: kind })
      }
      const isChanged = isProjectDate(kind)
        ? await saveProjectDate(trx, author, projectId, kind, dates)
        : await saveMilestone(trx, author, { project_id: projectId, kind, ...dates }, context.newId)
      if (isChanged) await touchProject(trx, projectId, author)
      return isChanged
    })
    context.emit({ type: 'changed', topics: ['projects', 'progress'] })
    return { changed }
  },

  'milestones.remove': async (context, { projectId, kind, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      await readDates(trx, projectId)
      const blank = { planned: null, actual: null, note: null }
      const row = { project_id: projectId, kind, ...blank }
      const isRemoved = !isProjectDate(kind) && (await saveMilestone(trx, author, row, noId))
      if (!isRemoved) throw appError('not_found', { what: 'milestone', id: kind })
      await touchProject(trx, projectId, author)
    })
    context.emit({ type: 'changed', topics: ['projects', 'progress'] })
    return { removed: true }
  },
}

/** A blank milestone is taken out, never added. */
const noId = (): string => {
  throw new Error('a milestone without anything was to be added')
}

/** @throws AppError `not_found` */
async function readDates(db: Kysely<Database>, projectId: string) {
  const row = await db
    .selectFrom('project')
    .innerJoin('category', 'category.id', 'project.category_id')
    .select([
      'category.workflow',
      'planned_start',
      'planned_finish',
      'actual_start',
      'actual_finish',
    ])
    .where('project.id', '=', projectId)
    .where('project.deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw appError('not_found', { what: 'project', id: projectId })
  return {
    workflow: row.workflow,
    start: { planned: row.planned_start, actual: row.actual_start },
    finish: { planned: row.planned_finish, actual: row.actual_finish },
  }
}

type Dates = Pick<MilestoneTable, 'planned' | 'actual' | 'note'>

async function saveProjectDate(
  trx: Trx,
  author: Author,
  projectId: string,
  kind: 'start' | 'finish',
  { planned, actual }: Dates,
): Promise<boolean> {
  const stored = await readDates(trx, projectId)
  const before = { actualStart: stored.start.actual, actualFinish: stored.finish.actual }
  const after =
    kind === 'start' ? { ...before, actualStart: actual } : { ...before, actualFinish: actual }
  await refuseLockedDates(trx, projectId, before, after)
  const columns =
    kind === 'start'
      ? { planned_start: planned, actual_start: actual }
      : { planned_finish: planned, actual_finish: actual }
  return updateRecorded(trx, author, 'project', projectId, columns)
}

async function saveMilestone(
  trx: Trx,
  author: Author,
  row: Omit<MilestoneTable, 'id'>,
  newId: () => string,
): Promise<boolean> {
  const stored = await trx
    .selectFrom('milestone')
    .select(['id', 'actual'])
    .where('project_id', '=', row.project_id)
    .where('kind', '=', row.kind)
    .executeTakeFirst()
  const before = stored?.actual ?? null
  // What happened in a closed quarter was known when it was closed.
  if (before !== row.actual) {
    for (const date of [before, row.actual]) {
      if (date !== null) await refuseLockedDay(trx, lastDay(date))
    }
  }
  const isBlank = row.planned === null && row.actual === null && row.note === null
  if (isBlank) {
    if (stored) await deleteRecorded(trx, author, 'milestone', [stored.id])
    return stored !== undefined
  }
  if (stored) return updateRecorded(trx, author, 'milestone', stored.id, row)
  await insertRecorded(trx, author, 'milestone', [{ id: newId(), ...row }])
  return true
}
