import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import { DISPOSALS, type SourceBalance } from '#domain/funds/settlement.ts'
import type { StatusChange } from '#domain/project/status-change.ts'
import { day, id, optionalText } from '../fields.ts'
import { method, returns } from '../method.ts'

/** 停复工与取消: one record of a project's own history. */
export interface RecordedStatus extends StatusChange {
  readonly id: string
  readonly projectId: string
}

/** What lies with a project as at a day, before it is cancelled or adjusted. */
export interface SettlementBasis {
  /** Sent back with the decision, so that nobody decides on figures of yesterday. */
  readonly revision: number
  /** In the order of the funding sources; money without a source comes last. */
  readonly sources: readonly SourceBalance[]
  /** 计划总投资 as stated, less what is planned by source; null when no total is stated. */
  readonly plannedWithoutSource: Fen | null
}

const reason = z.string().trim().min(1).max(500)

export const statusChangeMethods = {
  /** Oldest first; of one project, or of all. */
  'statusChanges.list': method(
    z.object({ projectId: id.nullable().default(null) }),
    returns<readonly RecordedStatus[]>(),
  ),
  /**
   * Suspends a project, lets it go on, or takes up a cancelled one. Errors: `not_allowed`
   * status_unchanged, status_before_last, status_in_future; `quarter_closed`.
   */
  'statusChanges.record': method(
    z.object({
      projectId: id,
      status: z.enum(['normal', 'suspended']),
      date: day,
      reason,
      documentNumber: optionalText,
    }),
    returns<{ readonly id: string }>(),
  ),
  /**
   * Takes back the latest record of a project; a cancellation is not taken back but taken up again,
   * because money may have gone with it. Errors: `not_found`, `not_allowed` later_status,
   * cancelled_is_taken_up; `quarter_closed`.
   */
  'statusChanges.remove': method(z.object({ id, reason }), returns<{ readonly removed: true }>()),

  /** What the money of a project is, source by source, as at a day. */
  'settlements.read': method(z.object({ projectId: id, date: day }), returns<SettlementBasis>()),
  /**
   * 取消 or 调整: what becomes of the money of each source, and the project cancelled or going on,
   * in one transaction. A source that is not named keeps its money. Errors: `changed_meanwhile`,
   * `not_allowed` nothing_to_settle, status_unchanged, status_before_last, status_in_future,
   * transfer_to_itself, planned_needs_source; `quarter_closed`.
   */
  'settlements.record': method(
    z.object({
      projectId: id,
      revision: z.number().int(),
      cancels: z.boolean(),
      date: day,
      reason,
      documentNumber: optionalText,
      sources: z
        .array(
          z.object({
            fundingSourceId: id.nullable(),
            disposal: z.enum(DISPOSALS),
            /** Where the money goes; only for a transfer. */
            toProjectId: id.nullable().default(null),
          }),
        )
        .default([]),
    }),
    returns<{ readonly settledCount: number }>(),
  ),
} as const
