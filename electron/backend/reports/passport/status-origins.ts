import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import { lastChange } from '#domain/project/status-change.ts'
import { listStatusChanges } from '../../database/repositories/status-changes.ts'
import type { Database } from '../../database/schema.ts'
import type { OriginSubject } from './origin-subject.ts'
import { traceChange } from './trace-change.ts'

/** The recorded suspension, cancellation or going on that is in force at the end of the day. */
export async function statusOrigins(
  db: Kysely<Database>,
  { projectId, lastDay }: OriginSubject,
): Promise<Origin[]> {
  const change = lastChange(await listStatusChanges(db, projectId), lastDay)
  if (!change) return []
  const { id, status, changedOn: date, reason } = change
  const written = { table: 'status_change' as const, rowId: id, column: 'status', fields: [] }
  const trace = await traceChange(db, { ...written, projectId })
  return [{ what: 'statusChange', id, status, date, reason, isTakenOff: false, trace }]
}
