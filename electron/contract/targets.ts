import { z } from 'zod'
import { MEASURES, type Measure } from '#domain/area.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/school-stage.ts'
import { id, optionalText, partialDate } from './fields.ts'
import { method, returns } from './method.ts'

export interface Target {
  readonly id: string
  readonly programmeId: string
  readonly programmeName: string
  readonly stage: SchoolStage | null
  readonly schoolId: string | null
  readonly schoolName: string | null
  readonly measure: Measure
  /** Hundredths of a square metre, or a count. */
  readonly amount: number
  readonly dueDate: PartialDate | null
  /** 责任领导 */
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly note: string | null
}

export const targetMethods = {
  'targets.list': method(z.object({}), returns<readonly Target[]>()),
  'targets.save': method(
    z.object({
      id: id.nullable().default(null),
      programmeId: id,
      stage: z.enum(SCHOOL_STAGES).nullable().default(null),
      schoolId: id.nullable().default(null),
      measure: z.enum(MEASURES),
      amount: z.number().int().min(0).max(1e13),
      dueDate: partialDate.nullable().default(null),
      leader: optionalText,
      responsibleUnit: optionalText,
      note: optionalText,
    }),
    returns<{ readonly id: string }>(),
  ),
  'targets.delete': method(z.object({ id }), returns<{ readonly count: number }>()),
} as const
