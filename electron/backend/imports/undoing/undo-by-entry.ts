import type { Trx } from '../../context.ts'
import { editsSince, SIGNED } from './edits-since.ts'
import type { UndoneChange, UndoOwners } from './undone-change.ts'
import { createUndoGroups, type UndoGroups } from './undo-groups.ts'

/**
 * Batches of fund sheets: each entry stands for itself, so that what else happened to its project
 * does not keep it. Together go the lines of one document, a new project with its entries, and an
 * entry with the sum to date it was taken out of.
 */
export async function ownersByEntry(
  trx: Trx,
  batchId: string,
  changes: readonly UndoneChange[],
): Promise<UndoOwners> {
  const groups = createUndoGroups()
  const rows = await entriesOf(trx, batchId, changes)
  const added = new Set(changes.flatMap(({ action, rowId }) => (action === 'insert' ? rowId : [])))
  for (const { id, projectId, documentId } of rows) {
    if (documentId !== null) groups.join(documentId, id)
    if (added.has(projectId)) groups.join(projectId, id)
  }
  const byMoney = Map.groupBy(rows, ({ projectId, kind }) => `${projectId} ${kind}`)
  for (const alike of byMoney.values()) {
    const [entries, sums] = [
      alike.filter(({ id }) => added.has(id)),
      alike.filter(({ id }) => !added.has(id)),
    ]
    for (const sum of sums) for (const entry of entries) groups.join(entry.id, sum.id)
  }
  const ownerOf = ({ rowId }: UndoneChange): string => groups.ownerOf(rowId)
  const members = new Set(changes.map(({ rowId }) => rowId))
  const edited = () => editedSince(trx, batchId, changes, members, groups)
  return {
    ownerOf,
    edited,
    bound: async () => {
      const ids = new Set((await boundIds(trx, batchId)).filter((id) => members.has(id)))
      const since = await edited()
      for (const { action, table, rowId } of changes) {
        // A document that grew again after the batch made it grow has a total of its own by now.
        const hasGrown = action === 'update' && table === 'allocation_document'
        if (hasGrown && since.has(groups.ownerOf(rowId))) ids.add(rowId)
      }
      return new Set([...ids].map(groups.ownerOf))
    },
  }
}

/**
 * What a changed row returns to. A sum gets back what the batch took out of it and no more, for a
 * later batch may have taken its own part.
 */
export async function givenBack(
  trx: Trx,
  { table, rowId, before, after }: UndoneChange,
): Promise<Readonly<Record<string, unknown>>> {
  const [had, left] = [before['amount_fen'], after['amount_fen']]
  if (table !== 'fund_entry' || typeof had !== 'number' || typeof left !== 'number') return before
  const { amount } = await trx
    .selectFrom('fund_entry')
    .select('amount_fen as amount')
    .where('id', '=', rowId)
    .executeTakeFirstOrThrow()
  return { ...before, amount_fen: amount + had - left }
}

/** The entries the batch added or took from, as far as they are still there. */
function entriesOf(trx: Trx, batchId: string, changes: readonly UndoneChange[]) {
  const reduced = changes
    .filter(({ action, table }) => action === 'update' && table === 'fund_entry')
    .map(({ rowId }) => rowId)
  return trx
    .selectFrom('fund_entry')
    .select(['id', 'kind', 'project_id as projectId', 'document_id as documentId'])
    .where((eb) => eb.or([eb('batch_id', '=', batchId), eb('id', 'in', reduced)]))
    .execute()
}

/** What was changed, reversed, added to or filed with after the batch. */
async function editedSince(
  trx: Trx,
  batchId: string,
  changes: readonly UndoneChange[],
  members: ReadonlySet<string>,
  { ownerOf }: UndoGroups,
): Promise<Set<string>> {
  const last = changes.at(-1)
  if (!last) return new Set()
  const later = await trx
    .selectFrom('change_log')
    .select(['project_id', 'after', ...SIGNED])
    .where('id', '>', last.id)
    .where((eb) => eb.or([eb('batch_id', 'is', null), eb('batch_id', '!=', batchId)]))
    .where('is_bookkeeping', '=', 0)
    .execute()
  const standing = await editsSince(trx, last.id, later)
  const touched = standing.flatMap(({ row_id, project_id, after }) => [
    row_id,
    project_id,
    ...(after === null ? [] : namedIn(JSON.parse(after) as Record<string, unknown>)),
  ])
  const own = touched.filter((id): id is string => id !== null && members.has(id))
  return new Set(own.map(ownerOf))
}

/** The entries and documents a later row speaks of. */
function namedIn(row: Readonly<Record<string, unknown>>): string[] {
  const named = [row['reverses_id'], row['document_id'], row['fund_entry_id']]
  return named.filter((id): id is string => typeof id === 'string')
}

/** Entries with papers filed to them, projects with papers or transfers, documents with lines of others. */
async function boundIds(trx: Trx, batchId: string): Promise<string[]> {
  const filed = await trx
    .selectFrom('attachment')
    .select(['fund_entry_id', 'project_id', 'document_id'])
    .execute()
  const moved = await trx
    .selectFrom('fund_transfer')
    .select(['from_project_id', 'to_project_id'])
    .execute()
  const lines = await trx
    .selectFrom('fund_entry as line')
    .leftJoin('fund_entry as taken', 'taken.id', 'line.reverses_id')
    .select(['line.document_id', 'line.project_id'])
    .where('line.document_id', 'is not', null)
    .where((eb) => eb(eb.fn.coalesce('taken.batch_id', 'line.batch_id', eb.val('')), '!=', batchId))
    .execute()
  const grown = await trx
    .selectFrom('change_log')
    .select('row_id')
    .where('batch_id', '=', batchId)
    .where('table_name', '=', 'allocation_document')
    .where('action', '=', 'update')
    .execute()
  // The lines a document had before this batch made it grow bind nothing.
  const older = new Set(grown.map(({ row_id }) => row_id))
  return [
    ...filed.flatMap((row) => [row.fund_entry_id, row.project_id, row.document_id]),
    ...moved.flatMap((row) => [row.from_project_id, row.to_project_id]),
    ...lines.flatMap(({ document_id, project_id }) =>
      document_id !== null && older.has(document_id) ? [] : [document_id, project_id],
    ),
  ].filter((id) => id !== null)
}
