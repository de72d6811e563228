import { z } from 'zod'
import type { Overview } from '#domain/overview/overview.ts'
import type { Staleness } from '#domain/overview/staleness.ts'
import type { CheckTally } from '../quarter/checks.ts'
import { quarter } from '../fields.ts'
import { method, returns } from '../method.ts'

/** 看板 of one quarter. */
export interface OverviewAnswer extends Overview {
  /** The checks that found something, hard ones first. */
  readonly checks: readonly CheckTally[]
  readonly staleness: Staleness
}

export const overviewMethods = {
  /**
   * What the first screen shows of the quarter: the figures its report prints, of a closed quarter
   * as they were closed.
   */
  'overview.read': method(
    z.object({
      quarter,
      /** Unfinished projects without an entry for so many days are named. */
      staleDays: z.number().int().min(1).max(3650),
    }),
    returns<OverviewAnswer>(),
  ),
  /** The same on paper: a print document, figures in the unit given. */
  'overview.page': method(
    z.object({ quarter, unit: z.enum(['wan', 'yuan']) }),
    returns<{ readonly html: string }>(),
  ),
} as const
