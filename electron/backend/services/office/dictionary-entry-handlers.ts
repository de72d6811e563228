import SqliteDatabase from 'better-sqlite3'
import type { Kysely } from 'kysely'
import vocabulary from '#resources/vocabularies/values.json' with { type: 'json' }
import type { dictionaryEntryMethods, DictionaryName } from '#contract/office/dictionary-entries.ts'
import { appError } from '#contract/result.ts'
import type { RewrittenRows } from '#contract/planning/schools.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'
import { listReferences, referringIds, rewriteReferences } from '../../database/references.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import type { Database } from '../../database/schema.ts'
import { refuseTaken } from './dictionary-handlers.ts'
import { renameInSchemes } from '../../database/repositories/schemes.ts'
import { touchProject } from '../projects/project-handlers.ts'

/** Categories and sources; of every dictionary the order, what is retired, and two entries made one. */
export const dictionaryEntryHandlers: Handlers<keyof typeof dictionaryEntryMethods> = {
  'dictionaries.saveCategory': (context, { id, ...category }) =>
    save(context, 'category', id, category.name, async (trx) => {
      if (id !== null) await refuseInUse(trx, id, category)
      return category
    }),

  'dictionaries.saveFundingSource': (context, { id, ...source }) =>
    save(context, 'funding_source', id, source.name, () => Promise.resolve(source)),

  'dictionaries.retire': async (context, { dictionary, id, isRetired }) => {
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      await updateRecorded(trx, author, dictionary, id, { is_retired: isRetired ? 1 : 0 })
    })
    announce(context)
    return { id }
  },

  'dictionaries.reorder': async (context, { dictionary, ids }) => {
    const author = await authorOf(context)
    const count = await context.db.transaction().execute(async (trx) => {
      const present = await trx
        .selectFrom(dictionary)
        .select('id')
        .orderBy('position')
        .orderBy('id')
        .execute()
      const named = new Set(ids)
      const rest = present.map((row) => row.id).filter((id) => !named.has(id))
      let moved = 0
      for (const [position, id] of [...ids, ...rest].entries()) {
        if (await updateRecorded(trx, author, dictionary, id, { position })) moved += 1
      }
      return moved
    })
    announce(context)
    return { count }
  },

  'dictionaries.previewMerge': async ({ db }, { dictionary, keptId, otherId }) => {
    await refuseMerge(db, dictionary, keptId, otherId)
    return countReferences(db, dictionary, otherId)
  },

  'dictionaries.merge': async (context, { dictionary, keptId, otherId, rewritten }) => {
    const author = await authorOf(context)
    const rows = await context.db.transaction().execute(async (trx) => {
      const other = await refuseMerge(trx, dictionary, keptId, otherId)
      const counted = await countReferences(trx, dictionary, otherId)
      if (counted.reduce((sum, { count }) => sum + count, 0) !== rewritten) {
        throw appError('not_allowed', { rule: 'merge_changed', subject: other.name })
      }
      await rewrite(trx, author, dictionary, other, keptId)
      await deleteRecorded(trx, author, dictionary, [otherId])
      return counted
    })
    announce(context)
    return rows
  },
}

type Entry = { readonly id: string; readonly name: string }

async function save(
  context: Context,
  table: 'category' | 'funding_source',
  id: string | null,
  name: string,
  rowOf: (trx: Trx) => Promise<object>,
): Promise<{ readonly id: string }> {
  const author = await authorOf(context)
  const rowId = id ?? context.newId()
  await context.db.transaction().execute(async (trx) => {
    await refuseTaken(trx, table, name, rowId)
    const row = await rowOf(trx)
    if (id !== null) await updateRecorded(trx, author, table, id, row)
    else {
      const position = await nextPosition(trx, table)
      // The two tables have these columns and those of the row.
      await insertRecorded(trx, author, table, [{ id: rowId, position, ...row } as never])
    }
  })
  announce(context)
  return { id: rowId }
}

/** Measure and workflow decide how figures are added up and which phases exist. */
export async function refuseInUse(
  trx: Trx,
  id: string,
  { name, measure, workflow }: { name: string; measure: string; workflow: string },
): Promise<void> {
  const used = await trx
    .selectFrom('category')
    .innerJoin('project', 'project.category_id', 'category.id')
    .select(['category.measure', 'category.workflow'])
    .where('category.id', '=', id)
    .executeTakeFirst()
  if (used && (used.measure !== measure || used.workflow !== workflow)) {
    throw appError('not_allowed', { rule: 'category_in_use', subject: name })
  }
}

/** What imports recognise by name must stay, for they write these ids. */
const BUILT_IN: ReadonlySet<string> = new Set(
  [...vocabulary.category, ...vocabulary.fundingSource].map(({ id }) => id),
)

/** @returns the entry that would go */
async function refuseMerge(
  db: Kysely<Database>,
  dictionary: DictionaryName,
  keptId: string,
  otherId: string,
): Promise<Entry> {
  const entries = await db
    .selectFrom(dictionary)
    .select(['id', 'name'])
    .where('id', 'in', [keptId, otherId])
    .execute()
  const other = entries.find(({ id }) => id === otherId)
  const kept = entries.find(({ id }) => id === keptId)
  if (!kept || !other) throw appError('not_found', { what: dictionary, id: keptId })
  if (kept === other) {
    throw appError('not_allowed', { rule: 'merge_with_itself', subject: kept.name })
  }
  if (BUILT_IN.has(otherId)) {
    throw appError('not_allowed', { rule: 'merge_built_in', subject: other.name })
  }
  if (dictionary === 'category') await refuseDifferent(db, kept, other)
  return other
}

async function refuseDifferent(db: Kysely<Database>, kept: Entry, other: Entry): Promise<void> {
  const kinds = await db
    .selectFrom('category')
    .select(['measure', 'workflow'])
    .distinct()
    .where('id', 'in', [kept.id, other.id])
    .execute()
  if (kinds.length > 1) {
    throw appError('not_allowed', { rule: 'merge_differs', subject: other.name })
  }
}

async function countReferences(
  db: Kysely<Database>,
  dictionary: DictionaryName,
  id: string,
): Promise<RewrittenRows[]> {
  const counts = new Map<string, number>()
  for (const reference of await listReferences(db, dictionary)) {
    const { length } = await referringIds(db, reference, id)
    if (length > 0) counts.set(reference.table, (counts.get(reference.table) ?? 0) + length)
  }
  return [...counts].map(([table, count]) => ({ table, count }))
}

/** @throws AppError `not_allowed` merge_collides when both stand in one budget, year or document */
async function rewrite(
  trx: Trx,
  author: Author,
  dictionary: DictionaryName,
  other: Entry,
  keptId: string,
): Promise<void> {
  try {
    const rows = await rewriteReferences(trx, author, dictionary, other.id, keptId)
    await renameInSchemes(trx, author, other.id, keptId)
    for (const id of rows.get('project') ?? []) await touchProject(trx, id, author)
  } catch (error) {
    const isTwice =
      error instanceof SqliteDatabase.SqliteError &&
      ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_CHECK'].includes(error.code)
    if (!isTwice) throw error
    throw appError('not_allowed', { rule: 'merge_collides', subject: other.name })
  }
}

function announce(context: Context): void {
  const topics = ['dictionaries', 'projects', 'progress', 'funds', 'targets', 'planning'] as const
  context.emit({ type: 'changed', topics })
}
