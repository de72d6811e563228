import { z } from 'zod'
import type { Conditions } from '#domain/planning/condition.ts'
import type { TakenOver } from '#domain/schools/merged-school.ts'
import type { LikelyPair } from '#domain/schools/similar-schools.ts'
import { id, optionalText, quarter, year } from '../fields.ts'
import type { School } from '../office/dictionaries.ts'
import type { ChangeRecord } from '../quarter/history.ts'
import { method, returns } from '../method.ts'
import type { ProjectRow } from '../projects/project-row.ts'

/** What was surveyed of a school in one year. */
export interface SchoolSurvey {
  readonly id: string
  readonly year: number
  /** YYYY-MM-DD */
  readonly surveyedOn: string
  readonly conditions: Conditions
  readonly note: string | null
}

/** Everything of one school. */
export interface SchoolDetail {
  readonly school: School
  readonly townshipName: string | null
  /** As at the quarter. */
  readonly projects: readonly ProjectRow[]
  /** Newest year first. */
  readonly surveys: readonly SchoolSurvey[]
  /** Of the school, its aliases, surveys and diversions; newest first. */
  readonly history: readonly ChangeRecord[]
}

/** Rows of one table that will name the school that stays. */
export interface RewrittenRows {
  readonly table: string
  readonly count: number
}

/** Both schools were surveyed in the year; only one of the two surveys can stay. */
export interface SameYearSurveys {
  readonly year: number
  readonly kept: SchoolSurvey
  readonly other: SchoolSurvey
}

/** Exactly what a merge will do, before it is done. */
export interface SchoolMerge {
  readonly kept: School
  readonly other: School
  readonly rewritten: readonly RewrittenRows[]
  readonly sameYear: readonly SameYearSurveys[]
  /** Diversions from one of the two to the other: they mean nothing afterwards and go. */
  readonly betweenBoth: number
  /** What the school that stays takes over because it has it blank. */
  readonly takenOver: readonly TakenOver[]
}

const pair = { keptId: id, otherId: id }

export const schoolMethods = {
  'schools.get': method(z.object({ id, quarter }), returns<SchoolDetail>()),
  /** Pairs that are probably one school, the likeliest first. */
  'schools.similarPairs': method(z.object({}), returns<readonly LikelyPair[]>()),
  'schools.previewMerge': method(z.object(pair), returns<SchoolMerge>()),
  /**
   * Makes two schools one: everything that named the other names the kept one, and the other's name
   * becomes an alias. Errors: `not_allowed` merge_with_itself, merge_needs_choice, merge_changed.
   */
  'schools.merge': method(
    z.object({
      ...pair,
      /** Rows the preview promised to rewrite; another number is refused. */
      rewritten: z.number().int().min(0),
      /** Which survey stays, for each year both were surveyed in. */
      sameYear: z
        .array(z.object({ year, stays: z.enum(['kept', 'other']) }))
        .max(300)
        .default([]),
      reason: optionalText,
    }),
    returns<{ readonly rewritten: readonly RewrittenRows[] }>(),
  ),
} as const
