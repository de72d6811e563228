import { z } from 'zod'
import { id, quarter, year } from '../fields.ts'
import type { ImportKind } from './reading.ts'
import { method, returns } from '../method.ts'

/** Kinds of forms that can be given out to be filled in. */
export const FORM_KINDS = [
  'progress',
  'projects',
  'schools',
  'targets',
  'funds',
] as const satisfies readonly ImportKind[]

export type FormKind = (typeof FORM_KINDS)[number]

const scope = id.nullable().default(null)

export const formRequest = z.object({
  kind: z.enum(FORM_KINDS),
  /** Figures are prefilled as known at this quarter's end, and reported as of it. */
  quarter,
  /** Of the survey; for schools only. Left out: the quarter's year. */
  year: year.nullable().default(null),
  /** Whose rows are prefilled; what is left out restricts nothing. */
  townshipId: scope,
  schoolId: scope,
  programmeId: scope,
})

export type FormRequest = z.output<typeof formRequest>

/** A workbook to be filled in and imported again. */
export interface OutgoingForm {
  /** 盐津县豆沙镇2026年第三季度学校建设项目季度进度填报表.xlsx */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Prefilled rows. */
  readonly rowCount: number
  /** What comes back for this quarter would be refused: it is closed, or a later one is. */
  readonly isClosed: boolean
}

export const formMethods = {
  'forms.render': method(formRequest, returns<OutgoingForm>()),
} as const
