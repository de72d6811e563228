import { isDayLocked } from '#domain/closing/quarter-lock.ts'
import { quarterOf } from '#domain/quarter.ts'
import type { Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'
import { findLock } from '../database/repositories/quarter/closings.ts'
import { findCorrection } from '../database/repositories/quarter/corrections.ts'
import { closedFigure } from './closed-figure.ts'

/**
 * Keeps corrections true when an entry is reversed by hand: the correction it carried goes with it,
 * and the reversal of an entry of a closed quarter is itself a correction of that quarter.
 */
export async function noteReversal(
  trx: Trx,
  author: Author,
  newId: () => string,
  reversalId: string,
): Promise<void> {
  const reversal = await trx
    .selectFrom('fund_entry')
    .innerJoin('fund_entry as entry', 'entry.id', 'fund_entry.reverses_id')
    .where('fund_entry.id', '=', reversalId)
    .select([
      'fund_entry.entry_date as date',
      'fund_entry.amount_fen as amount',
      'fund_entry.project_id as projectId',
      'fund_entry.kind as figure',
      'fund_entry.funding_source_id as fundingSourceId',
      'fund_entry.note as reason',
      'entry.id as entryId',
      'entry.entry_date as entryDate',
    ])
    .executeTakeFirstOrThrow()
  const lock = await findLock(trx)
  if (!isDayLocked(lock, reversal.entryDate)) {
    const carried = await findCorrection(trx, { fundEntryId: reversal.entryId })
    if (carried) await deleteRecorded(trx, author, 'correction', [carried.id])
    return
  }
  const correctsQuarter = quarterOf(reversal.entryDate)
  const before = await closedFigure(trx, { ...reversal, correctsQuarter })
  const id = newId()
  await insertRecorded(trx, author, 'correction', [
    {
      id,
      quarter: quarterOf(reversal.date),
      corrects_quarter: correctsQuarter,
      project_id: reversal.projectId,
      figure: reversal.figure,
      funding_source_id: reversal.fundingSourceId,
      before_value: before,
      after_value: Number(before ?? 0) + reversal.amount,
      difference: reversal.amount,
      reason: reversal.reason ?? author.reason ?? '',
      fund_entry_id: reversalId,
      entered_by: author.operator,
      entered_at: author.at,
    },
  ])
  await updateRecorded(trx, author, 'fund_entry', reversalId, {
    corrects_quarter: correctsQuarter,
  })
}
