import { z } from 'zod'
import type { PartialDate } from '#domain/partial-date.ts'
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_UNITS,
  type IndicatorGoal,
  type IndicatorReading,
  type IndicatorStand,
} from '#domain/planning/indicator.ts'
import type { Quarter } from '#domain/quarter.ts'
import { amount, deletion, id, name, optionalText, partialDate, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'

/** What a quarter says of an indicator, with the remark entered beside it. */
export interface NotedReading extends IndicatorReading {
  readonly note: string | null
}

/** One 工作指标 with its readings and where it is as at the quarter asked for. */
export interface Indicator extends IndicatorGoal {
  readonly id: string
  readonly name: string
  /** Behind a count: 人, 所. */
  readonly unitName: string | null
  readonly programmeId: string | null
  readonly programmeName: string | null
  readonly dueDate: PartialDate | null
  /** 责任领导 */
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly note: string | null
  /** All of them, newest first. */
  readonly readings: readonly NotedReading[]
  readonly stand: IndicatorStand
}

export interface IndicatorSheet {
  readonly quarter: Quarter
  /** The latest closed quarter; it and those before it take no figures. Null when none is closed. */
  readonly closedQuarter: Quarter | null
  readonly rows: readonly Indicator[]
}

/** What loading a ready set did: names of it that stood there already were left alone. */
export interface LoadedSet {
  readonly added: number
  readonly known: number
}

export const indicatorMethods = {
  'indicators.sheet': method(z.object({ quarter }), returns<IndicatorSheet>()),
  /** Target, due date and names; not dated. Errors: `not_allowed` indicator_unit_fixed. */
  'indicators.save': method(
    z.object({
      id: id.nullable().default(null),
      name,
      programmeId: id.nullable().default(null),
      direction: z.enum(INDICATOR_DIRECTIONS),
      unit: z.enum(INDICATOR_UNITS),
      /** Counts only: 人, 所. */
      unitName: z.string().trim().max(20).nullable().default(null),
      /** 0.01 %, hundredths of a ratio's second number, fen, or a count. */
      target: amount,
      /** Money only. */
      targetPeople: z.number().int().min(0).max(1e9).nullable().default(null),
      dueDate: partialDate.nullable().default(null),
      leader: optionalText,
      responsibleUnit: optionalText,
      note: optionalText,
    }),
    returns<{ readonly id: string }>(),
  ),
  /** With all its readings. Errors: `quarter_closed` when a closed quarter has one of them. */
  'indicators.delete': method(deletion, returns<{ readonly count: number }>()),
  /** A value of null takes the quarter's reading out. Errors: `quarter_closed`. */
  'indicators.record': method(
    z.object({
      quarter,
      entries: z
        .array(
          z.object({
            indicatorId: id,
            value: amount.nullable(),
            people: z.number().int().min(0).max(1e9).nullable().default(null),
            note: optionalText,
          }),
        )
        .min(1)
        .max(1000),
    }),
    returns<{ readonly changed: number }>(),
  ),
  /** Adds a ready set of resources/indicator-sets. */
  'indicators.loadSet': method(z.object({ set: z.enum(['yanjin']) }), returns<LoadedSet>()),
} as const
