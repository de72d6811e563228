import { z } from 'zod'
import { id } from '../fields.ts'
import type { ChangeRecord } from './history.ts'
import { method, returns } from '../method.ts'
import type { ErrorData } from '../result.ts'

/** What one deletion took away and what stands to be restored. */
export interface BinItem {
  /** What `recycleBin.restore` is asked with. */
  readonly id: string
  /** The table of what was deleted. */
  readonly kind: string
  /** Blank for rows without a name of their own. */
  readonly name: string
  /** The project or school it belongs to. */
  readonly projectName: string | null
  readonly schoolName: string | null
  /** ISO time, UTC */
  readonly deletedAt: string
  readonly deletedBy: string
  readonly reason: string | null
  /** The step that deleted it; null for deletions from before steps were told apart. */
  readonly actionId: string | null
  /** The first lines of the change log that speak of it, with the rows as they were. */
  readonly lines: readonly ChangeRecord[]
  /** How many rows it is; more than one where a step deleted several of a kind. */
  readonly rows: number
  /** What comes back with it: how many rows of which table. */
  readonly parts: readonly { readonly table: string; readonly count: number }[]
  /** Changes the same step made elsewhere, which are taken back along with it. */
  readonly otherChanges: number
  /** Why it cannot be restored as things stand; null when it can. */
  readonly refusal: ErrorData | null
}

export interface BinPage {
  /** Deleted last comes first. */
  readonly items: readonly BinItem[]
  /** Items that fit the filter, on this page and all others. */
  readonly count: number
  /** The kinds there are, with how many of each, whatever the filter. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
}

export const recycleBinMethods = {
  /** All that was deleted and is still gone; what an undone import took along is left out. */
  'recycleBin.list': method(
    z.object({
      /** A part of any name or text, or pinyin of the project or school. */
      search: z.string().trim().max(100).default(''),
      /** Empty means all. */
      kinds: z.array(z.string().max(60)).default([]),
      offset: z.number().int().min(0).max(100_000_000).default(0),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    returns<BinPage>(),
  ),
  /**
   * Puts all of them back, each with what went along with it, or none. Errors: those of
   * `history.undo`, and `not_found`.
   */
  'recycleBin.restore': method(
    z.object({ ids: z.array(id.max(100)).min(1).max(500) }),
    returns<{ readonly count: number }>(),
  ),
} as const
