import type { ParsedInput } from '#contract/index.ts'
import type { OverviewAnswer, overviewMethods } from '#contract/planning/overview.ts'
import { pickOverview } from '#domain/overview/overview.ts'
import { stalenessOf } from '#domain/overview/staleness.ts'
import { CHART_IDS } from '#domain/report/charts/chart.ts'
import type { Handlers } from '../../context.ts'
import { lastEntryOfProjects } from '../../database/repositories/quarter/last-entries.ts'
import { makeFigures, makeReport } from '../../reports/make-report.ts'
import { renderOverviewPage } from '../../reports/outputs/html/overview-page.ts'
import { tallyChecks } from '../quarter/check-handlers.ts'
import type { Checked } from '../quarter/run-ledger-checks.ts'

const DAY_MS = 86_400_000

/** 看板: the first screen. */
export const overviewHandlers: Handlers<keyof typeof overviewMethods> = {
  'overview.read': readOverview,

  'overview.page': async (context, { quarter, unit }) => {
    const dataset = await makeReport(context, {
      quarter,
      unit,
      annexes: [],
      charts: [...CHART_IDS],
    })
    return { html: renderOverviewPage(dataset) }
  },
}

/** The figures of the quarter's report, what does not add up, and how old all of it is. */
export async function readOverview(
  context: Checked,
  { quarter, staleDays }: ParsedInput<'overview.read'>,
): Promise<OverviewAnswer> {
  const figures = await makeFigures(context, { quarter, unit: 'wan', annexes: [] })
  const overview = pickOverview(figures)
  const since = new Date(context.clock().getTime() - staleDays * DAY_MS).toISOString()
  const lastEntries = await lastEntryOfProjects(context.db)
  return {
    ...overview,
    checks: await tallyChecks(context, quarter),
    staleness: stalenessOf(overview, lastEntries, since),
  }
}
