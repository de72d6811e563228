import { TOPICS } from '#contract/events.ts'
import type { safetyMethods } from '#contract/office/safety.ts'
import type { Handlers } from '../../context.ts'
import { backUpLedger } from '../../safety/back-up-ledger.ts'
import { listBackups } from '../../safety/backup.ts'
import { lostIssues } from '../../safety/lost-issues.ts'
import { restoreBackup } from '../../safety/restore.ts'

/** Backups: the list and the restore work even when the ledger itself cannot be opened. */
export const safetyHandlers: Handlers<keyof typeof safetyMethods> = {
  'safety.backups': ({ dataFolder }) => Promise.resolve(listBackups(dataFolder)),

  'safety.backUp': async ({ store, dataFolder, clock, emit }) => {
    const backup = await backUpLedger(store, dataFolder, 'manual', clock())
    emit({ type: 'changed', topics: ['safety'] })
    return backup
  },

  'safety.previewRestore': async ({ store, dataFolder }, { name }) => ({
    lostIssues: await lostIssues(store, dataFolder, name),
  }),

  'safety.restore': async ({ store, dataFolder, clock, emit }, { name }) => {
    const saved = await restoreBackup(store, dataFolder, name, clock())
    // Another ledger: whatever was shown of the old one may be wrong.
    emit({ type: 'changed', topics: TOPICS })
    return { saved }
  },
}
