import { appError } from '#contract/result.ts'
import type { Trx } from '../context.ts'
import type { SignedLine } from '../database/repositories/history/actions.ts'
import { refuseTwin } from '../services/projects/attachment-handlers.ts'
import { refuseInUse } from '../services/office/dictionary-entry-handlers.ts'
import { refuseTakenSchool } from '../services/office/dictionary-handlers.ts'
import { refuseOtherUnit } from '../services/planning/indicator-handlers.ts'

/**
 * Rules that look beyond the row, which the schema does not know: the opposite of a change must keep
 * them as the change itself had to.
 *
 * @throws AppError `already_exists`, or `not_allowed` with the rule
 */
export async function refuseBrokenRule(trx: Trx, line: SignedLine): Promise<void> {
  const { table, action, rowId } = line
  if (action === 'insert') return refuseGoing(trx, line)
  if (table === 'attachment' && line.before?.['removed_at'] === null) return refuseTwin(trx, rowId)
  if (action !== 'update') return
  const before = line.before ?? {}
  if (table === 'school') {
    const now = await trx
      .selectFrom('school')
      .select(['name', 'township_id', 'school_code'])
      .where('id', '=', rowId)
      .executeTakeFirst()
    if (!now) return
    const { name, township_id, school_code } = { ...now, ...before }
    await refuseTakenSchool(trx, rowId, name, township_id, school_code)
  }
  if (table === 'category') {
    const now = await trx
      .selectFrom('category')
      .select(['name', 'measure', 'workflow'])
      .where('id', '=', rowId)
      .executeTakeFirst()
    if (now) await refuseInUse(trx, rowId, { ...now, ...before })
  }
  if (table === 'indicator' && typeof before['unit'] === 'string') {
    await refuseOtherUnit(trx, rowId, before['unit'])
  }
}

/** Whoever signed other lines stays, and so does the office. */
async function refuseGoing(trx: Trx, { table, rowId, actionId }: SignedLine): Promise<void> {
  const signed =
    table === 'operator'
      ? await trx
          .selectFrom('change_log')
          .select('id')
          .where('operator_id', '=', rowId)
          .where('action_id', 'is not', actionId)
          .executeTakeFirst()
      : undefined
  if (signed || (table === 'setting' && rowId === 'office')) {
    throw appError('not_allowed', { rule: 'undo_not_here', subject: rowId })
  }
}
