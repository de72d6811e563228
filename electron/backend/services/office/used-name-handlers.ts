import type { Kysely } from 'kysely'
import { appError } from '#contract/result.ts'
import type { NameChange, NameKind, usedNameMethods } from '#contract/office/used-names.ts'
import { isDayLocked } from '#domain/closing/quarter-lock.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { updateRecorded } from '../../database/recorded-write.ts'
import { findLock } from '../../database/repositories/quarter/closings.ts'
import {
  listNamedRows,
  listUsedNames,
  type NamedRow,
} from '../../database/repositories/used-names.ts'
import type { Database } from '../../database/schema.ts'
import { touchProject } from '../projects/project-handlers.ts'

/** People, units and companies as the rows write them, and two spellings made one. */
export const usedNameHandlers: Handlers<keyof typeof usedNameMethods> = {
  'names.all': async ({ db }) => ({
    leader: await listUsedNames(db, 'leader'),
    responsibleUnit: await listUsedNames(db, 'responsibleUnit'),
    responsiblePerson: await listUsedNames(db, 'responsiblePerson'),
    company: await listUsedNames(db, 'company'),
  }),

  'names.preview': async ({ db }, input) => (await planRename(db, input)).change,

  'names.rename': async (context, input) => {
    const author = await authorOf(context)
    const { from, to } = input
    if (from === to) throw appError('not_allowed', { rule: 'merge_with_itself', subject: to })
    const done = await context.db.transaction().execute(async (trx) => {
      const { rows, change } = await planRename(trx, input)
      if (rows.length !== input.rewritten) {
        throw appError('not_allowed', { rule: 'merge_changed', subject: from })
      }
      for (const { table, column, id } of rows) {
        await updateRecorded(trx, author, table, id, { [column]: to })
      }
      for (const id of new Set(rows.flatMap(({ projectId }) => projectId ?? []))) {
        await touchProject(trx, id, author)
      }
      return change
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds', 'targets', 'planning'] })
    return done
  },
}

/** The rows a change of spelling may write anew; entries of closed quarters are left alone. */
async function planRename(
  db: Kysely<Database>,
  { kind, from, to }: { readonly kind: NameKind; readonly from: string; readonly to: string },
): Promise<{ readonly rows: readonly NamedRow[]; readonly change: NameChange }> {
  const found = await listNamedRows(db, kind, from)
  const lock = await findLock(db)
  const rows = found.filter(({ day }) => day === null || !isDayLocked(lock, day))
  const byTable = Map.groupBy(rows, ({ table }) => table)
  return {
    rows,
    change: {
      rows: [...byTable].map(([table, { length }]) => ({ table, count: length })),
      locked: found.length - rows.length,
      isMerge: from !== to && (await listNamedRows(db, kind, to)).length > 0,
    },
  }
}
