import { sql } from 'kysely'
import type { UndoOutcome } from '#contract/imports/imports.ts'
import { appError } from '#contract/result.ts'
import type { Trx } from '../../context.ts'
import { type Author, deleteRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { touchProject } from '../../services/projects/project-handlers.ts'
import { givenBack } from './undo-by-entry.ts'
import { undoBasis } from './undo-basis.ts'
import { namesOf } from './undo-names.ts'
import { createUndoTally } from './undo-tally.ts'
import { usedIds } from './undo-used.ts'
import {
  idsThere,
  isThere,
  PARTS,
  UNDONE_TABLES,
  type UndoneChange,
  type UndoneTable,
} from './undone-change.ts'

/**
 * Takes back what a batch wrote, led by the change log: rows it added go, fields it changed return.
 * A project or target somebody edited since is kept as it is and named, unless edited ones are to
 * go as well; even then a project stays that has documents or photos, or shares a document or a transfer with
 * others, for their sums would no longer hold. Dictionary rows it added go when nothing uses them any more. A batch of
 * which something stayed is not undone: the rest can be taken back later.
 */
export async function undoBatch(
  trx: Trx,
  author: Author,
  batchId: string,
  includeEdited: boolean,
): Promise<UndoOutcome> {
  const { kind, changes, owners } = await undoBasis(trx, batchId)
  const { ownerOf } = owners
  const bound = includeEdited ? await owners.bound() : new Set<string>()
  const edited = includeEdited ? new Set<string>() : await owners.edited()
  const stays = new Set([...bound, ...edited])
  const undone = changes.filter((change) => !stays.has(ownerOf(change)))
  const tally = createUndoTally()

  for (const change of undone.filter(({ action }) => action === 'update').toReversed()) {
    if (!(await isThere(trx, change))) continue
    const values = kind === 'funds' ? await givenBack(trx, change) : change.before
    if (await updateRecorded(trx, author, change.table, change.rowId, values)) tally.restore(change)
  }
  for (const table of UNDONE_TABLES.toReversed()) {
    const added = undone.filter((change) => change.action === 'insert' && change.table === table)
    for (const chunk of chunksOf(added.toReversed())) {
      for (const change of await deleteAdded(trx, author, table, chunk, includeEdited)) {
        tally.remove(change)
      }
    }
  }
  for (const ids of chunksOf([...new Set(undone.flatMap(({ projectId }) => projectId ?? []))])) {
    const there = await idsThere(trx, 'project', ids)
    for (const id of ids) if (there.has(id)) await touchProject(trx, id, author)
  }
  const whenUndone = stays.size === 0 ? { undone_at: author.at } : { partly_undone_at: author.at }
  await updateRecorded(trx, author, 'import_batch', batchId, whenUndone)
  return {
    takenBack: tally.counts(),
    keptEdited: await namesOf(trx, edited),
    notPossible: await namesOf(trx, bound),
  }
}

/** @throws AppError `not_found` or `not_allowed` when it was undone already */
export async function requireBatch(trx: Trx, batchId: string): Promise<void> {
  const batch = await trx
    .selectFrom('import_batch')
    .select('undone_at')
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!batch) throw appError('not_found', { what: 'batch', id: batchId })
  if (batch.undone_at !== null) {
    throw appError('not_allowed', { rule: 'already_undone', subject: batchId })
  }
}

/** Rows one statement takes back: thousands of single ones would take minutes. */
const CHUNK = 400

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK)
}

/**
 * Deletes rows of one table that the batch added, and what hangs on them.
 *
 * @returns those that were there and that nothing else uses
 */
async function deleteAdded(
  trx: Trx,
  author: Author,
  table: UndoneTable,
  changes: readonly UndoneChange[],
  includeEdited: boolean,
): Promise<UndoneChange[]> {
  const added = changes.map(({ rowId }) => rowId)
  const there = await idsThere(trx, table, added)
  const ids = added.filter((id) => there.has(id))
  if (includeEdited && table === 'project') await deleteParts(trx, author, ids)
  const used = await usedIds(trx, table, ids)
  const free = ids.filter((id) => !used.has(id))
  if (table === 'fund_entry') await deleteReversals(trx, author, free)
  if (table === 'project') await deleteRows(trx, author, 'check_explanation', free)
  await deleteRecorded(trx, author, table, free)
  return changes.filter(({ rowId }) => there.has(rowId) && !used.has(rowId))
}

/** An entry somebody reversed since goes with its reversal, which refers to it. */
async function deleteReversals(
  trx: Trx,
  author: Author,
  entryIds: readonly string[],
): Promise<void> {
  const rows = await trx
    .selectFrom('fund_entry')
    .select('id')
    .where('reverses_id', 'in', entryIds)
    .where('id', 'not in', entryIds)
    .execute()
  await deleteRecorded(
    trx,
    author,
    'fund_entry',
    rows.map((row) => row.id),
  )
}

/** What was entered into projects after the import goes with them, newest first. */
async function deleteParts(trx: Trx, author: Author, projectIds: readonly string[]): Promise<void> {
  for (const table of ['fund_entry', 'progress_entry', 'budget_line', ...PARTS] as const) {
    await deleteRows(trx, author, table, projectIds)
  }
}

/** Rows of one table that belong to the projects, newest first. */
async function deleteRows(
  trx: Trx,
  author: Author,
  table:
    'fund_entry' | 'progress_entry' | 'budget_line' | 'check_explanation' | (typeof PARTS)[number],
  projectIds: readonly string[],
): Promise<void> {
  const rows = await trx
    .selectFrom(table)
    .select('id')
    .where('project_id', 'in', projectIds)
    .orderBy(sql`rowid`, 'desc')
    .execute()
  await deleteRecorded(
    trx,
    author,
    table,
    rows.map((row) => row.id),
  )
}
