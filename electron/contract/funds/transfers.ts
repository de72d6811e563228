import { z } from 'zod'
import { TRANSFER_KINDS, type TransferKind } from '#domain/funds/fund.ts'
import type { Fen } from '#domain/money.ts'
import { amount, day, id, optionalText } from '../fields.ts'
import { method, returns } from '../method.ts'

/** 调剂: money moved between projects or sources as one recorded move. */
export interface FundTransfer {
  readonly id: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly kind: TransferKind
  readonly from: TransferPlace
  readonly to: TransferPlace
  readonly amount: Fen
  readonly reason: string
  readonly documentNumber: string | null
}

export interface TransferPlace {
  readonly projectId: string
  readonly projectName: string
  readonly fundingSourceId: string | null
}

const place = z.object({ projectId: id, fundingSourceId: id.nullable().default(null) })

export const transferMethods = {
  /** Newest first. With a project only the moves from and to it. */
  'transfers.list': method(
    z.object({ projectId: id.nullable().default(null) }),
    returns<readonly FundTransfer[]>(),
  ),
  /**
   * Planned money moves between budget lines and stated totals, allocated and received money by two
   * entries. No more can be moved than lies there.
   */
  'transfers.record': method(
    z.object({
      kind: z.enum(TRANSFER_KINDS),
      date: day,
      from: place,
      to: place,
      amount: amount.min(1),
      reason: z.string().trim().min(1).max(500),
      documentNumber: optionalText,
    }),
    returns<{ readonly id: string }>(),
  ),
} as const
