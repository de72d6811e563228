import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#contract/safety.ts'
import { LEDGER_FILE } from '../database/ledger-file.ts'
import type { Store } from '../store.ts'
import { backupPath, backUp, checkBackup, flush } from './backup.ts'

/**
 * Puts a backup in the place of the ledger and opens it.
 *
 * The present state is saved as a backup first; a ledger too damaged for that is moved aside, never
 * removed. The exchange itself is one rename: a crash leaves either the old or the new ledger.
 *
 * @returns the backup of the present state, or null when there was nothing that could be saved
 * @throws AppError `not_found`, `backup_damaged`, `database_newer`
 */
export async function restoreBackup(
  store: Store,
  dataFolder: string,
  name: string,
  at: Date,
): Promise<Backup | null> {
  const source = backupPath(dataFolder, name)
  checkBackup(source, name)
  const saved = store.isOpen ? backUp(store.sqlite, dataFolder, 'beforeRestore', at) : null

  const ledger = join(dataFolder, LEDGER_FILE)
  const incoming = `${ledger}.restoring`
  copyFileSync(source, incoming)
  flush(incoming)
  await store.close()
  if (saved) removeLeftovers(ledger)
  else moveAside(dataFolder, ledger, at)
  renameSync(incoming, ledger)
  await store.open()
  return saved
}

/** Closing folded the write-ahead log into the file; whatever is left must not meet the new one. */
function removeLeftovers(ledger: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(ledger + suffix, { force: true })
}

function moveAside(dataFolder: string, ledger: string, at: Date): void {
  const folder = join(dataFolder, `damaged-${at.toISOString().replace(/[-:.]/g, '')}`)
  mkdirSync(folder, { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) {
    const path = ledger + suffix
    if (existsSync(path)) renameSync(path, join(folder, LEDGER_FILE + suffix))
  }
}
