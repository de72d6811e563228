import type { passportMethods } from '#contract/reports/passport.ts'
import { officeOptions, type reportMethods } from '#contract/reports/reports.ts'
import { appError } from '#contract/result.ts'
import { figureExplainer } from '#domain/report/passport/explain-figure.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { readFrozen, requireVersion } from '../../database/repositories/quarter/closings.ts'
import { readReportOptions, writeReportOptions } from '../../database/repositories/settings.ts'
import { makeReport, makeReportBasis } from '../../reports/make-report.ts'
import { namedByIssue } from '../../reports/outputs/file-name.ts'
import { renderCsv } from '../../reports/outputs/render-csv.ts'
import { renderReport } from '../../reports/outputs/render-report.ts'
import { listOrigins } from '../../reports/passport/list-origins.ts'

/** The quarterly report: as data for the screen, drawn in each format, and taken apart. */
export const reportHandlers: Handlers<keyof typeof reportMethods | keyof typeof passportMethods> = {
  'reports.dataset': makeReport,

  'reports.render': async (context, { format, linked, ...request }) => {
    const dataset = await makeReport(context, request)
    return namedByIssue(await renderReport(dataset, format, { linked }), dataset)
  },

  'reportOptions.read': async ({ db }, { issue }) => {
    if (!issue) return readReportOptions(db)
    const { sha256 } = await requireVersion(db, issue.quarter, issue.version)
    const { options } = await readFrozen(db, sha256)
    return options ? officeOptions.parse(options) : readReportOptions(db)
  },

  'reportOptions.save': async (context, options) => {
    const author = await authorOf(context)
    await context.db.transaction().execute((trx) => writeReportOptions(trx, author, options))
    context.emit({ type: 'changed', topics: ['reportOptions'] })
    return options
  },

  'reportTables.list': async (context, request) => {
    const { tables } = await makeReport(context, request)
    return tables.map(({ id, number, title }) => ({ id, number, title }))
  },

  'reportTables.render': async (context, { tables: wanted, ...request }) => {
    const dataset = await makeReport(context, request)
    return dataset.tables
      .filter(({ id }) => wanted?.includes(id) ?? true)
      .map((table) => namedByIssue(renderCsv(dataset, table), dataset))
  },

  'reports.passport': async (context, { figure, ...request }) => {
    const { facts, dataset } = await makeReportBasis(context, request)
    const passport = figureExplainer(facts, dataset)(figure)
    if (!passport) throw appError('not_found', { what: 'figure', id: figure })
    return passport
  },

  'reports.origins': ({ db }, request) => listOrigins(db, request),
}
