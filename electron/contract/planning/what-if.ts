import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import type { SourceAmount } from '#domain/planning/funding-model.ts'
import { STANDARD_MEASURES, type StandardMeasure } from '#domain/planning/standard.ts'
import type { Sketch } from '#domain/planning/sketch.ts'
import type { WhatIfGround } from '#domain/planning/what-if.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { amount, deletion, id, name, quarter, year } from '../fields.ts'
import { method, returns } from '../method.ts'

/** An unfinished project of the ledger that could be ticked. */
export interface WhatIfProject {
  readonly id: string
  readonly name: string
  readonly schoolId: string
  readonly categoryId: string
  /** What it adds to; null for categories and kinds of work that add to no standard. */
  readonly measure: StandardMeasure | null
  /** Hundredths of the measure's unit; null when not stated. */
  readonly amount: number | null
  /** The kind of work that keeps a category that adds from adding; null if none does. */
  readonly addingNone: WorkType | null
  /** Fen: the stated total, else what its budget adds up to; null when neither is there. */
  readonly cost: number | null
  /** Budget by source. */
  readonly budget: readonly SourceAmount[]
  readonly isStarted: boolean
}

export interface WhatIfBasis {
  readonly year: number
  readonly years: readonly number[]
  readonly ground: WhatIfGround
  /** Names of the surveyed schools. */
  readonly schoolNames: Readonly<Record<string, string>>
  readonly projects: readonly WhatIfProject[]
  /** The categories that add to a standard; usual fen per ㎡ in the ledger, null without projects. */
  readonly kinds: readonly {
    readonly categoryId: string
    readonly name: string
    readonly measure: StandardMeasure
    readonly usualUnitCost: number | null
  }[]
}

/** What the money of the sources is best spent on. */
export interface Proposal {
  readonly projectIds: readonly string[]
  /** Sketches taken, with who pays, by their place in the question. */
  readonly sketches: readonly { readonly index: number; readonly sourceId: string | null }[]
  readonly spent: readonly SourceAmount[]
  /** Pupils × share of the requirement newly met; see fundedValue. */
  readonly value: number
  /** No choice can reach more. */
  readonly bound: number
  readonly greedyValue: number
  /** Were every gap closed. */
  readonly wholeValue: number
  /** Candidates that could be paid with the sources given. */
  readonly payable: number
  /** Candidates left out because nobody knows what they cost. */
  readonly unpriced: number
}

const sketch = z.object({
  schoolId: id,
  categoryId: id,
  measure: z.enum(STANDARD_MEASURES),
  size: amount,
  cost: amount,
  sourceId: id.nullable(),
})

const part = z.object({
  projectIds: z.array(id).max(5000),
  sketches: z.array(sketch).max(5000),
  /** What projects without a sum are taken to cost. */
  estimates: z
    .array(z.object({ projectId: id, cost: amount }))
    .max(5000)
    .default([]),
})

/** A project that does not say what it costs, and what it is taken to cost. */
export interface CostEstimate {
  readonly projectId: string
  readonly cost: Fen
}

/** One scheme kept for comparison. */
export interface Scheme {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly projectIds: readonly string[]
  readonly sketches: readonly Sketch[]
  readonly estimates: readonly CostEstimate[]
  /** Projects made of its sketches that are in the ledger still. */
  readonly adopted: readonly string[]
}

export const SCHEMES_KEPT = 3

export const whatIfMethods = {
  'whatIf.basis': method(
    z.object({ quarter, year: year.nullable().default(null) }),
    returns<WhatIfBasis>(),
  ),
  /** Cancelled through app.cancel. Errors: `cancelled`. */
  'whatIf.plan': method(
    z.object({
      quarter,
      year,
      jobId: id,
      /** Taken as built and paid already. */
      kept: part,
      /** What may be chosen. */
      candidates: part,
      /** Money by source; it pays for the listed categories only, null for all. */
      budgets: z
        .array(
          z.object({ sourceId: id, amount, categoryIds: z.array(id).nullable().default(null) }),
        )
        .max(100),
    }),
    returns<Proposal>(),
  ),
  'schemes.list': method(z.object({}), returns<readonly Scheme[]>()),
  /** Errors: `not_allowed` schemes_full. */
  'schemes.save': method(
    z.object({ name, year, choice: part }),
    returns<{ readonly id: string }>(),
  ),
  'schemes.delete': method(deletion, returns<{ readonly count: number }>()),
  /** Enters the sketches as projects. Errors: `not_allowed` scheme_adopted. */
  'schemes.adopt': method(
    z.object({ id, programmeId: id.nullable() }),
    returns<{ readonly projectIds: readonly string[] }>(),
  ),
} as const
