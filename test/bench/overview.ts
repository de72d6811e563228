import { readOverview } from '#backend/services/planning/overview-handlers.ts'
import { openBenchCounty, LAST, PROJECTS, QUARTERS } from './bench-county.ts'
import { type Bench, timeInTurn } from './bench.ts'
import { recordReads } from './record-reads.ts'

const ROUNDS = 5

/** 看板 with its charts, checks and staleness, beside the SQL it reads. */
export const overview: Bench = {
  name: 'overview',
  setting: `${PROJECTS} projects × ${QUARTERS} quarters in memory, median of ${ROUNDS}`,
  measure: async () => {
    const { db, sqlite, close } = await openBenchCounty()
    const context = { db, store: { sqlite }, clock: () => new Date('2020-07-05T02:00:00.000Z') }
    const read = () => {
      // The checks keep their answer until a row changes; here each round asks anew.
      sqlite.exec("UPDATE setting SET value = value WHERE key = 'office'")
      return readOverview(context, { quarter: LAST, staleDays: 90 })
    }
    const { reads } = await recordReads(sqlite, read)
    const [time, timeBeside] = await timeInTurn(
      ROUNDS,
      async () => {
        await read()
      },
      () => {
        for (const { sql, parameters } of reads) sqlite.prepare(sql).all(...parameters)
      },
    )
    await close()
    const beside = `the same SQL (${reads.length}), read bare`
    return [{ what: 'overview.read', beside, time, timeBeside, limit: 3 }]
  },
}
