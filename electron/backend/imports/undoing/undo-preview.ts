import type { UndoCount } from '#contract/imports/imports.ts'
import type { Trx } from '../../context.ts'
import { givenBack } from './undo-by-entry.ts'
import type { UndoBasis } from './undo-basis.ts'
import { createUndoTally } from './undo-tally.ts'
import { usedIds } from './undo-used.ts'
import { idsThere, UNDONE_TABLES, type UndoneChange, type UndoneTable } from './undone-change.ts'

/** Ids per IN list: well below SQLite's limit of parameters. */
const CHUNK = 500

/**
 * What taking the batch back would count, in the same words as the outcome; writes nothing.
 *
 * @param stays owners of which nothing is taken back
 * @param includeEdited what was entered into the projects since goes with them
 */
export async function undoPreview(
  trx: Trx,
  { kind, changes, owners }: UndoBasis,
  stays: ReadonlySet<string>,
  includeEdited: boolean,
): Promise<UndoCount[]> {
  const undone = changes.filter((change) => !stays.has(owners.ownerOf(change)))
  const tally = createUndoTally()
  const going = new Map<UndoneTable, ReadonlySet<string>>()
  for (const table of UNDONE_TABLES.toReversed()) {
    const added = undone.filter((change) => change.action === 'insert' && change.table === table)
    const free = new Set<string>()
    for (const ids of chunksOf(added.map(({ rowId }) => rowId))) {
      const there = await idsThere(trx, table, ids)
      const takesParts = includeEdited && table === 'project'
      const used = takesParts ? new Set<string>() : await usedIds(trx, table, [...there], going)
      for (const id of there) if (!used.has(id)) free.add(id)
    }
    for (const change of added) if (free.has(change.rowId)) tally.remove(change)
    going.set(table, table === 'fund_entry' ? await withReversals(trx, free) : free)
  }
  const byTable = Map.groupBy(
    undone.filter(({ action }) => action === 'update'),
    ({ table }) => table,
  )
  for (const [table, updates] of byTable) {
    for (const some of chunksOf(updates)) {
      const rows = await rowsOf(trx, table, some)
      for (const change of some) {
        const row = rows.get(change.rowId)
        if (row === undefined) continue
        const values = kind === 'funds' ? await givenBack(trx, change) : change.before
        if (Object.entries(values).some(([column, value]) => row[column] !== value)) {
          tally.restore(change)
        }
      }
    }
  }
  return tally.counts()
}

async function rowsOf(
  trx: Trx,
  table: UndoneTable,
  changes: readonly UndoneChange[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const rows = await trx
    .selectFrom(table)
    .selectAll()
    .where(
      'id',
      'in',
      changes.map(({ rowId }) => rowId),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row }]))
}

/** An entry that goes takes its reversal along. */
async function withReversals(trx: Trx, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const all = new Set(ids)
  for (const chunk of chunksOf([...ids])) {
    const rows = await trx
      .selectFrom('fund_entry')
      .select('id')
      .where('reverses_id', 'in', chunk)
      .execute()
    for (const { id } of rows) all.add(id)
  }
  return all
}

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK)
}
