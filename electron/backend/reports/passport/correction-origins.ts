import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { CorrectionPlace } from '#domain/report/passport/passport.ts'
import type { Database } from '../../database/schema.ts'
import type { OriginSubject } from './origin-subject.ts'

interface WantedCorrections {
  /** All figures when it is left out. */
  readonly figure: CorrectedFigure | undefined
  readonly sourceId?: string | null | undefined
  /** One alone; all of them when it is left out. */
  readonly correction?: CorrectionPlace | undefined
}

/** What was entered in the quarter to set earlier ones right, in the order it was entered. */
export async function correctionOrigins(
  db: Kysely<Database>,
  { projectId, quarter }: OriginSubject,
  { figure, sourceId, correction }: WantedCorrections,
): Promise<Origin[]> {
  let query = db
    .selectFrom('correction')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('quarter', '=', quarter)
    .orderBy('rowid' as 'id')
  if (figure !== undefined) query = query.where('figure', '=', figure)
  if (sourceId !== undefined) {
    query = query.where('funding_source_id', sourceId === null ? 'is' : '=', sourceId)
  }
  if (correction !== undefined) {
    const { correctsQuarter, place } = correction
    query = query.where('corrects_quarter', '=', correctsQuarter).limit(1).offset(place)
  }
  return (await query.execute()).map((row) => ({
    what: 'correction' as const,
    id: row.id,
    value: row.difference,
    figure: row.figure,
    quarter: row.corrects_quarter,
    isTakenOff: false,
    trace: { at: row.entered_at, operator: row.entered_by, reason: row.reason, cell: null },
  }))
}
