import { appError } from '#contract/result.ts'
import type { ProgressStatus } from '#domain/project/phase.ts'
import { quarterOf } from '#domain/quarter.ts'
import { mayBecome, type StatusChange } from '#domain/project/status-change.ts'
import { refuseLockedDay } from '../closing/refuse-locked.ts'
import type { Trx } from '../context.ts'
import { type Author, insertRecorded } from '../database/recorded-write.ts'
import { findProjectRow } from '../database/repositories/project-rows.ts'
import { listStatusChanges } from '../database/repositories/status-changes.ts'

/**
 * Writes one record of a project's status. Records follow one another by day: none is slipped in
 * before an earlier one, and none lies in the future.
 *
 * @param today YYYY-MM-DD
 * @throws AppError `not_found`, `not_allowed`, `quarter_closed`
 */
export async function writeStatus(
  trx: Trx,
  author: Author,
  change: StatusChange & { readonly id: string; readonly projectId: string },
  today: string,
): Promise<void> {
  const { id, projectId, status, changedOn, reason, documentNumber } = change
  if (changedOn > today) {
    throw appError('not_allowed', { rule: 'status_in_future', subject: changedOn })
  }
  const project = await findProjectRow(trx, quarterOf(changedOn), projectId)
  if (!project) throw appError('not_found', { what: 'project', id: projectId })
  await refuseLockedDay(trx, changedOn)
  const last = (await listStatusChanges(trx, projectId)).at(-1)
  if (last && last.changedOn >= changedOn) {
    throw appError('not_allowed', { rule: 'status_before_last', subject: last.changedOn })
  }
  const now: ProgressStatus = project.status ?? 'normal'
  if (!mayBecome(status, now, last?.status ?? null)) {
    throw appError('not_allowed', { rule: 'status_unchanged', subject: project.name })
  }
  await insertRecorded(trx, author, 'status_change', [
    {
      id,
      project_id: projectId,
      status,
      changed_on: changedOn,
      reason,
      document_number: documentNumber,
      created_at: author.at,
    },
  ])
}
