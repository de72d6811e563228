import SqliteDatabase from 'better-sqlite3'
import type { RestorePreview } from '#contract/office/safety.ts'
import type { Store } from '../store.ts'
import { backupPath, checkBackup } from './backup.ts'

/**
 * The issues of closed quarters that go when the backup takes the place of the ledger, in the order
 * they were closed; none while the ledger cannot be opened.
 *
 * @throws AppError `not_found`, `backup_damaged` or `database_newer`
 */
export async function lostIssues(
  store: Store,
  dataFolder: string,
  name: string,
): Promise<RestorePreview['lostIssues']> {
  const path = backupPath(dataFolder, name)
  checkBackup(path, name)
  if (!store.isOpen) return []
  const present = await store.db
    .selectFrom('closing')
    .select(['id', 'quarter', 'version'])
    .orderBy('quarter')
    .orderBy('version')
    .execute()
  const kept = closingIds(path)
  return present.flatMap(({ id, quarter, version }) => (kept.has(id) ? [] : [{ quarter, version }]))
}

/** Of a backup of any age: the oldest know no closing. */
function closingIds(path: string): ReadonlySet<string> {
  const backup = new SqliteDatabase(path, { readonly: true })
  try {
    const isKnown = backup.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'closing'").get()
    if (isKnown === undefined) return new Set()
    return new Set(backup.prepare<[], string>('SELECT id FROM closing').pluck().all())
  } finally {
    backup.close()
  }
}
