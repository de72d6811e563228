import type { Kysely } from 'kysely'
import { isQuarter, type Quarter, quarterOf } from '#domain/quarter.ts'
import type { Database } from '../../schema.ts'

/**
 * The latest quarter with a report or an entry of money; null while there is none.
 *
 * @param batchId counts only what this import wrote
 */
export async function latestQuarter(
  db: Kysely<Database>,
  batchId: string | null = null,
): Promise<Quarter | null> {
  let reports = db.selectFrom('progress_entry').select((eb) => eb.fn.max('quarter').as('latest'))
  let entries = db.selectFrom('fund_entry').select((eb) => eb.fn.max('entry_date').as('latest'))
  if (batchId !== null) {
    const written = db.selectFrom('change_log').select('row_id').where('batch_id', '=', batchId)
    reports = reports.where('id', 'in', written)
    entries = entries.where('batch_id', '=', batchId)
  }
  const reported = (await reports.executeTakeFirst())?.latest ?? ''
  const paid = (await entries.executeTakeFirst())?.latest
  const latest = [reported, paid ? quarterOf(paid) : ''].toSorted().at(-1) ?? ''
  return isQuarter(latest) ? latest : null
}
