import type { Selectable } from 'kysely'
import { type CorrectedValue, valueAfterCorrection } from '#domain/closing/correction.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'
import {
  listCarried,
  ownAndEarlierReport,
  REPORTED_COLUMNS,
  REPORTED_FIGURES,
} from '../database/repositories/quarter/carried-reports.ts'
import { findLock } from '../database/repositories/quarter/closings.ts'
import type { ProgressEntryTable } from '../database/tables/projects.ts'

type Report = Selectable<ProgressEntryTable>

/**
 * Carries corrections on anew where an action took reports or corrections away: a project without a
 * report of its own says what the corrections that stand come to, and nothing where none do.
 */
export async function carryAgain(trx: Trx, author: Author, newId: () => string): Promise<void> {
  for (const { projectId, quarter } of await carriedAround(trx, author)) {
    const { own, earlier } = await ownAndEarlierReport(trx, projectId, quarter)
    if (own?.is_carried === 0) continue
    const figures = await carriedFigures(trx, projectId, quarter, earlier)
    const stamp = { entered_by: author.operator, updated_at: author.at }
    if (figures && own) {
      await updateRecorded(trx, author, 'progress_entry', own.id, figures, { stamp })
    } else if (figures) {
      const row = { problems: null, next_steps: null, is_carried: 1 as const, ...figures, ...stamp }
      const key = { id: newId(), project_id: projectId, quarter }
      await insertRecorded(trx, author, 'progress_entry', [{ ...row, ...key }])
    } else if (own) await deleteRecorded(trx, author, 'progress_entry', [own.id])
  }
}

/** Where corrections are carried on, or were, in open quarters of projects the action wrote to. */
async function carriedAround(
  trx: Trx,
  { actionId }: Author,
): Promise<{ projectId: string; quarter: Quarter }[]> {
  const lock = await findLock(trx)
  const closedQuarter = lock?.closedQuarter ?? ('' as Quarter)
  const touched = trx
    .selectFrom('change_log')
    .select('project_id')
    .where('action_id', '=', actionId)
    .where('table_name', 'in', ['progress_entry', 'correction'])
  return trx
    .selectFrom('correction')
    .select(['project_id as projectId', 'quarter'])
    .where('figure', 'in', REPORTED_FIGURES)
    .where('quarter', '>', closedQuarter)
    .where('project_id', 'in', touched)
    .union(
      trx
        .selectFrom('progress_entry')
        .select(['project_id as projectId', 'quarter'])
        .where('is_carried', '=', 1)
        .where('quarter', '>', closedQuarter)
        .where('project_id', 'in', touched),
    )
    .execute()
}

/** Null where the corrections change nothing of the earlier report. */
async function carriedFigures(
  trx: Trx,
  projectId: string,
  quarter: Quarter,
  earlier: Report | null,
): Promise<CarriedFigures | null> {
  const before: Record<string, CorrectedValue> = {
    phase: earlier?.phase ?? null,
    status: earlier?.status ?? null,
    percent: earlier?.percent ?? null,
    completed_investment_fen: earlier?.completed_investment_fen ?? null,
  }
  const figures = { ...before }
  for (const { figure, before_value, after_value } of await listCarried(trx, projectId, quarter)) {
    const column = REPORTED_COLUMNS[figure]
    if (!column) continue
    const change = { before: before_value, after: after_value }
    figures[column] = valueAfterCorrection(figures[column] ?? null, change)
  }
  if (Object.keys(before).every((column) => figures[column] === before[column])) return null
  return { ...figures, status: figures['status'] ?? 'normal' } as CarriedFigures
}

type CarriedFigures = Pick<Report, 'phase' | 'status' | 'percent' | 'completed_investment_fen'>
