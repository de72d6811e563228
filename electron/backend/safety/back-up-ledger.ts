import type { Backup, BackupOccasion } from '#contract/office/safety.ts'
import type { Store } from '../store.ts'
import { backUp } from './backup.ts'

/**
 * Backs the open ledger up as soon as no transaction is under way: a copy holds whole actions only.
 *
 * @throws AppError `backup_damaged` when the written file does not check out
 */
export function backUpLedger(
  store: Store,
  dataFolder: string,
  occasion: BackupOccasion,
  at: Date,
  subject: string | null = null,
): Promise<Backup> {
  return store.db
    .connection()
    .execute(() => Promise.resolve(backUp(store.sqlite, dataFolder, occasion, at, subject)))
}
