import type { Context } from '../context.ts'
import { localDay } from '../today.ts'
import { backUp, listBackups } from './backup.ts'

/**
 * Backs up once on each day the program is used, on the day's first call.
 * A failure is logged and does not stop the work: the next call tries again.
 */
export function createDailyBackup(context: Context): () => void {
  let lastDay = ''
  return () => {
    const now = context.clock()
    const today = localDay(now)
    if (today === lastDay || !context.store.isOpen) return
    // In the middle of somebody's transaction there is nothing whole to copy.
    if (context.store.sqlite.inTransaction) return
    try {
      if (!hasContent(context)) return
      if (!hasBackupOf(context.dataFolder, today)) {
        backUp(context.store.sqlite, context.dataFolder, 'daily', now)
      }
      lastDay = today
    } catch (error) {
      context.log.error('daily backup failed', error)
    }
  }
}

function hasBackupOf(dataFolder: string, day: string): boolean {
  return listBackups(dataFolder).some(
    (backup) => backup.occasion === 'daily' && localDay(new Date(backup.createdAt)) === day,
  )
}

/** An empty ledger needs no copy. */
function hasContent(context: Context): boolean {
  return context.store.sqlite.prepare('SELECT 1 FROM change_log LIMIT 1').get() !== undefined
}
