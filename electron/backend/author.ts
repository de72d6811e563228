import type { Context } from './context.ts'
import type { Author } from './database/recorded-write.ts'
import { readOffice } from './database/repositories/settings.ts'

/** Before the first run is finished nobody has a name yet. */
const NOBODY = '—'

/** Who writes now and when, for the change log. */
export async function authorOf(
  context: Context,
  why: { readonly reason?: string | null; readonly batchId?: string | null } = {},
): Promise<Author> {
  const office = await readOffice(context.db)
  return {
    at: context.clock().toISOString(),
    operator: office?.operator ?? NOBODY,
    reason: why.reason ?? null,
    batchId: why.batchId ?? null,
  }
}
