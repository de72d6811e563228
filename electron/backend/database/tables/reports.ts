import type { Quarter } from '#domain/quarter.ts'
import type { PrintUnit } from '#domain/report/print-form.ts'
import type { TextPart } from '#domain/report/text/paragraph-edit.ts'

/** What persons wrote into the reports. */

export interface ReportEditTable {
  id: string
  quarter: Quarter
  scope_by: 'township' | 'programme' | 'category' | null
  scope_id: string | null
  part: TextPart
  paragraph: string
  is_own: 0 | 1
  after: string | null
  position: number
  unit: PrintUnit
  spans: string
  edited_at: string
  edited_by: string
}
