import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookInto, readTables } from '../../helpers/read-tables.ts'
import { replayLog } from '../../helpers/replay-log.ts'
import { step } from './random-step.ts'
import { closeOrReopen, openBusyOffice, take } from './random-steps.ts'

/** What is drawn from the frozen datasets, and the log itself. */
const LEFT_OUT = ['change_log', 'closed_project']

test('the change log alone rebuilds the current tables', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 60 }),
      fc.nat(60),
      async (steps, closesAt) => {
        const office = await openBusyOffice()
        try {
          for (const [index, one] of steps.entries()) {
            if (index === closesAt) await closeOrReopen(office)
            await take(office, one)
          }
          await lookInto(office.backend, async (sqlite) => {
            const copy = await replayLog(sqlite, Number.MAX_SAFE_INTEGER)
            expect(sorted(readTables(copy.sqlite, LEFT_OUT))).toEqual(
              sorted(readTables(sqlite, LEFT_OUT)),
            )
            await copy.close()
          })
        } finally {
          await office.backend.remove()
        }
      },
    ),
    { numRuns: 8 },
  )
}, 240_000)

function sorted(tables: ReturnType<typeof readTables>) {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(row)).toSorted(),
    ]),
  )
}
