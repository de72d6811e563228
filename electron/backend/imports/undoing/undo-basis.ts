import type { ImportKind } from '#contract/imports/reading.ts'
import type { Trx } from '../../context.ts'
import { ownersByEntry } from './undo-by-entry.ts'
import { ownersByProject } from './undo-by-project.ts'
import {
  UNDONE_TABLES,
  type UndoneChange,
  type UndoneTable,
  type UndoOwners,
} from './undone-change.ts'

/** What a batch wrote, in order, and what of it goes or stays together. */
export interface UndoBasis {
  readonly kind: ImportKind
  readonly changes: readonly UndoneChange[]
  readonly owners: UndoOwners
}

export async function undoBasis(trx: Trx, batchId: string): Promise<UndoBasis> {
  const changes = await changesOfBatch(trx, batchId)
  const { kind } = await trx
    .selectFrom('import_batch')
    .select('kind')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow()
  const owners =
    kind === 'funds'
      ? await ownersByEntry(trx, batchId, changes)
      : ownersByProject(trx, batchId, changes)
  return { kind, changes, owners }
}

async function changesOfBatch(trx: Trx, batchId: string): Promise<UndoneChange[]> {
  const rows = await trx
    .selectFrom('change_log')
    .select(['id', 'action', 'table_name', 'row_id', 'project_id', 'before', 'after'])
    .where('batch_id', '=', batchId)
    .where('action', 'in', ['insert', 'update'])
    // Taking it back in parts signs its lines with the batch as well.
    .where((eb) =>
      eb(
        eb.fn.coalesce('action_id', 'at'),
        '=',
        eb
          .selectFrom('change_log as first')
          .where('first.batch_id', '=', batchId)
          .orderBy('first.id')
          .limit(1)
          .select((inner) => inner.fn.coalesce('first.action_id', 'first.at').as('own')),
      ),
    )
    .where('table_name', 'in', UNDONE_TABLES)
    .where('is_bookkeeping', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    action: row.action as UndoneChange['action'],
    table: row.table_name as UndoneTable,
    rowId: row.row_id,
    projectId: row.project_id,
    before: columnsIn(row.before),
    after: columnsIn(row.after),
  }))
}

function columnsIn(logged: string | null): Readonly<Record<string, unknown>> {
  return logged === null ? {} : (JSON.parse(logged) as Record<string, unknown>)
}
