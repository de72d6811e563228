import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import type { Database } from '../../database/schema.ts'
import type { OriginSubject } from './origin-subject.ts'
import { traceChange } from './trace-change.ts'

const FIGURES = {
  completedInvestment: ['completed_investment_fen', 'completedToDate'],
  percent: ['percent', 'percent'],
} as const

/** A figure of the latest report by the quarter; none where that report leaves it blank. */
export async function figureOrigins(
  db: Kysely<Database>,
  subject: OriginSubject,
  what: keyof typeof FIGURES,
): Promise<Origin[]> {
  const report = await latestReport(db, subject)
  const [column, field] = FIGURES[what]
  const value = report?.[column] ?? null
  if (!report || value === null) return []
  const { id, quarter } = report
  const written = { table: 'progress_entry' as const, rowId: id, column, fields: [field] }
  const trace = await traceChange(db, { ...written, projectId: subject.projectId })
  return [{ what, id, quarter, value, isTakenOff: false, trace }]
}

/**
 * The reports by the quarter whose phase and status decide how far a project is: the latest one and,
 * where it leaves the phase blank, the last one before that gives it. Without any phase the signs of
 * work that the latest report gives decide.
 */
export async function reportOrigins(
  db: Kysely<Database>,
  subject: OriginSubject,
): Promise<Origin[]> {
  const latest = await latestReport(db, subject)
  if (!latest) return []
  if (latest.phase !== null) return [await reportOrigin(db, subject, latest)]
  const last = await reportQuery(db, subject).where('phase', 'is not', null).executeTakeFirst()
  if (last) {
    return [await reportOrigin(db, subject, last), await reportOrigin(db, subject, latest)]
  }
  return [
    await reportOrigin(db, subject, latest),
    ...(await figureOrigins(db, subject, 'percent')),
    ...(await figureOrigins(db, subject, 'completedInvestment')),
  ]
}

type Report = NonNullable<Awaited<ReturnType<typeof latestReport>>>

async function reportOrigin(
  db: Kysely<Database>,
  { projectId }: OriginSubject,
  { id, quarter, phase, status, workflow }: Report,
): Promise<Origin> {
  const column = phase === null ? 'status' : 'phase'
  const written = { table: 'progress_entry' as const, rowId: id, column, fields: ['phase'] }
  const trace = await traceChange(db, { ...written, projectId })
  return { what: 'report', id, quarter, phase, status, workflow, isTakenOff: false, trace }
}

function latestReport(db: Kysely<Database>, subject: OriginSubject) {
  return reportQuery(db, subject).executeTakeFirst()
}

/** The reports of a project by the quarter, the latest first. */
function reportQuery(db: Kysely<Database>, { projectId, quarter }: OriginSubject) {
  return db
    .selectFrom('progress_entry as report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('category', 'category.id', 'project.category_id')
    .select([
      'report.id',
      'report.quarter',
      'report.phase',
      'report.status',
      'report.percent',
      'report.completed_investment_fen',
      'category.workflow',
    ])
    .where('report.project_id', '=', projectId)
    .where('report.quarter', '<=', quarter)
    .orderBy('report.quarter', 'desc')
}
