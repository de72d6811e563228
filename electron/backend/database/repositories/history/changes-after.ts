import type { Kysely } from 'kysely'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import type { Database } from '../../schema.ts'
import { listChanges } from './change-log.ts'

/** Tables whose changes say how far the closing is, not what the quarter's figures are. */
const BOOKKEEPING = ['quarter_state', 'closing']

/**
 * The lines of the change log after one, newest first, and how many there are in all.
 *
 * @param after null for none: then nothing is listed
 */
export async function listChangesAfter(
  db: Kysely<Database>,
  after: number | null,
  limit: number,
): Promise<{ readonly changes: readonly ChangeRecord[]; readonly changeCount: number }> {
  if (after === null) return { changes: [], changeCount: 0 }
  const { count } = await db
    .selectFrom('change_log')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('id', '>', after)
    .where('table_name', 'not in', BOOKKEEPING)
    .where('is_bookkeeping', '=', 0)
    .executeTakeFirstOrThrow()
  const newest = await listChanges(db, {
    projectId: null,
    batchId: null,
    beforeId: null,
    limit: limit + BOOKKEEPING.length,
  })
  const changes = newest
    .filter(({ id, table }) => id > after && !BOOKKEEPING.includes(table))
    .slice(0, limit)
  return { changes, changeCount: count }
}
