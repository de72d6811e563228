import { z } from 'zod'
import type { Measure } from '#domain/area.ts'
import type { FundingLevel } from '#domain/funds/fund.ts'
import type { Workflow } from '#domain/project/phase.ts'
import { SCHOOL_STAGES, type SchoolStage } from '#domain/project/school-stage.ts'
import type { SchoolFlags } from '#domain/schools/school-flags.ts'
import { id, name, optionalText, year } from '../fields.ts'
import { method, returns } from '../method.ts'

export interface Township {
  readonly id: string
  readonly name: string
}

export interface School extends SchoolFlags {
  readonly id: string
  /** 学校标识码, ten digits, often unknown. */
  readonly schoolCode: string | null
  readonly name: string
  readonly stage: SchoolStage | null
  readonly townshipId: string | null
  /** Other names it is or was written under, in order. */
  readonly aliases: readonly string[]
  /** Full pinyin and initials, for typing ahead. */
  readonly pinyin: string
  readonly initials: string
  readonly projectCount: number
}

export interface Programme {
  readonly id: string
  readonly name: string
  readonly documentNumber: string | null
  readonly startYear: number | null
  readonly endYear: number | null
}

export interface Category {
  readonly id: string
  readonly name: string
  /** 栋, 座, 个 … as counted in reports. */
  readonly unit: string
  readonly measure: Measure
  readonly workflow: Workflow
}

export interface FundingSource {
  readonly id: string
  readonly name: string
  readonly level: FundingLevel
}

/** An entry as the choosers know it. */
export type Listed<Entry> = Entry & {
  /** 停用: what names it keeps it, and nothing new is offered it. */
  readonly isRetired: boolean
}

/** Everything the choosers of the interface need, in printing order. */
export interface Dictionaries {
  readonly townships: readonly Listed<Township>[]
  readonly schools: readonly School[]
  readonly programmes: readonly Listed<Programme>[]
  readonly categories: readonly Listed<Category>[]
  readonly fundingSources: readonly Listed<FundingSource>[]
}

const optionalId = id.nullable().default(null)
const flag = z.boolean().default(false)
const saved = returns<{ readonly id: string }>()

/** Saving without an id adds; with an id it changes that row. */
export const dictionaryMethods = {
  'dictionaries.all': method(z.object({}), returns<Dictionaries>()),
  'dictionaries.saveTownship': method(z.object({ id: optionalId, name }), saved),
  'dictionaries.saveSchool': method(
    z.object({
      id: optionalId,
      name,
      schoolCode: z
        .string()
        .regex(/^\d{10}$/)
        .nullable()
        .default(null),
      stage: z.enum(SCHOOL_STAGES).nullable().default(null),
      townshipId: optionalId,
      isBoarding: flag,
      isTeachingPoint: flag,
      inPoorVillage: flag,
      isUrban: flag,
      /** Left out, they stay as they are. */
      aliases: z.array(name).max(50).optional(),
    }),
    saved,
  ),
  'dictionaries.saveProgramme': method(
    z.object({
      id: optionalId,
      name,
      documentNumber: optionalText,
      startYear: year.nullable().default(null),
      endYear: year.nullable().default(null),
    }),
    saved,
  ),
} as const
