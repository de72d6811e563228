import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import {
  checkQueries,
  gatherCheckFacts,
} from '#backend/database/repositories/quarter/check-facts.ts'
import { runChecks } from '#domain/checks/run-checks.ts'
import { quarterDays, quartersBetween, type Quarter } from '#domain/quarter.ts'
import { generateCounty } from '../county/generate-county.ts'
import { loadCounty } from '../county/load-county.ts'
import { type Bench, type Measurement, timeInTurn } from './bench.ts'

const PROJECTS = 10_000
const QUARTERS: readonly Quarter[] = quartersBetween('2018Q3', '2020Q2')
const ROUNDS = 5

/** All checks over eight quarters, beside the same SQL read bare through the driver. */
export const checks: Bench = {
  name: 'checks',
  setting: `${PROJECTS} projects × ${QUARTERS.length} quarters in memory, median of ${ROUNDS}`,
  measure: async () => {
    const { db, sqlite, close } = connect(':memory:')
    await migrate({ db, sqlite, close })
    await loadCounty(
      db,
      generateCounty({
        seed: 1,
        projects: PROJECTS,
        quarters: QUARTERS.length,
        lastQuarter: '2020Q2',
      }),
    )
    sqlite.exec('ANALYZE')
    const findings = new Map<Quarter, number>()
    const checkAll = async (quarter: Quarter): Promise<void> => {
      const day = quarterDays(quarter).last
      const facts = await gatherCheckFacts(db, quarter, { day, today: '2020-07-05' })
      findings.set(quarter, runChecks(facts).length)
    }
    const readBare = (quarter: Quarter): void => {
      for (const { sql, parameters } of checkQueries(db, quarter)) {
        sqlite.prepare(sql).all(...parameters)
      }
    }
    const lastQuarter = await timeInTurn(
      ROUNDS,
      () => checkAll('2020Q2'),
      () => readBare('2020Q2'),
    )
    const allQuarters = await timeInTurn(
      ROUNDS,
      async () => {
        for (const quarter of QUARTERS) await checkAll(quarter)
      },
      () => QUARTERS.forEach(readBare),
    )
    await close()
    const count = [...findings.values()].reduce((sum, found) => sum + found, 0)
    return [
      line('all checks, last quarter', lastQuarter),
      line(`all checks, 8 quarters (${count} findings)`, allQuarters),
    ]
  },
}

function line(what: string, [time, timeBeside]: readonly [number, number]): Measurement {
  return { what, beside: 'the same SQL, read bare', time, timeBeside, limit: 3 }
}
