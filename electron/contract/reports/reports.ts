import { z } from 'zod'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { ANNEX_PAPERS } from '#domain/report/form/annex-paper.ts'
import { CHAPTER_IDS, STANDARD_FORM } from '#domain/report/form/report-form.ts'
import type { TableId } from '#domain/report/table.ts'
import { id, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'

/** Annex tables of the quarterly report that can be chosen. */
export const ANNEXES = [
  'byCategory',
  'byTownship',
  'byProgramme',
  'fundsBySource',
  'areaTargets',
  'allProjects',
  'problems',
  'indicators',
] as const

export type Annex = (typeof ANNEXES)[number]

export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'json'] as const

/** Formats the backend writes; a PDF is printed from the html by whoever has a browser engine. */
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const signatory = z.string().trim().max(40).default('')

/** How a report is set; of a closed quarter's as it was chosen when it was closed. */
const reportForm = z.object({
  totals: z.enum(['top', 'bottom']).default(STANDARD_FORM.totals),
  townshipSubtotals: z.boolean().default(STANDARD_FORM.townshipSubtotals),
  pageSubtotals: z.boolean().optional(),
  annexPaper: z.enum(ANNEX_PAPERS).optional(),
  chapters: z
    .array(z.enum(CHAPTER_IDS))
    .readonly()
    .default([...CHAPTER_IDS]),
  signatures: z
    .object({ responsible: signatory, reviewer: signatory, preparer: signatory })
    .default(STANDARD_FORM.signatures),
  sealSpace: z.boolean().default(STANDARD_FORM.sealSpace),
})

export const reportRequest = z.object({
  quarter,
  /** Unit money is printed in. */
  unit: z.enum(['wan', 'yuan']).default('wan'),
  annexes: z.array(z.enum(ANNEXES)).default([...ANNEXES]),
  /** None when left out. */
  charts: z.array(z.enum(CHART_IDS)).optional(),
  /** As it is set until somebody chooses otherwise, when left out. */
  form: reportForm.optional(),
  /** One part of the county instead of all of it; such a report is never an issue. */
  scope: z.object({ by: z.enum(['township', 'programme', 'category']), id }).optional(),
  /** An earlier issue of a quarter that was closed; left out for the one in force. */
  version: z.number().int().min(1).optional(),
})

export type ReportRequest = z.output<typeof reportRequest>

/** What the office chooses for its reports besides quarter and scope; the same for all operators. */
export const officeOptions = z.object({
  unit: reportRequest.shape.unit,
  annexes: reportRequest.shape.annexes,
  charts: z.array(z.enum(CHART_IDS)).default([]),
  form: reportForm.default(reportForm.parse({})),
})

export type OfficeOptions = z.output<typeof officeOptions>

export interface RenderedReport {
  /** 宾川县2020年第二季度学校建设项目进展情况报告.docx */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** An annex that has something to show, as it is numbered in the report. */
export interface ReportAnnex {
  readonly id: TableId
  readonly number: number
  readonly title: string
}

export const reportMethods = {
  /**
   * As last chosen; everything in 万元 and no charts until then. Of an issue as they were when its
   * quarter was closed, where that was kept. Errors: `not_found`.
   */
  'reportOptions.read': method(
    z.object({
      issue: z.object({ quarter, version: reportRequest.shape.version.unwrap() }).optional(),
    }),
    returns<OfficeOptions>(),
  ),
  'reportOptions.save': method(officeOptions, returns<OfficeOptions>()),
  /** The annexes of the report that have something to show. */
  'reportTables.list': method(reportRequest, returns<readonly ReportAnnex[]>()),
  /** Annexes as CSV, one file each; all of the report's when none is named. */
  'reportTables.render': method(
    reportRequest.extend({ tables: z.array(z.string().max(40)).optional() }),
    returns<readonly RenderedReport[]>(),
  ),
  'reports.dataset': method(reportRequest, returns<ReportDataset>()),
  'reports.render': method(
    reportRequest.extend({
      format: z.enum(REPORT_FORMATS),
      /** Makes every figure of the page a link to its passport; for the preview, never for paper. */
      linked: z.boolean().default(false),
    }),
    returns<RenderedReport>(),
  ),
} as const
