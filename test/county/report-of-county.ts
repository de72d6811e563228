import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { makeReport } from '#backend/reports/make-report.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import type { ChartId } from '#domain/report/charts/chart.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
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
  const dataset = await makeReport(
    { db, clock: () => new Date('2020-07-05T02:00:00.000Z') },
    {
      quarter: options.lastQuarter,
      unit: 'wan',
      annexes: [...ANNEXES],
      charts: [...charts],
    },
  )
  await close()
  return dataset
}
