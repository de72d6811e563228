import { z } from 'zod'
import { FUND_KINDS, type FundKind } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import type { Quarter } from '#domain/quarter.ts'
import { amount, day, fen, id, optionalText, year } from '../fields.ts'
import { method, returns } from '../method.ts'

export interface BudgetLine {
  readonly id: string
  readonly fundingSourceId: string
  readonly year: number | null
  readonly amount: Fen
}

/** 预算调整 of one line. A blank amount means that there was, or is, no such line. */
export interface BudgetRevision {
  readonly id: string
  readonly fundingSourceId: string
  readonly year: number | null
  readonly before: Fen | null
  readonly after: Fen | null
  readonly reason: string
  readonly documentNumber: string | null
  /** YYYY-MM-DD */
  readonly revisedOn: string
  /** The transfer that caused it. */
  readonly transferId: string | null
}

export interface FundEntry {
  readonly id: string
  readonly projectId: string
  readonly kind: FundKind
  /** Null when a quarterly form gave one sum for all sources. */
  readonly fundingSourceId: string | null
  /** YYYY-MM-DD */
  readonly date: string
  /** Negative for a reversal or a falling cumulative figure. */
  readonly amount: Fen
  readonly documentNumber: string | null
  /** 对方单位: whoever a payment goes to, whoever a receipt comes from. */
  readonly payee: string | null
  readonly note: string | null
  readonly origin: FundEntryOrigin
  readonly batchId: string | null
  /** The entry this one takes back. */
  readonly reversesId: string | null
  /** The entry that takes this one back. */
  readonly reversedById: string | null
  /** The allocation document it is a line of. */
  readonly documentId: string | null
  /** The contract a payment was made against. */
  readonly contractId: string | null
  /** The transfer it is one side of. */
  readonly transferId: string | null
  /** The closed quarter it puts right. */
  readonly correctsQuarter: Quarter | null
}

export type FundEntryOrigin =
  'entered' | 'quarterlyForm' | 'reversal' | 'allocation' | 'transfer' | 'correction'

export const fundMethods = {
  /**
   * Replaces the project's budget lines. The first lines of a project are its plan; later changes
   * are revisions, each with its reason.
   */
  'funds.saveBudget': method(
    z.object({
      projectId: id,
      lines: z
        .array(
          z.object({
            fundingSourceId: id,
            year: year.nullable().default(null),
            amount,
          }),
        )
        .max(200),
      /** Needed when a stored line changes, comes or goes: it becomes the revision's reason. */
      reason: optionalText,
      /** 文号 of the revision. */
      documentNumber: optionalText,
      /** Day of the revision; today when blank. */
      revisedOn: day.nullable().default(null),
    }),
    returns<readonly BudgetLine[]>(),
  ),
  'funds.record': method(
    z.object({
      projectId: id,
      kind: z.enum(FUND_KINDS),
      fundingSourceId: id.nullable().default(null),
      date: day,
      amount: fen,
      documentNumber: optionalText,
      payee: optionalText,
      note: optionalText,
      /** The contract a payment is made against. */
      contractId: id.nullable().default(null),
    }),
    returns<{ readonly id: string }>(),
  ),
  /**
   * Takes an entry back by an equal and opposite one; nothing is deleted. Entries of a document go
   * back with the whole document, those of a transfer by moving the money back.
   */
  'funds.reverse': method(
    z.object({ id, date: day, reason: z.string().trim().min(1).max(500) }),
    returns<{ readonly id: string }>(),
  ),
} as const
