import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import type { Percent } from '#domain/percent.ts'
import {
  ALL_PHASES,
  PROGRESS_STATUSES,
  type Phase,
  type ProgressStatus,
} from '#domain/project/phase.ts'
import { amount, id, percent, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import { type Typed, type Unread, unread } from '../typed.ts'

/** One project's report of the quarter while it is being typed. */
export interface EntryDraft {
  readonly phase: Typed<Phase>
  readonly status: ProgressStatus | Unread
  readonly percent: Typed<Percent>
  readonly completedInvestment: Typed<Fen>
  readonly problems: string
  readonly nextSteps: string
}

/** A draft as it is kept until it is saved or given up. */
export interface KeptDraft {
  readonly projectId: string
  readonly draft: EntryDraft
  readonly typedBy: string
  /** ISO time, UTC */
  readonly typedAt: string
}

const text = z.string().max(5000)

export const entryDraft = z.object({
  phase: z.enum(ALL_PHASES).nullable().or(unread),
  status: z.enum(PROGRESS_STATUSES).or(unread),
  percent: percent.nullable().or(unread),
  completedInvestment: amount.nullable().or(unread),
  problems: text,
  nextSteps: text,
})

const MOST_ROWS = 10_000

export const progressDraftMethods = {
  /** What was typed for the quarter and not saved, of projects outside the recycle bin. */
  'progressDrafts.list': method(z.object({ quarter }), returns<readonly KeptDraft[]>()),
  /**
   * Keeps what was typed, over a crash too; null takes a draft away that was undone. Saving the
   * entry takes its draft away by itself. Refused for a closed quarter.
   */
  'progressDrafts.keep': method(
    z.object({
      quarter,
      drafts: z.array(z.object({ projectId: id, draft: entryDraft.nullable() })).max(MOST_ROWS),
    }),
    returns<{ readonly kept: number }>(),
  ),
  /** Gives up every draft of the quarter, or of the projects named; of a closed one as well. */
  'progressDrafts.discard': method(
    z.object({ quarter, projectIds: z.array(id).max(MOST_ROWS).nullable().default(null) }),
    returns<{ readonly discarded: number }>(),
  ),
} as const
