import { sql } from 'kysely'
import type { UndoOutcome } from '#contract/imports/imports.ts'
import { appError } from '#contract/result.ts'
import type { Trx } from '../../context.ts'
import { type Author, deleteRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { touchProject } from '../../services/projects/project-handlers.ts'
import { givenBack } from '../funds/undo-by-entry.ts'
import { undoBasis } from './undo-basis.ts'
import { namesOf } from './undo-names.ts'
import {
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
  const { ownerOf, countedAs } = owners
  const bound = includeEdited ? await owners.bound() : new Set<string>()
  const edited = includeEdited ? new Set<string>() : await owners.edited()
  const stays = new Set([...bound, ...edited])
  const undone = changes.filter((change) => !stays.has(ownerOf(change)))
  const taken = new Set<string>()
  const count = (counted: string | null): void => {
    if (counted !== null) taken.add(counted)
  }

  for (const change of undone.filter(({ action }) => action === 'update').toReversed()) {
    if (!(await isThere(trx, change))) continue
    const values = kind === 'funds' ? await givenBack(trx, change) : change.before
    await updateRecorded(trx, author, change.table, change.rowId, values)
    count(countedAs(change))
  }
  for (const table of UNDONE_TABLES.toReversed()) {
    const added = undone.filter((change) => change.action === 'insert' && change.table === table)
    for (const change of added.toReversed()) {
      if (!(await isThere(trx, change))) continue
      if (includeEdited && table === 'project') await deleteParts(trx, author, change.rowId)
      if (await isUsed(trx, change)) continue
      if (table === 'fund_entry') await deleteReversals(trx, author, change.rowId)
      if (table === 'project') await deleteRows(trx, author, 'check_explanation', change.rowId)
      await deleteRecorded(trx, author, table, [change.rowId])
      count(countedAs(change))
    }
  }
  for (const id of new Set(undone.flatMap(({ projectId }) => projectId ?? []))) {
    if (await isThere(trx, { table: 'project', rowId: id })) await touchProject(trx, id, author)
  }
  const whenUndone = stays.size === 0 ? { undone_at: author.at } : { partly_undone_at: author.at }
  await updateRecorded(trx, author, 'import_batch', batchId, whenUndone)
  return {
    takenBack: taken.size,
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

/** Dictionary rows and projects others refer to by now stay. */
async function isUsed(trx: Trx, { table, rowId }: UndoneChange): Promise<boolean> {
  for (const [user, column] of USERS[table] ?? []) {
    const row = await trx
      .selectFrom(user)
      .select('id')
      .where(column as 'id', '=', rowId)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

type User = UndoneTable | 'school_alias' | 'diversion' | 'indicator'

const USERS: Partial<Record<UndoneTable, readonly (readonly [User, string])[]>> = {
  township: [['school', 'township_id']],
  school: [
    ['project', 'school_id'],
    ['target', 'school_id'],
    ['school_condition', 'school_id'],
    ['school_alias', 'school_id'],
    ['diversion', 'from_school_id'],
    ['diversion', 'to_school_id'],
  ],
  allocation_document: [['fund_entry', 'document_id']],
  programme: [
    ['project', 'programme_id'],
    ['target', 'programme_id'],
    ['indicator', 'programme_id'],
  ],
  project: [
    ['budget_line', 'project_id'],
    ['progress_entry', 'project_id'],
    ['fund_entry', 'project_id'],
  ],
}

/** An entry somebody reversed since goes with its reversal, which refers to it. */
async function deleteReversals(trx: Trx, author: Author, entryId: string): Promise<void> {
  const rows = await trx
    .selectFrom('fund_entry')
    .select('id')
    .where('reverses_id', '=', entryId)
    .execute()
  await deleteRecorded(
    trx,
    author,
    'fund_entry',
    rows.map((row) => row.id),
  )
}

/** What was entered into a project after the import goes with it, newest first. */
async function deleteParts(trx: Trx, author: Author, projectId: string): Promise<void> {
  for (const table of ['fund_entry', 'progress_entry', 'budget_line', ...PARTS] as const) {
    await deleteRows(trx, author, table, projectId)
  }
}

/** Rows of one table that belong to a project, newest first. */
async function deleteRows(
  trx: Trx,
  author: Author,
  table:
    'fund_entry' | 'progress_entry' | 'budget_line' | 'check_explanation' | (typeof PARTS)[number],
  projectId: string,
): Promise<void> {
  const rows = await trx
    .selectFrom(table)
    .select('id')
    .where('project_id', '=', projectId)
    .orderBy(sql`rowid`, 'desc')
    .execute()
  await deleteRecorded(
    trx,
    author,
    table,
    rows.map((row) => row.id),
  )
}
