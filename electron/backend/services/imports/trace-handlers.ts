import type { traceMethods } from '#contract/imports/traces.ts'
import type { Handlers } from '../../context.ts'
import { listSheetRows, listWritings } from '../../database/repositories/traces.ts'
import { traceValues } from '../../imports/trace-values.ts'

/** From a value of the ledger back to the cell it came from. */
export const traceHandlers: Handlers<keyof typeof traceMethods> = {
  'imports.trace': async ({ db }, { table, id }) => {
    const writings = await listWritings(db, table, id)
    const ids = new Set([id, ...writings.map(({ rowId }) => rowId)])
    return traceValues(writings, id, await listSheetRows(db, [...ids]))
  },
}
