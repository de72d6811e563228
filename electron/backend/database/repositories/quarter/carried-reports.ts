import { type Kysely, type Selectable, sql } from 'kysely'
import type { CheckedReport } from '#domain/checks/facts.ts'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Database } from '../../schema.ts'
import type { CorrectionTable } from '../../tables/closing.ts'
import type { ProgressEntryTable } from '../../tables/projects.ts'

/** The column of a report each corrected figure stands in; money and dates stand elsewhere. */
export const REPORTED_COLUMNS: Readonly<
  Partial<Record<CorrectedFigure, keyof ProgressEntryTable>>
> = {
  completedInvestment: 'completed_investment_fen',
  percent: 'percent',
  phase: 'phase',
  status: 'status',
}

/** The figures that stand in a report. */
export const REPORTED_FIGURES = Object.keys(REPORTED_COLUMNS) as (keyof typeof REPORTED_COLUMNS)[]

/**
 * The projects whose report of a quarter nobody made: corrections of an earlier one wrote it to carry
 * their figures on. They have not reported for the quarter.
 */
export async function carriedInto(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('progress_entry')
    .select('project_id')
    .where('quarter', '=', quarter)
    .where('is_carried', '=', 1)
    .execute()
  return new Set(rows.map(({ project_id }) => project_id))
}

/** The corrections that a quarter's report of a project carries on, in the order they were entered. */
export function listCarried(
  db: Kysely<Database>,
  projectId: string,
  quarter: Quarter,
): Promise<Selectable<CorrectionTable>[]> {
  return db
    .selectFrom('correction')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('quarter', '=', quarter)
    .where('figure', 'in', REPORTED_FIGURES)
    .orderBy(sql`rowid`)
    .execute()
}

type Report = Selectable<ProgressEntryTable>

/** A project's report of the quarter, and its last one before. */
export async function ownAndEarlierReport(
  db: Kysely<Database>,
  projectId: string,
  quarter: Quarter,
): Promise<{ readonly own: Report | null; readonly earlier: Report | null }> {
  const [latest = null, before = null] = await db
    .selectFrom('progress_entry')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('quarter', '<=', quarter)
    .orderBy('quarter', 'desc')
    .limit(2)
    .execute()
  return latest?.quarter === quarter
    ? { own: latest, earlier: before }
    : { own: null, earlier: latest }
}

/**
 * Sets reports right by what corrections entered up to a quarter say of them, so that a figure that
 * was corrected is not taken for one that fell.
 *
 * @param reports of one project, newest first
 */
export async function correctedReports(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<(projectId: string, reports: readonly CheckedReport[]) => readonly CheckedReport[]> {
  const corrections = Map.groupBy(
    await db
      .selectFrom('correction')
      .select(['project_id', 'corrects_quarter', 'figure', 'after_value'])
      .where('quarter', '<=', quarter)
      .where('figure', 'in', REPORTED_FIGURES)
      .orderBy('rowid' as 'id')
      .execute(),
    ({ project_id }) => project_id,
  )
  return (projectId, reports) => {
    const own = corrections.get(projectId)
    if (!own) return reports
    const mended = [...reports]
    for (const { corrects_quarter, figure, after_value } of own) {
      // What a quarter without a report of its own said was that of the report before.
      const index = mended.findIndex((report) => report.quarter <= corrects_quarter)
      const report = mended[index]
      if (!report) continue
      const reached = figure === 'phase' ? { reached: after_value as CheckedReport['phase'] } : {}
      mended[index] = { ...report, [figure]: after_value, ...reached }
    }
    return mended
  }
}
