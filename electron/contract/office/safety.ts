import { z } from 'zod'
import type { Quarter } from '#domain/quarter.ts'
import { method, returns } from '../method.ts'

export type BackupOccasion =
  'daily' | 'import' | 'beforeUndo' | 'beforeClosing' | 'migration' | 'manual' | 'beforeRestore'

export interface Backup {
  readonly name: string
  readonly occasion: BackupOccasion
  /**
   * What it was made before: the names of the files imported or taken back, the quarter closed, the
   * time of the backup restored. Null for other occasions and where it was not kept.
   */
  readonly subject: string | null
  /** ISO time, UTC */
  readonly createdAt: string
  readonly size: number
  readonly projectCount: number
}

/** What a restore takes away beside projects. */
export interface RestorePreview {
  /** Issues of the ledger that the backup has not, in the order they were closed. */
  readonly lostIssues: readonly { readonly quarter: Quarter; readonly version: number }[]
}

const backupName = z.string().regex(/^[\w.-]{1,120}$/)

export const safetyMethods = {
  /** Newest first. */
  'safety.backups': method(z.object({}), returns<readonly Backup[]>()),
  'safety.backUp': method(z.object({}), returns<Backup>()),
  /** Looks into the backup and changes nothing. */
  'safety.previewRestore': method(z.object({ name: backupName }), returns<RestorePreview>()),
  /** The present state is saved first, as `saved`; null when it was too damaged to be saved. */
  'safety.restore': method(
    z.object({ name: backupName }),
    returns<{ readonly saved: Backup | null }>(),
  ),
} as const
