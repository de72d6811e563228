import type { Kysely, Selectable } from 'kysely'
import type { CheckedReport } from '#domain/checks/facts.ts'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import { standingLines } from '#domain/history/taking-back.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Database } from '../../schema.ts'
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

const REPORTED_FIGURES = Object.keys(REPORTED_COLUMNS) as (keyof typeof REPORTED_COLUMNS)[]

/** Which report was carried on, of what. */
export type CarriedReport = Pick<Selectable<ProgressEntryTable>, 'id' | 'project_id' | 'quarter'>

/**
 * Reports that nobody made: corrections of an earlier quarter wrote them to carry their figures on,
 * and nothing else did that was not taken back. The project has not reported for the quarter.
 */
export async function listCarriedReports(db: Kysely<Database>): Promise<CarriedReport[]> {
  const lines = await db
    .selectFrom('progress_entry as report')
    .innerJoin('change_log as line', 'line.row_id', 'report.id')
    .where('line.table_name', '=', 'progress_entry')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('correction')
          .select('correction.id')
          .whereRef('correction.project_id', '=', 'report.project_id')
          .whereRef('correction.quarter', '=', 'report.quarter')
          .where('correction.figure', 'in', REPORTED_FIGURES),
      ),
    )
    .select((eb) => [
      'report.id',
      'report.project_id',
      'report.quarter',
      'line.before',
      'line.after',
      eb
        .exists(
          eb
            .selectFrom('change_log as correction')
            .select('correction.id')
            .whereRef('correction.action_id', '=', 'line.action_id')
            .whereRef('correction.project_id', '=', 'report.project_id')
            .where('correction.table_name', '=', 'correction'),
        )
        .as('is_of_correction'),
    ])
    .orderBy('line.id')
    .execute()
  return [...Map.groupBy(lines, ({ id }) => id).values()].flatMap((ofReport) => {
    const isCarried = standingLines(ofReport).every((line) => line.is_of_correction)
    return isCarried ? ofReport.slice(0, 1) : []
  })
}

/** The projects whose report of a quarter was only carried on. */
export async function carriedInto(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<ReadonlySet<string>> {
  const carried = await listCarriedReports(db)
  return new Set(
    carried.filter((report) => report.quarter === quarter).map(({ project_id }) => project_id),
  )
}

/**
 * Sets reports right by what corrections entered up to a quarter say of them, so that a figure that
 * was corrected is not taken for one that fell, and marks those only carried on.
 *
 * @param reports of one project, newest first
 */
export async function correctedReports(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<(projectId: string, reports: readonly CheckedReport[]) => readonly CheckedReport[]> {
  const carried = new Set((await listCarriedReports(db)).map(({ id }) => id))
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
    const mended = reports.map((report) => ({ ...report, isCarried: carried.has(report.id) }))
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
