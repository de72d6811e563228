import { z } from 'zod'
import { method, returns } from '../method.ts'

export type BackupOccasion = 'daily' | 'import' | 'migration' | 'manual' | 'beforeRestore'

export interface Backup {
  readonly name: string
  readonly occasion: BackupOccasion
  /** ISO time, UTC */
  readonly createdAt: string
  readonly size: number
  readonly projectCount: number
}

const backupName = z.string().regex(/^[\w.-]{1,120}$/)

export const safetyMethods = {
  /** Newest first. */
  'safety.backups': method(z.object({}), returns<readonly Backup[]>()),
  'safety.backUp': method(z.object({}), returns<Backup>()),
  /** The present state is saved first, as `saved`; null when it was too damaged to be saved. */
  'safety.restore': method(
    z.object({ name: backupName }),
    returns<{ readonly saved: Backup | null }>(),
  ),
} as const
