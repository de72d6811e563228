import type { Trx } from '../../context.ts'
import { editsSince, SIGNED } from './edits-since.ts'
import {
  isThere,
  PARTS,
  UNDONE_TABLES,
  type UndoneChange,
  type UndoOwners,
} from './undone-change.ts'

/** Batches of ledgers, targets and conditions: a project goes with all that was written of it. */
export function ownersByProject(
  trx: Trx,
  batchId: string,
  changes: readonly UndoneChange[],
): UndoOwners {
  return {
    ownerOf,
    edited: () => editedSince(trx, batchId, changes),
    bound: () => boundToOthers(trx, changes),
  }
}

/** A change belongs to its project, or stands for itself. */
function ownerOf(change: UndoneChange): string {
  return change.projectId ?? change.rowId
}

/** Projects and targets of the batch that were changed by anything after it. */
async function editedSince(
  trx: Trx,
  batchId: string,
  changes: readonly UndoneChange[],
): Promise<Set<string>> {
  const last = changes.at(-1)
  if (!last) return new Set()
  const later = await trx
    .selectFrom('change_log')
    .select(['project_id', ...SIGNED])
    .where('id', '>', last.id)
    .where((eb) => eb.or([eb('batch_id', 'is', null), eb('batch_id', '!=', batchId)]))
    .where('table_name', 'in', [...UNDONE_TABLES, ...PARTS, 'attachment'])
    .where('is_bookkeeping', '=', 0)
    .execute()
  const owners = new Set(changes.map(ownerOf))
  const standing = await editsSince(trx, last.id, later)
  const edited = new Set(standing.map((row) => row.project_id ?? row.row_id))
  for (const change of changes) {
    // A school that was merged into another is not there to be kept.
    if (change.table === 'school' && !(await isThere(trx, change))) edited.delete(change.rowId)
  }
  return new Set([...edited].filter((id) => owners.has(id)))
}

/** Projects of the batch with documents or photos, or with a line of an allocation document or a side of a transfer. */
async function boundToOthers(trx: Trx, changes: readonly UndoneChange[]): Promise<Set<string>> {
  const entries = await trx
    .selectFrom('fund_entry')
    .select('project_id')
    .where((eb) => eb.or([eb('document_id', 'is not', null), eb('transfer_id', 'is not', null)]))
    .execute()
  const transfers = await trx
    .selectFrom('fund_transfer')
    .select(['from_project_id', 'to_project_id'])
    .execute()
  const filed = await trx.selectFrom('attachment').select('project_id').distinct().execute()
  const bound = new Set([
    ...filed.flatMap((row) => row.project_id ?? []),
    ...entries.map((row) => row.project_id),
    ...transfers.flatMap((row) => [row.from_project_id, row.to_project_id]),
  ])
  return new Set(changes.map(ownerOf).filter((id) => bound.has(id)))
}
