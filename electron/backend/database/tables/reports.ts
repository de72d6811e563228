import type { Quarter } from '#domain/quarter.ts'
import type { PrintUnit } from '#domain/report/form/print-form.ts'
import type { TextPart } from '#domain/report/text/paragraph-edit.ts'

/** What persons wrote into the reports, the files of issued ones, and the office's own templates. */

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
  composed: string | null
  edited_at: string
  edited_by: string
}

export interface IssuedFileTable {
  id: string
  quarter: Quarter
  version: number
  format: 'html' | 'pdf' | 'docx' | 'xlsx'
  sha256: string
  file_name: string
  size: number
  made_at: string
  made_by: string
}

export interface IssuedTemplateFileTable {
  id: string
  quarter: Quarter
  version: number
  template_id: string
  template_name: string
  template_revision: number
  template_sha256: string
  sha256: string
  file_name: string
  size: number
  made_at: string
  made_by: string
}

export interface ReportTemplateTable {
  id: string
  name: string
  file_name: string
  sha256: string
  revision: number
  size: number
  added_at: string
  added_by: string
}
