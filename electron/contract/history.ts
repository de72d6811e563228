import { z } from 'zod'
import { id } from './fields.ts'
import { method, returns } from './method.ts'

export type ChangeAction = 'insert' | 'update' | 'delete' | 'restore'

/** One line of the append-only change log. */
export interface ChangeRecord {
  readonly id: number
  /** ISO time, UTC */
  readonly at: string
  readonly operator: string
  readonly action: ChangeAction
  readonly table: string
  readonly rowId: string
  readonly projectId: string | null
  readonly reason: string | null
  readonly batchId: string | null
  /** Changed fields only; an insert has no before, a delete no after. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export const historyMethods = {
  /** Newest first. */
  'history.list': method(
    z.object({
      projectId: id.nullable().default(null),
      batchId: id.nullable().default(null),
      beforeId: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    returns<readonly ChangeRecord[]>(),
  ),
} as const
