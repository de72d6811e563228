import { z } from 'zod'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { TableId } from '#domain/report/table.ts'
import { id, quarter } from './fields.ts'
import { method, returns } from './method.ts'

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

export const reportRequest = z.object({
  quarter,
  /** Unit money is printed in. */
  unit: z.enum(['wan', 'yuan']).default('wan'),
  annexes: z.array(z.enum(ANNEXES)).default([...ANNEXES]),
  /** None when left out. */
  charts: z.array(z.enum(CHART_IDS)).optional(),
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
  /** As last chosen; everything in 万元 and no charts until then. */
  'reportOptions.read': method(z.object({}), returns<OfficeOptions>()),
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
