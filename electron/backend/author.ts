import type { Context } from './context.ts'
import type { Author } from './database/recorded-write.ts'
import { findOperator } from './database/repositories/operators.ts'
import { readOffice } from './database/repositories/settings.ts'

/** Before the first run is finished nobody has a name yet. */
const NOBODY = '—'

/** Who writes now and when, for the change log. */
export async function authorOf(
  context: Context,
  why: { readonly reason?: string | null; readonly batchId?: string | null } = {},
): Promise<Author> {
  const operator = (await readOffice(context.db))?.operator ?? NOBODY
  return {
    at: context.clock().toISOString(),
    operator,
    operatorId: (await findOperator(context.db, operator))?.id ?? null,
    actionId: context.action.id(),
    reason: why.reason ?? null,
    batchId: why.batchId ?? null,
  }
}
