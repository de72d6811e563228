import { connect } from '#backend/database/connect.ts'
import { migrate } from '#backend/database/migrate.ts'
import { listBin } from '#backend/history/recycle-bin.ts'
import { pageOfChanges } from '#backend/database/repositories/history/change-log.ts'
import { beginningOf } from '#backend/today.ts'
import { historyMethods } from '#contract/quarter/history.ts'
import { type Bench, type Measurement, timeInTurn } from './bench.ts'

const LINES = 200_000
const DAYS = 730
const ROUNDS = 5
const PAGE = { offset: 0, limit: 100 }
const FROM = '2020-03-01'
const TO = '2020-03-31'

/** A row as the log keeps it. */
const STANDARD = `{"id":"ID","level":"primary","measure":"teachingArea","basis":"pupil","norm":450,
  "source":"试行","valid_from":"2020-01-01","valid_to":null}`

/** The change log by day and page, beside the same lines read bare through the driver. */
export const history: Bench = {
  name: 'history',
  setting: `${LINES} lines of the change log over ${DAYS} days in memory, median of ${ROUNDS}`,
  measure: async () => {
    const { db, sqlite, close } = connect(':memory:')
    await migrate({ db, sqlite, close })
    const write = sqlite.prepare(`INSERT INTO change_log
      (at, operator, operator_id, action, table_name, row_id, project_id, before, after, action_id, is_bookkeeping)
      VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)`)
    sqlite.transaction(() => {
      for (let line = 0; line < LINES; line += 1) {
        const at = new Date(Date.UTC(2019, 0, 1) + Math.floor((line * DAYS) / LINES) * 86_400_000)
        const isGone = line % 1000 === 0
        write.run(
          at.toISOString(),
          `操作人${line % 5}`,
          `person-${line % 5}`,
          isGone ? 'delete' : 'update',
          isGone ? 'standard' : 'fund_entry',
          `row-${line}`,
          isGone ? STANDARD.replace('ID', `row-${line}`) : '{"note":null,"amount_fen":100}',
          isGone ? null : '{"note":"改","amount_fen":200}',
          `step-${Math.floor(line / 3)}`,
          line % 4 === 0 ? 0 : 1,
        )
      }
    })()
    sqlite.exec('ANALYZE')
    const { input } = historyMethods['history.page']
    const page = (asked: object, offset = 0) =>
      pageOfChanges(db, input.parse(asked), { ...PAGE, offset }).then(() => undefined)
    const bare = (where: string, values: readonly string[], offset = 0) => {
      const shown = `FROM change_log WHERE is_bookkeeping = 0 ${where}`
      sqlite.prepare(`SELECT count(*) ${shown}`).get(...values)
      const rows = `SELECT * ${shown} ORDER BY id DESC LIMIT ${PAGE.limit} OFFSET ${offset}`
      sqlite.prepare(rows).all(...values)
      sqlite.prepare('SELECT DISTINCT table_name FROM change_log ORDER BY 1').all()
    }
    const month = [beginningOf(FROM), beginningOf(TO, 1)]
    const days = await timeInTurn(
      ROUNDS,
      () => page({ from: FROM, to: TO }),
      () => bare('AND at >= ? AND at < ?', month),
    )
    const newest = await timeInTurn(
      ROUNDS,
      () => page({}),
      () => bare('', []),
    )
    const far = await timeInTurn(
      ROUNDS,
      () => page({}, LINES / 5),
      () => bare('', [], LINES / 5),
    )
    const nobody = {
      at: '2021-01-01T00:00:00.000Z',
      operator: '—',
      operatorId: null,
      actionId: 'try',
      reason: null,
      batchId: null,
    }
    const binned = await timeInTurn(
      ROUNDS,
      async () => {
        await listBin(db, nobody, { search: '', kinds: [], offset: 0, limit: 50 })
      },
      () => {
        sqlite.prepare(`SELECT * FROM change_log WHERE action = 'delete' ORDER BY id DESC`).all()
      },
    )
    await close()
    // A page of one millisecond is mostly the names and lists beside it.
    return [
      measured('a month by days', days, 3),
      measured('the newest page', newest, 8),
      measured('a page far back', far, 3),
      {
        ...measured('the bin, 50 of 200 tried out', binned, null),
        beside: 'its deletions, read bare',
      },
    ]
  },
}

function measured(
  what: string,
  [time, timeBeside]: readonly [number, number],
  limit: number | null,
): Measurement {
  return { what, beside: 'the same SQL, read bare', time, timeBeside, limit }
}
