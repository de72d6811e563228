import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookInto, readTables } from '../../helpers/read-tables.ts'
import { step } from './random-step.ts'
import { openBusyOffice, take } from './random-steps.ts'

type Tables = ReturnType<typeof readTables>

/** Rows in no order, without what counts writes: a revision never goes back. */
function comparable(tables: Tables) {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows
        .map((row) => {
          if (table !== 'project') return JSON.stringify(row)
          const { revision: _revision, updated_at: _updatedAt, ...rest } = row
          return JSON.stringify(rest)
        })
        .toSorted(),
    ]),
  )
}

const LEFT_OUT = ['change_log']

test('whatever was done last is taken back, and taking that back does it again', async () => {
  let takenBack = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), step, async (history, last) => {
      const office = await openBusyOffice()
      const { backend } = office
      const look = () => lookInto(backend, (sqlite) => comparable(readTables(sqlite, LEFT_OUT)))
      try {
        for (const one of history) await take(office, one)
        const before = await look()
        const done = await take(office, last)
        if (!done?.ok || done.actionId === undefined) return
        const after = await look()
        const undo = await backend.call('history.undo', { actionId: done.actionId })
        expect(undo).toMatchObject({ ok: true })
        expect(await look()).toEqual(before)
        const undoId = (undo.ok && undo.actionId) || ''
        expect(await backend.call('history.undo', { actionId: undoId })).toMatchObject({ ok: true })
        expect(await look()).toEqual(after)
        takenBack += 1
      } finally {
        await backend.remove()
      }
    }),
    { numRuns: 25 },
  )
  expect(takenBack).toBeGreaterThan(5)
}, 240_000)
