import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import { amount, day, id, name, optionalText } from '../fields.ts'
import { method, returns } from '../method.ts'

/** 下达文件: one sum of one source, split over many projects. */
export interface AllocationDocument {
  readonly id: string
  readonly number: string
  /** YYYY-MM-DD */
  readonly issuedOn: string
  readonly issuer: string | null
  readonly fundingSourceId: string
  /** More than its lines add up to where an import left some of them out. */
  readonly total: Fen
  readonly note: string | null
  readonly lines: readonly AllocationLine[]
  /** YYYY-MM-DD, when it was taken back as a whole. */
  readonly reversedOn: string | null
  readonly reversalReason: string | null
}

export interface AllocationLine {
  readonly projectId: string
  readonly projectName: string
  readonly schoolName: string
  /** The project is in the recycle bin: no other sum counts the line. */
  readonly isDeleted: boolean
  readonly amount: Fen
  /** 到位 recorded of it so far: entries of the project and source under the document's number. */
  readonly received: Fen
}

const positive = amount.min(1)

export const allocationMethods = {
  /** Newest first, with their lines. */
  'allocations.list': method(z.object({}), returns<readonly AllocationDocument[]>()),
  /** Writes the document and one 下达 entry per line, if the lines add up to the total. */
  'allocations.record': method(
    z.object({
      number: name,
      issuedOn: day,
      issuer: optionalText,
      fundingSourceId: id,
      total: positive,
      note: optionalText,
      lines: z
        .array(z.object({ projectId: id, amount: positive }))
        .min(1)
        .max(5000),
    }),
    returns<{ readonly id: string; readonly count: number }>(),
  ),
  /**
   * Writes a 到位 entry for each line under the document's number: the amount, spread over the lines
   * by what of each has not come yet. They are entries like any other, each reversed by itself.
   */
  'allocations.receive': method(
    z.object({ id, date: day, amount: positive }),
    returns<{ readonly count: number }>(),
  ),
  /** Takes back every line of the document by an equal and opposite entry. */
  'allocations.reverse': method(
    z.object({ id, date: day, reason: z.string().trim().min(1).max(500) }),
    returns<{ readonly count: number }>(),
  ),
} as const
