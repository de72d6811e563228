import type { Insertable } from 'kysely'
import { appError } from '#contract/result.ts'
import {
  effectOf,
  type LoggedLine,
  type LoggedRow,
  oppositeAction,
} from '#domain/history/logged-line.ts'
import type { Trx } from '../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../database/recorded-write.ts'
import { listReferences, referringIds } from '../database/references.ts'
import { lastLineOf } from '../database/repositories/history/actions.ts'
import type { Database, RecordedTable } from '../database/schema.ts'
import { nameIn, thingOf } from './row-names.ts'
import { undoConflict } from './undo-conflict.ts'

/**
 * Does the opposite of what a line did; the schema's own rules say whether it can be.
 *
 * @throws AppError `undo_conflict` when other rows name the one that would go
 */
export async function writeOpposite(trx: Trx, author: Author, line: LoggedLine): Promise<void> {
  const table = line.table as RecordedTable
  try {
    await writeEffect(trx, author, table, line)
  } catch (error) {
    const code = (error as { readonly code?: unknown } | null)?.code
    const isBroken = typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT_')
    // A trigger speaks for itself; the schema's other refusals say that the ledger went on.
    if (!isBroken || code === 'SQLITE_CONSTRAINT_TRIGGER') throw error
    throw appError('not_allowed', { rule: 'undo_not_here', subject: line.rowId })
  }
}

async function writeEffect(
  trx: Trx,
  author: Author,
  table: RecordedTable,
  line: LoggedLine,
): Promise<void> {
  const effect = effectOf(line)
  if (effect === 'came') {
    await refuseUsed(trx, table, line.rowId)
    await deleteRecorded(trx, author, table, [line.rowId])
  } else if (effect === 'went') {
    await putBack(trx, author, table, line.before ?? {})
  } else {
    const action = oppositeAction(line)
    await updateRecorded(trx, author, table, line.rowId, line.before ?? {}, { action })
  }
}

/** @throws AppError `undo_conflict` naming the last of the rows that name this one */
async function refuseUsed(trx: Trx, table: RecordedTable, id: string): Promise<void> {
  for (const reference of await listReferences(trx, table)) {
    const user = (await referringIds(trx, reference, id)).at(-1)
    if (user === undefined) continue
    throw await undoConflict(trx, await lastLineOf(trx, reference.table, user), reference.table)
  }
}

/**
 * Writes a row that was deleted as it was.
 *
 * @throws AppError `already_exists` when another row took its place
 */
async function putBack(
  trx: Trx,
  author: Author,
  table: RecordedTable,
  row: LoggedRow,
): Promise<void> {
  try {
    const values = row as Insertable<Database[RecordedTable]>
    await insertRecorded(trx, author, table, [values], 'restore')
  } catch (error) {
    if (!isTaken(error)) throw error
    throw appError('already_exists', { what: thingOf(table), name: nameIn(row) })
  }
}

function isTaken(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
