import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/result.ts'
import type { Backup } from '#contract/office/safety.ts'
import { LEDGER_FILE } from '../database/ledger-file.ts'
import type { Store } from '../store.ts'
import { backUpLedger } from './back-up-ledger.ts'
import { backupPath, backupTime, checkBackup, flush } from './backup.ts'

/**
 * Puts a backup in the place of the ledger and opens it.
 *
 * The present state is saved as a backup first; a ledger too damaged for that is moved aside, never
 * removed. The new ledger comes into its place by one rename; whatever fails, the ledger is opened
 * again. A ledger that another program holds open is not touched.
 *
 * @returns the backup of the present state, or null when there was nothing that could be saved
 * @throws AppError `not_found`, `backup_damaged`, `database_newer`, `database_in_use`, or the reason
 *   the restored ledger could not be opened
 */
export async function restoreBackup(
  store: Store,
  dataFolder: string,
  name: string,
  at: Date,
): Promise<Backup | null> {
  const source = backupPath(dataFolder, name)
  checkBackup(source, name)
  if (isHeldElsewhere(store.failure)) throw store.failure
  const saved = await saveIfSound(store, dataFolder, at, backupTime(name))

  const ledger = join(dataFolder, LEDGER_FILE)
  const incoming = `${ledger}.restoring`
  copyFileSync(source, incoming)
  flush(incoming)
  await store.exchange(() => {
    if (saved) removeLeftovers(ledger)
    else moveAside(dataFolder, ledger, at)
    renameSync(incoming, ledger)
  })
  if (store.failure !== null) throw store.failure
  return saved
}

function isHeldElsewhere(failure: unknown): boolean {
  return failure instanceof AppError && failure.data.code === 'database_in_use'
}

/** Null when there is nothing open, or what is open is too damaged to be copied. */
async function saveIfSound(
  store: Store,
  dataFolder: string,
  at: Date,
  subject: string,
): Promise<Backup | null> {
  if (!store.isOpen) return null
  try {
    return await backUpLedger(store, dataFolder, 'beforeRestore', at, subject)
  } catch (error) {
    if (error instanceof AppError || isCorruption(error)) return null
    throw error
  }
}

function isCorruption(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')
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
