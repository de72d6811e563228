import { z } from 'zod'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import type { Phase, ProgressStatus, Workflow } from '#domain/project/phase.ts'
import { FIGURE_KINDS } from '#domain/report/figures/rule.ts'
import type { FigurePassport } from '#domain/report/passport/passport.ts'
import type { Quarter } from '#domain/quarter.ts'
import { id, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import { reportRequest } from './reports.ts'

/** Who wrote a value last, and from which cell of which file. */
export interface Trace {
  /** ISO time, UTC */
  readonly at: string
  readonly operator: string
  readonly reason: string | null
  readonly cell: {
    readonly fileName: string
    readonly sheet: string
    /** Null when the import kept no row for it. */
    readonly row: number | null
    readonly letter: string | null
  } | null
}

/** One entry of the ledger behind a row; money in fen, areas in 0.01 ㎡, shares in 0.01 %. */
export type OriginEntry =
  | { readonly what: 'plannedTotal'; readonly value: number }
  | { readonly what: 'budgetLine'; readonly value: number; readonly source: string }
  | {
      readonly what: 'fund'
      readonly value: number
      readonly fund: FundKind
      readonly source: string | null
      readonly date: string
      readonly documentNumber: string | null
    }
  | {
      readonly what: 'completedInvestment' | 'percent'
      readonly value: number
      readonly quarter: Quarter
    }
  | { readonly what: 'area'; readonly value: number }
  | {
      /** Null where it is blank, which counts as one work, or as one project. */
      readonly what: 'quantity'
      readonly value: number | null
      /** 米 of 420米, which counts as one piece as well; null where the quantity is the pieces. */
      readonly measuredIn: string | null
    }
  | { readonly what: 'actualStart' | 'actualFinish'; readonly value: string }
  | {
      readonly what: 'report'
      readonly quarter: Quarter
      readonly phase: Phase | null
      readonly status: ProgressStatus
      readonly workflow: Workflow
    }
  | {
      /** 预算调整 dated later: what it added to the plan was not in it yet. */
      readonly what: 'laterRevision'
      readonly value: number
      readonly source: string
      readonly date: string
    }
  | {
      readonly what: 'statusChange'
      readonly status: ProgressStatus
      readonly date: string
      readonly reason: string
    }
  | {
      readonly what: 'correction'
      /** Fen or 0.01 %; null for words and dates. */
      readonly value: number | null
      readonly figure: CorrectedFigure
      readonly quarter: Quarter
    }

export type Origin = OriginEntry & {
  readonly id: string
  /** Taken off, not added: what had been there before. */
  readonly isTakenOff: boolean
  readonly trace: Trace | null
}

export const passportMethods = {
  /** 这个数从哪来: the rule and the rows of one figure. @throws `not_found` */
  'reports.passport': method(
    reportRequest.extend({ figure: z.string().min(1).max(300) }),
    returns<FigurePassport>(),
  ),
  /** The entries of the ledger behind what one project adds, as they are now. */
  'reports.origins': method(
    z.object({
      quarter,
      projectId: id,
      /** The rule of the sum, as the passport names it. */
      rule: z.string().min(1).max(40),
      moment: z.enum(['now', 'before']).default('now'),
      /** What the sum counts: an area is shown beside what decides that it is counted. */
      kind: z.enum(FIGURE_KINDS).optional(),
      /** Money of one source; null is money without a source. */
      sourceId: id.nullable().optional(),
      money: z.enum(['allocated', 'received', 'paid', 'completedInvestment']).optional(),
      /** This correction only: its place among those that set the same figure right. */
      correction: z.object({ correctsQuarter: quarter, place: z.number().int().min(0) }).optional(),
      /** Pieces are counted: their number is shown beside what decides that they are. */
      pieces: z.boolean().optional(),
    }),
    returns<readonly Origin[]>(),
  ),
} as const
