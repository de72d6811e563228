import { z } from 'zod'
import { type AreaUnit, MEASURES, type Measure } from '#domain/area.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import { area, deletion, id, optionalText, partialDate } from '../fields.ts'
import { method, returns } from '../method.ts'

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
  /** Unit it was typed in and is shown in; null for a count. */
  readonly unit: AreaUnit | null
  readonly dueDate: PartialDate | null
  /** 责任领导 */
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly note: string | null
}

const target = z.object({
  id: id.nullable().default(null),
  programmeId: id,
  stage: z.enum(SCHOOL_STAGES).nullable().default(null),
  schoolId: id.nullable().default(null),
  measure: z.enum(MEASURES),
  amount: area,
  /** Left out, it stays as it is; a new one is in ㎡. */
  unit: z.enum(['squareMetre', 'wanSquareMetre', 'mu']).nullable().optional(),
  dueDate: partialDate.nullable().default(null),
  leader: optionalText,
  responsibleUnit: optionalText,
  note: optionalText,
})

export const targetMethods = {
  'targets.list': method(z.object({}), returns<readonly Target[]>()),
  'targets.save': method(target, returns<{ readonly id: string }>()),
  /** Saves and takes out all of them or, when one is refused, none. */
  'targets.saveMany': method(
    z.object({
      targets: z.array(target).max(5000),
      deletedIds: z.array(id).max(5000).default([]),
    }),
    returns<{
      /** Of the saved targets, in the order they were given. */
      readonly ids: readonly string[]
      readonly deleted: number
    }>(),
  ),
  'targets.delete': method(deletion, returns<{ readonly count: number }>()),
} as const
