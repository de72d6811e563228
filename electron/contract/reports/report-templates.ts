import { z } from 'zod'
import { deletion, id, name } from '../fields.ts'
import { method, returns } from '../method.ts'
import { type RenderedReport, reportRequest } from './reports.ts'

/** The largest template that is kept, in megabytes. */
export const TEMPLATE_MEGABYTES = 10

export const TEMPLATE_FORMATS = ['docx', 'xlsx'] as const

export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number]

/** A Word document or workbook of the office's own that the report is put into. */
export interface ReportTemplate {
  readonly id: string
  /** As it is listed; the name of its first file without the ending. */
  readonly name: string
  readonly fileName: string
  readonly format: TemplateFormat
  /** bytes */
  readonly size: number
  /** ISO time, UTC; of the file in use. */
  readonly addedAt: string
  readonly addedBy: string
}

const file = {
  fileName: name,
  bytes: z.instanceof(Uint8Array),
}

/** The annexes are those the words speak of; the rows of all are there for a template. */
const filling = reportRequest.omit({ charts: true })

export const reportTemplateMethods = {
  /** By name. */
  'reportTemplates.list': method(z.object({}), returns<readonly ReportTemplate[]>()),
  /**
   * Keeps a template whose fields are all known. Errors: `template_has_problems` with each of them,
   * `not_allowed` template_… for a file that cannot be one, `already_exists` for its name.
   */
  'reportTemplates.add': method(z.object(file), returns<{ readonly id: string }>()),
  /** Puts another file in its place. Errors: as `reportTemplates.add`, `not_found`. */
  'reportTemplates.replace': method(
    z.object({ id, ...file }),
    returns<{ readonly changed: boolean }>(),
  ),
  /** Into the recycle bin; its file stays. Errors: `not_found`. */
  'reportTemplates.remove': method(deletion, returns<{ readonly removed: boolean }>()),
  /** Its file as it was added. Errors: `not_found`, `not_allowed` template_file_missing, _altered. */
  'reportTemplates.read': method(
    z.object({ id }),
    returns<{ readonly fileName: string; readonly bytes: Uint8Array }>(),
  ),
  /** The report in the template. Errors: as `reportTemplates.read` and `reports.dataset`. */
  'reportTemplates.render': method(filling.extend({ id }), returns<RenderedReport>()),
  /** A template to begin with: all its fields are known. */
  'reportTemplates.sample': method(
    z.object({ format: z.enum(TEMPLATE_FORMATS).default('docx') }),
    returns<RenderedReport>(),
  ),
  /** All fields as a workbook, each with what it says in this report. */
  'reportTemplates.fields': method(filling, returns<RenderedReport>()),
} as const
