import type { UndoObstacles } from '#contract/imports/imports.ts'
import { lockedDateChanges, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import { quarterDays } from '#domain/quarter.ts'
import type { Trx } from '../../context.ts'
import { closedProjectIds, findLock } from '../../database/repositories/quarter/closings.ts'
import { undoBasis } from './undo-basis.ts'
import { editsSince, SIGNED } from './edits-since.ts'
import { namesOf } from './undo-names.ts'
import { undoPreview } from './undo-preview.ts'
import type { UndoneChange } from './undone-change.ts'

/** Ids per IN list: well below SQLite's limit of parameters. */
const CHUNK = 500

/** What taking a batch back would do, and what keeps it or a part of it, gathered at once. */
export async function undoObstacles(trx: Trx, batchId: string): Promise<UndoObstacles> {
  const basis = await undoBasis(trx, batchId)
  const { changes, owners } = basis
  const edited = await owners.edited()
  const allBound = await owners.bound()
  const bound = new Set([...allBound].filter((owner) => edited.has(owner)))
  const lock = await findLock(trx)
  const closedRows = lock ? await closedChanges(trx, lock, changes) : []
  const closed = new Set(closedRows.map(owners.ownerOf))
  const stopping = [...closed].filter((owner) => !edited.has(owner))
  const onlyEdited = stopping.length === 0
  // With the edited rows goes all but what is bound to others.
  const hindering = onlyEdited ? [...closed].filter((owner) => !allBound.has(owner)) : stopping
  const boundIds = new Set(
    changes
      .filter((change) => bound.has(owners.ownerOf(change)))
      .flatMap(({ rowId, projectId }) => [rowId, ...(projectId === null ? [] : [projectId])]),
  )
  return {
    goes: {
      withoutEdited: await undoPreview(trx, basis, edited, false),
      withEdited: await undoPreview(trx, basis, allBound, true),
    },
    closed:
      lock && hindering.length > 0
        ? {
            quarter: lock.closedQuarter,
            onlyEdited,
            rows: await namesOf(trx, new Set(hindering)),
          }
        : null,
    laterFiles: edited.size === 0 ? [] : await laterFiles(trx, batchId, changes),
    edited: await namesOf(trx, edited),
    bound: await namesOf(trx, bound),
    boundBy: await boundBy(trx, boundIds),
  }
}

/**
 * The changes whose opposite a closed quarter refuses, by the rule its triggers keep: what is dated
 * in it, its projects, and the dates that decide what they count as.
 */
async function closedChanges(
  trx: Trx,
  lock: QuarterLock,
  changes: readonly UndoneChange[],
): Promise<UndoneChange[]> {
  const counted = await closedProjectIds(trx)
  const dated = await datedIn(trx, lock, changes)
  return changes.filter(({ action, table, rowId, before, after }) => {
    if (table !== 'project') return dated.has(rowId)
    if (!counted.has(rowId)) return false
    return (
      action === 'insert' || lockedDateChanges(lock, datesIn(after), datesIn(before)).length > 0
    )
  })
}

/** Reports and entries of locked quarters among the rows of the batch that are still there. */
async function datedIn(
  trx: Trx,
  { closedQuarter }: QuarterLock,
  changes: readonly UndoneChange[],
): Promise<ReadonlySet<string>> {
  const { last } = quarterDays(closedQuarter)
  const found = new Set<string>()
  const ids = [...new Set(changes.map(({ rowId }) => rowId))]
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const reports = trx
      .selectFrom('progress_entry')
      .select('id')
      .where('quarter', '<=', closedQuarter)
      .where('id', 'in', chunk)
    const entries = trx
      .selectFrom('fund_entry')
      .select('id')
      .where('entry_date', '<=', last)
      .where('id', 'in', chunk)
    for (const { id } of await reports.unionAll(entries).execute()) found.add(id)
  }
  return found
}

/** The later batches that touched rows or projects of this one. */
async function laterFiles(
  trx: Trx,
  batchId: string,
  changes: readonly UndoneChange[],
): Promise<UndoObstacles['laterFiles']> {
  const own = new Set(changes.flatMap(({ rowId, projectId }) => [rowId, projectId ?? rowId]))
  const last = changes.at(-1)?.id ?? 0
  const later = await trx
    .selectFrom('change_log')
    .innerJoin('import_batch', 'import_batch.id', 'change_log.batch_id')
    .select(['project_id', 'file_name', 'imported_at', ...SIGNED])
    .where('change_log.id', '>', last)
    .where('import_batch.id', '!=', batchId)
    .where('undone_at', 'is', null)
    .where('is_bookkeeping', '=', 0)
    .orderBy('imported_at', 'desc')
    .execute()
  const batches = new Map<string, UndoObstacles['laterFiles'][number]>()
  for (const line of await editsSince(trx, last, later)) {
    const { batch_id: id, row_id, project_id, file_name, imported_at } = line
    const isTouched = own.has(row_id) || (project_id !== null && own.has(project_id))
    if (!isTouched || id === null) continue
    batches.set(id, { batchId: id, fileName: file_name, importedAt: imported_at })
  }
  return [...batches.values()]
}

/** What holds the rows that stay in any case. */
async function boundBy(trx: Trx, ids: ReadonlySet<string>): Promise<UndoObstacles['boundBy']> {
  const lines = await trx
    .selectFrom('fund_entry')
    .innerJoin('allocation_document', 'allocation_document.id', 'fund_entry.document_id')
    .select(['fund_entry.id', 'project_id', 'document_id', 'number'])
    .execute()
  const transfers = await trx
    .selectFrom('fund_transfer')
    .select(['from_project_id', 'to_project_id'])
    .execute()
  const attachments = await trx
    .selectFrom('attachment')
    .select(['fund_entry_id', 'project_id', 'document_id'])
    .execute()
  const isBound = (...named: readonly (string | null)[]) =>
    named.some((id) => id !== null && ids.has(id))
  const documents = lines.flatMap(({ id, project_id, document_id, number }) =>
    isBound(id, project_id, document_id) ? number : [],
  )
  return {
    documents: [...new Set(documents)],
    transfers: transfers.filter((row) => isBound(row.from_project_id, row.to_project_id)).length,
    attachments: attachments.filter((row) =>
      isBound(row.fund_entry_id, row.project_id, row.document_id),
    ).length,
  }
}

function datesIn(row: Readonly<Record<string, unknown>>) {
  return {
    actualStart: (row['actual_start'] ?? null) as PartialDate | null,
    actualFinish: (row['actual_finish'] ?? null) as PartialDate | null,
  }
}
