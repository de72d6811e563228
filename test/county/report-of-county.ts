import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { makeReportBasis, type ReportBasis } from '#backend/reports/make-report.ts'
import { composeReport } from '#backend/reports/narrative/compose-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { buildReport } from '#domain/report/build-report.ts'
import { CHART_IDS, type ChartId } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { crowdFacts } from './crowd-facts.ts'
import { type CountyOptions, generateCounty } from './generate-county.ts'
import { loadCounty } from './load-county.ts'

const SIGNED = {
  at: '2020-01-01T00:00:00.000Z',
  actionId: 'seed',
  operator: '李梅',
  operatorId: null,
  reason: null,
  batchId: null,
}

/** The report of a generated county for its last quarter with every annex, and the charts named. */
export async function reportOfCounty(
  options: CountyOptions,
  charts: readonly ChartId[] = [],
): Promise<ReportDataset> {
  return (await basisOfCounty(options, charts)).dataset
}

/** The same with all charts of a county whose texts and figures are hard to set. */
export async function reportOfCrowdedCounty(options: CountyOptions): Promise<ReportDataset> {
  const { facts } = await basisOfCounty(options, [])
  const wanted = { unit: 'wan', annexes: ANNEXES, charts: CHART_IDS } as const
  return composeReport(buildReport(crowdFacts(facts, options.seed), wanted))
}

async function basisOfCounty(
  options: CountyOptions,
  charts: readonly ChartId[],
): Promise<ReportBasis> {
  const connection = connect(':memory:')
  await migrate(connection)
  const { db, close } = connection
  await loadCounty(db, generateCounty(options))
  await db.transaction().execute((trx) =>
    writeOffice(trx, SIGNED, {
      county: '示范县',
      bureau: '示范县教育体育局',
      operator: SIGNED.operator,
      recipient: null,
    }),
  )
  const basis = await makeReportBasis(
    { db, clock: () => new Date('2020-07-05T02:00:00.000Z') },
    {
      quarter: options.lastQuarter,
      unit: 'wan',
      annexes: [...ANNEXES],
      charts: [...charts],
    },
  )
  await close()
  return basis
}
