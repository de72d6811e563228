import type { closingMethods } from '#contract/quarter/closing.ts'
import { correctionBasis } from '../../closing/correction-basis.ts'
import { enterCorrection, withdrawCorrection } from '../../closing/record-correction.ts'
import type { Context, Handlers } from '../../context.ts'
import { listCorrections } from '../../database/repositories/quarter/corrections.ts'

type Names = Extract<keyof typeof closingMethods, `corrections.${string}`>

/** What was wrong in a closed quarter, entered in an open one. */
export const correctionHandlers: Handlers<Names> = {
  'corrections.list': ({ db }, { quarter, by }) => listCorrections(db, quarter, by),

  'corrections.basis': ({ db }, { projectId, correctsQuarter }) =>
    db.transaction().execute((trx) => correctionBasis(trx, projectId, correctsQuarter)),

  'corrections.enter': async (context, input) => {
    const id = await enterCorrection(context, input)
    announce(context)
    return { id }
  },

  'corrections.withdraw': async (context, { id, reason }) => {
    await withdrawCorrection(context, id, reason)
    announce(context)
    return { id }
  },
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['closing', 'projects', 'progress', 'funds', 'app'] })
}
