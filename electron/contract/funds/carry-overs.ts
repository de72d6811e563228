import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import { year } from '../fields.ts'
import { method, returns } from '../method.ts'

/** What one project carries over of one source. */
export interface CarryOverLine {
  readonly projectId: string
  readonly projectName: string
  readonly schoolName: string
  readonly fundingSourceId: string | null
  /** Received less paid at the year's end; negative when more was paid than received. */
  readonly amount: Fen
}

export interface CarryOverPreview {
  readonly year: number
  /** When it was recorded: then the lines are those recorded. ISO time, UTC. */
  readonly recordedAt: string | null
  readonly lines: readonly CarryOverLine[]
  readonly total: Fen
}

export const carryOverMethods = {
  /** What recording would write, or what was recorded. */
  'carryOvers.preview': method(z.object({ year }), returns<CarryOverPreview>()),
  /** Records what the year left, once. The total must be the one that was shown. */
  'carryOvers.record': method(
    z.object({ year, total: z.number().int() }),
    returns<{ readonly count: number }>(),
  ),
} as const
