import { type AppError, appError } from '#contract/result.ts'
import type { Trx } from '../context.ts'
import type { SignedLine } from '../database/repositories/history/actions.ts'
import { localMoment } from '../today.ts'
import { nameIn, thingOf } from './row-names.ts'

/** The refusal that names what was changed since, by whom and when. */
export async function undoConflict(
  trx: Trx,
  line: SignedLine | null,
  table: string,
): Promise<AppError> {
  return appError('undo_conflict', {
    what: thingOf(table),
    name: line ? await nameOf(trx, line) : '',
    operator: line?.operator ?? '—',
    at: line ? localMoment(new Date(line.at)) : '—',
    did: line?.action ?? 'update',
    actionId: line?.actionId ?? null,
  })
}

/** The row's own name, or that of its project. */
async function nameOf(trx: Trx, { before, after, projectId }: SignedLine): Promise<string> {
  const own = nameIn({ ...before, ...after })
  if (own !== '' || projectId === null) return own
  const project = await trx
    .selectFrom('project')
    .select('name')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return project?.name ?? ''
}
