import type { SchoolingLevel } from './condition.ts'
import type { FundingCandidate, FundingModel, SourceAmount } from './funding-model.ts'
import {
  attains,
  type ComingPart,
  type Diversion,
  gapLedger,
  type GapSchool,
  type LevelGaps,
  partOfLevel,
} from './gap.ts'
import { type Standard, STANDARD_MEASURES, type StandardMeasure } from './standard.ts'

/** What a what-if starts from: schools with what is finished, and what they are held against. */
export interface WhatIfGround {
  readonly schools: readonly GapSchool[]
  readonly standards: readonly Standard[]
  readonly diversions: readonly Diversion[]
  /** Standards of this day count. */
  readonly day: string
}

/** What a ticked project or sketch would add to its school. */
export interface WhatIfPart {
  readonly schoolId: string
  readonly measure: StandardMeasure
  /** Hundredths of the measure's unit; null when it does not say how much. */
  readonly amount: number | null
}

/** One level of a school before and after. */
export interface LevelOutcome {
  readonly schoolId: string
  readonly level: SchoolingLevel
  readonly pupils: number | null
  readonly lines: readonly OutcomeLine[]
  readonly metBefore: number
  readonly metAfter: number
  /** At least six met; null when what is not surveyed could decide either way. */
  readonly attainedBefore: boolean | null
  readonly attainedAfter: boolean | null
}

export interface OutcomeLine {
  readonly measure: StandardMeasure
  readonly required: number | null
  /** What is lacking; null while not surveyed. */
  readonly before: number | null
  readonly after: number | null
}

export interface WhatIfOutcome {
  readonly levels: readonly LevelOutcome[]
  /** Levels of schools that reach the standard. */
  readonly attainedBefore: number
  readonly attainedAfter: number
  /** Pupils of the levels that newly reach it. */
  readonly pupilsGained: number
  /** Pupils of all levels where something is closed. */
  readonly pupilsConcerned: number
  /** By measure, over all schools: lacking before and after. */
  readonly totals: readonly {
    readonly measure: StandardMeasure
    readonly before: number
    readonly after: number
  }[]
}

/** Which schools reach the standard when the parts are built, against when they are not. */
export function whatIf(ground: WhatIfGround, parts: readonly WhatIfPart[]): WhatIfOutcome {
  const before = ledgerWith(ground, [])
  const after = ledgerWith(ground, parts)
  const levels = before.flatMap(({ schoolId, levels: now }, school) =>
    now.flatMap((level, index): LevelOutcome[] => {
      const then = after[school]?.levels[index]
      return then ? [outcomeOf(schoolId, level, then)] : []
    }),
  )
  const gained = levels.filter((one) => one.attainedAfter === true && one.attainedBefore !== true)
  const concerned = levels.filter(({ lines }) =>
    lines.some((line) => (line.after ?? 0) < (line.before ?? 0)),
  )
  return {
    levels,
    attainedBefore: levels.filter((one) => one.attainedBefore === true).length,
    attainedAfter: levels.filter((one) => one.attainedAfter === true).length,
    pupilsGained: pupilsOf(gained),
    pupilsConcerned: pupilsOf(concerned),
    totals: STANDARD_MEASURES.map((measure) => {
      const lines = levels.flatMap((one) => one.lines.filter((line) => line.measure === measure))
      return {
        measure,
        before: lines.reduce((sum, line) => sum + (line.before ?? 0), 0),
        after: lines.reduce((sum, line) => sum + (line.after ?? 0), 0),
      }
    }),
  }
}

function ledgerWith(
  { schools, standards, diversions, day }: WhatIfGround,
  parts: readonly WhatIfPart[],
) {
  const bySchool = new Map<string, ComingPart[]>()
  for (const [index, { schoolId, measure, amount }] of parts.entries()) {
    const part = { projectId: `part-${index}`, measure, amount }
    const list = bySchool.get(schoolId)
    if (list) list.push(part)
    else bySchool.set(schoolId, [part])
  }
  const built = schools.map((school) => ({
    ...school,
    coming: [...school.coming, ...(bySchool.get(school.schoolId) ?? [])],
  }))
  return gapLedger(built, standards, diversions, day)
}

function outcomeOf(schoolId: string, now: LevelGaps, then: LevelGaps): LevelOutcome {
  return {
    schoolId,
    level: now.level,
    pupils: now.pupils,
    lines: now.lines.map(({ measure, required, remaining }, index) => ({
      measure,
      required,
      before: remaining,
      after: then.lines[index]?.remaining ?? null,
    })),
    metBefore: metOf(now),
    metAfter: metOf(then),
    attainedBefore: attains(metOf(now), now.judged, now.lines.length),
    attainedAfter: attains(metOf(then), then.judged, then.lines.length),
  }
}

/** Met once what is coming is finished. */
function metOf({ lines }: LevelGaps): number {
  return lines.filter(({ remaining }) => remaining === 0).length
}

function pupilsOf(levels: readonly LevelOutcome[]): number {
  return levels.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0)
}

/** A project that could be built, with the ways to pay for it. */
export interface WhatIfCandidate extends WhatIfPart {
  readonly id: string
  readonly payments: readonly (readonly SourceAmount[])[]
}

/**
 * The model of what to build with a sum per source: a line for every gap that is known and
 * concerns somebody. A nine-year school's building is split between its levels as in the ledger.
 */
export function fundingModel(
  { levels }: WhatIfOutcome,
  candidates: readonly WhatIfCandidate[],
  budgets: readonly SourceAmount[],
): FundingModel {
  const lacking = levels.flatMap(({ schoolId, level, pupils, lines }) =>
    lines.flatMap(({ measure, required, after }) =>
      pupils !== null &&
      pupils > 0 &&
      required !== null &&
      required > 0 &&
      after !== null &&
      after > 0
        ? [{ schoolId, level, measure, line: { pupils, required, gap: after } }]
        : [],
    ),
  )
  const sizesOf = (schoolId: string) =>
    levels
      .filter((one) => one.schoolId === schoolId)
      .map(({ level, pupils }) => ({ level, pupils, classes: null }))
  return {
    lines: lacking.map(({ line }) => line),
    candidates: candidates.map(({ id, schoolId, measure, amount, payments }): FundingCandidate => ({
      id,
      adds: lacking.flatMap((one, line) =>
        one.schoolId === schoolId && one.measure === measure && amount !== null
          ? [{ line, amount: partOfLevel(amount, one.level, sizesOf(schoolId)) ?? 0 }]
          : [],
      ),
      payments,
    })),
    budgets,
  }
}
