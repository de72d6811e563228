import type { reportMethods } from '#contract/reports.ts'
import type { Handlers } from '../context.ts'
import { makeReport } from '../reports/make-report.ts'
import { renderReport } from '../reports/outputs/render-report.ts'

/** The quarterly report: as data for the screen, and drawn in each format. */
export const reportHandlers: Handlers<keyof typeof reportMethods> = {
  'reports.dataset': makeReport,

  'reports.render': async (context, { format, ...request }) =>
    renderReport(await makeReport(context, request), format),
}
