import { z } from 'zod'
import { AWARD_STAGES, type AwardPolicy } from '#domain/planning/award.ts'
import {
  CONDITION_FIELDS,
  type ConditionField,
  type Conditions,
  SCHOOLING_LEVELS,
} from '#domain/planning/condition.ts'
import type { Diversion, LevelGaps } from '#domain/planning/gap.ts'
import { STANDARD_BASES, STANDARD_MEASURES, type Standard } from '#domain/planning/standard.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { amount, area, day, deletion, id, name, optionalText, quarter, year } from '../fields.ts'
import { method, returns } from '../method.ts'

/** A school with what was surveyed of it in a year; null when it was not. */
export interface SchoolConditionsRow {
  readonly schoolId: string
  readonly schoolName: string
  readonly stage: SchoolStage | null
  readonly townshipName: string | null
  readonly survey: {
    readonly id: string
    /** YYYY-MM-DD: projects finished later are not in the figures. */
    readonly surveyedOn: string
    readonly conditions: Conditions
    readonly note: string | null
  } | null
}

export interface ConditionsSheet {
  readonly year: number
  /** Years that hold surveys, newest first. */
  readonly years: readonly number[]
  readonly rows: readonly SchoolConditionsRow[]
}

export interface DiversionRow extends Diversion {
  readonly id: string
  readonly year: number
  readonly fromSchoolName: string
  readonly toSchoolName: string
  readonly note: string | null
}

/** One school in the gap ledger. */
export interface GapRow {
  readonly schoolId: string
  readonly schoolName: string
  readonly stage: SchoolStage | null
  readonly townshipName: string | null
  /** False when nothing was surveyed in the year: it has no levels then. */
  readonly surveyed: boolean
  readonly levels: readonly LevelGaps[]
}

export interface GapLedger {
  readonly year: number
  readonly years: readonly number[]
  /** Schools with a standard for their stage, in the order of townships and names. */
  readonly rows: readonly GapRow[]
  /** Names of the unfinished projects the rows speak of. */
  readonly projects: Readonly<Record<string, string>>
  /** Those of them whose kind of work adds none, by id: 加固不增加面积. */
  readonly addingNone: Readonly<Record<string, WorkType>>
}

const saved = returns<{ readonly id: string }>()
const removed = returns<{ readonly count: number }>()
const optionalId = id.nullable().default(null)
const quantity = z.number().int().min(0).max(1e13).nullable().default(null)
const people = z.number().int().min(1).max(100_000)

const conditionValues = z.object(
  Object.fromEntries(CONDITION_FIELDS.map((field) => [field, quantity])) as Record<
    ConditionField,
    typeof quantity
  >,
)

export const planningMethods = {
  'conditions.sheet': method(
    z.object({ year: year.nullable().default(null) }),
    returns<ConditionsSheet>(),
  ),
  /** One survey a school and year; saving again changes it. */
  'conditions.save': method(
    z.object({
      schoolId: id,
      year,
      surveyedOn: day,
      conditions: conditionValues,
      note: optionalText,
    }),
    saved,
  ),
  'conditions.delete': method(deletion, removed),
  'standards.list': method(z.object({}), returns<readonly Standard[]>()),
  'standards.save': method(
    z.object({
      id: optionalId,
      level: z.enum(SCHOOLING_LEVELS),
      measure: z.enum(STANDARD_MEASURES),
      basis: z.enum(STANDARD_BASES),
      /** Hundredths of ㎡, 元 or one. */
      norm: area,
      source: name,
      validFrom: day,
      validTo: day.nullable().default(null),
    }),
    saved,
  ),
  'standards.delete': method(deletion, removed),
  'diversions.list': method(z.object({ year }), returns<readonly DiversionRow[]>()),
  'diversions.save': method(
    z.object({
      year,
      fromSchoolId: id,
      toSchoolId: id,
      level: z.enum(SCHOOLING_LEVELS),
      pupils: people,
      note: optionalText,
    }),
    saved,
  ),
  'diversions.delete': method(deletion, removed),
  /** The year's surveys against the standards and the projects as at the quarter. */
  'gaps.ledger': method(
    z.object({ quarter, year: year.nullable().default(null) }),
    returns<GapLedger>(),
  ),
  'awards.policies': method(z.object({}), returns<readonly AwardPolicy[]>()),
  'awards.savePolicy': method(
    z.object({
      stage: z.enum(AWARD_STAGES),
      fullClasses: people,
      fullPupils: people,
      amount,
      leastClasses: z.number().int().min(0).max(1000),
      leastPupils: z.number().int().min(0).max(100_000),
    }),
    saved,
  ),
} as const
