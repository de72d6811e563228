import { appError } from '#contract/result.ts'
import type { projectMethods, ProjectTotals } from '#contract/projects/projects.ts'
import type { ProjectBasics, ProjectRow } from '#contract/projects/project-row.ts'
import { authorOf } from '../../author.ts'
import { refuseClosedProject, refuseLockedDates } from '../../closing/refuse-locked.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import { type Measure, measuredArea, type StatedAreas } from '#domain/area.ts'
import { openQuarterAfter } from '#domain/closing/quarter-lock.ts'
import { addKnown } from '#domain/sums.ts'
import { type Author, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import { listChanges } from '../../database/repositories/history/change-log.ts'
import {
  listBudgetLines,
  listBudgetRevisions,
  listContracts,
  listFundEntries,
  listProgressEntries,
} from '../../database/repositories/project-parts.ts'
import { closedProjectIds, findLock } from '../../database/repositories/quarter/closings.ts'
import { findProjectRow, listProjectRows } from '../../database/repositories/project-rows.ts'
import { spell } from '../office/pinyin.ts'

/** Lines of history a project page opens with. */
const HISTORY_LINES = 500

/** The project ledger: list, page, change, recycle bin. */
export const projectHandlers: Handlers<keyof typeof projectMethods> = {
  'projects.list': async ({ db }, { quarter, filter }) => {
    const rows = await listProjectRows(db, quarter, filter)
    const ledger = await db
      .selectFrom('project')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { rows, totals: totalsOf(rows), ledgerCount: ledger.count }
  },

  'projects.get': async ({ db }, { id, quarter }) => {
    const project = await findProjectRow(db, quarter, id)
    if (!project) throw appError('not_found', { what: 'project', id })
    return {
      project,
      budget: await listBudgetLines(db, id),
      revisions: await listBudgetRevisions(db, id),
      contracts: await listContracts(db, id),
      progress: await listProgressEntries(db, id),
      funds: await listFundEntries(db, id),
      history: await listChanges(db, {
        projectId: id,
        batchId: null,
        beforeId: null,
        limit: HISTORY_LINES,
      }),
    }
  },

  'projects.create': async (context, basics) => {
    const id = context.newId()
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      await insertProject(trx, author, id, basics)
    })
    announce(context)
    return { id }
  },

  'projects.update': async (context, { id, revision, basics, reason }) => {
    const author = await authorOf(context, { reason })
    const next = await context.db.transaction().execute(async (trx) => {
      const stored = await requireProject(trx, id)
      if (stored.revision !== revision) throw appError('changed_meanwhile', { what: 'project', id })
      await requireReferences(trx, basics)
      await refuseLockedDates(trx, id, stored, basics)
      const changed = await updateRecorded(trx, author, 'project', id, columnsOf(basics))
      if (!changed) return revision
      await touchProject(trx, id, author)
      return revision + 1
    })
    announce(context)
    return { revision: next }
  },

  'projects.previewDeletion': async ({ db }, { ids }) => {
    const lock = await findLock(db)
    const closed = await closedProjectIds(db)
    return {
      closedIds: ids.filter((id) => closed.has(id)),
      closedQuarter: lock?.closedQuarter ?? null,
      openQuarter: lock && openQuarterAfter(lock),
    }
  },

  'projects.delete': async (context, { ids, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute(async (trx) => {
      for (const id of ids) {
        await requireProject(trx, id)
        await refuseClosedProject(trx, id)
        const bin = { deleted_at: author.at, deleted_by: author.operator, delete_reason: reason }
        await updateRecorded(trx, author, 'project', id, bin, { action: 'delete' })
      }
    })
    announce(context)
    return { count: ids.length }
  },

  'projects.restore': async (context, { ids }) => {
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      for (const id of ids) await restoreProject(trx, author, id)
    })
    announce(context)
    return { count: ids.length }
  },
}

/** Takes a project out of the recycle bin with all that belongs to it. @throws AppError `not_found` */
export async function restoreProject(trx: Trx, author: Author, id: string): Promise<void> {
  const out = { deleted_at: null, deleted_by: null, delete_reason: null }
  const isBack = await updateRecorded(trx, author, 'project', id, out, { action: 'restore' })
  if (!isBack) throw appError('not_found', { what: 'project', id })
}

/** The stored project outside the recycle bin. @throws AppError `not_found` */
export async function requireProject(trx: Trx, id: string) {
  const project = await trx
    .selectFrom('project')
    .innerJoin('category', 'category.id', 'project.category_id')
    .select([
      'project.id',
      'project.revision',
      'project.actual_start as actualStart',
      'project.actual_finish as actualFinish',
      'category.workflow',
    ])
    .where('project.id', '=', id)
    .where('project.deleted_at', 'is', null)
    .executeTakeFirst()
  if (!project) throw appError('not_found', { what: 'project', id })
  return project
}

/** Counts a change of the project or of what belongs to it, so that stale forms are refused. */
export async function touchProject(trx: Trx, id: string, author: Author): Promise<void> {
  const { revision } = await trx
    .selectFrom('project')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const counted = { revision: revision + 1, updated_at: author.at }
  await updateRecorded(trx, author, 'project', id, counted, { isBookkeeping: true })
}

/** Adds a project at the end of the ledger. @throws AppError `not_found` for what it names */
export async function insertProject(
  trx: Trx,
  author: Author,
  id: string,
  basics: ProjectBasics,
): Promise<void> {
  await requireReferences(trx, basics)
  const position = await nextPosition(trx, 'project')
  const written = { revision: 1, created_at: author.at, updated_at: author.at }
  await insertRecorded(trx, author, 'project', [{ id, position, ...columnsOf(basics), ...written }])
}

/** The columns a project's basics are stored in. */
function columnsOf(basics: ProjectBasics) {
  return {
    project_code: basics.projectCode,
    name: basics.name,
    school_id: basics.schoolId,
    programme_id: basics.programmeId,
    category_id: basics.categoryId,
    work_type: basics.workType,
    year: basics.year,
    content: basics.content,
    quantity: basics.quantity,
    unit: basics.unit,
    floor_area: basics.floorArea,
    land_area: basics.landArea,
    sports_area: basics.sportsArea,
    planned_total_fen: basics.plannedTotal,
    planned_start: basics.plannedStart,
    planned_finish: basics.plannedFinish,
    actual_start: basics.actualStart,
    actual_finish: basics.actualFinish,
    leader: basics.leader,
    responsible_unit: basics.responsibleUnit,
    responsible_person: basics.responsiblePerson,
    note: basics.note,
    custom: JSON.stringify(basics.custom),
    ...spell(basics.name),
  }
}

async function requireReferences(trx: Trx, basics: ProjectBasics): Promise<void> {
  const references = [
    ['school', basics.schoolId],
    ['category', basics.categoryId],
    ['programme', basics.programmeId],
  ] as const
  for (const [table, id] of references) {
    if (id === null) continue
    const row = await trx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
    if (!row) throw appError('not_found', { what: table, id })
  }
}

/** Cancelled projects are listed and not counted, as in the report. */
function totalsOf(rows: readonly ProjectRow[]): ProjectTotals {
  const counted = rows.filter(({ state }) => state !== 'cancelled')
  const sum = (pick: (row: ProjectRow) => number | null) => addKnown(counted.map(pick))
  return {
    count: counted.length,
    cancelledCount: rows.length - counted.length,
    floorArea: sum(areaOf('floor')),
    landArea: sum(areaOf('land')),
    sportsArea: sum(areaOf('sports')),
    uncounted: {
      floorArea: uncounted(counted, 'floorArea', 'floor'),
      landArea: uncounted(counted, 'landArea', 'land'),
      sportsArea: uncounted(counted, 'sportsArea', 'sports'),
    },
    plannedTotal: sum((row) => row.plannedTotal),
    allocated: sum((row) => row.allocated),
    received: sum((row) => row.received),
    paid: sum((row) => row.paid),
    completedInvestment: sum((row) => row.completedInvestment),
  }
}

function areaOf(measure: Measure) {
  return (row: ProjectRow) => (row.measure === measure ? measuredArea(row, measure) : null)
}

function uncounted(
  rows: readonly ProjectRow[],
  field: keyof StatedAreas,
  measure: Measure,
): number {
  return rows.filter((row) => row.measure !== measure && (row[field] ?? 0) > 0).length
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['projects', 'progress', 'funds', 'app'] })
}
