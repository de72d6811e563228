import { connect, type Connection } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { writeOffice } from '#backend/database/repositories/settings.ts'
import { generateCounty } from '../county/generate-county.ts'
import { loadCounty } from '../county/load-county.ts'

export const PROJECTS = 10_000
export const QUARTERS = 8
export const LAST = '2020Q2'

const SIGNED = {
  at: '2020-01-01T00:00:00.000Z',
  operator: '李梅',
  reason: null,
  batchId: null,
  operatorId: null,
  actionId: 'seed',
}
const OFFICE = {
  county: '示范县',
  bureau: '示范县教育体育局',
  operator: '李梅',
  recipient: '示范县人民政府',
}

/** A large county in memory, with its office, as report and overview are measured over it. */
export async function openBenchCounty(): Promise<Connection> {
  const connection = connect(':memory:')
  const { db, sqlite } = connection
  await migrate(connection)
  const county = { seed: 1, projects: PROJECTS, quarters: QUARTERS, lastQuarter: LAST } as const
  await loadCounty(db, generateCounty(county))
  await db.transaction().execute((trx) => writeOffice(trx, SIGNED, OFFICE))
  sqlite.exec('ANALYZE')
  return connection
}
