import type { recycleBinMethods } from '#contract/quarter/recycle-bin.ts'
import { authorOf } from '../../author.ts'
import { carryAgain } from '../../closing/carry-again.ts'
import type { Handlers } from '../../context.ts'
import { listBin, restoreItem } from '../../history/recycle-bin.ts'
import { announceAll } from './history-handlers.ts'

/** 回收站: all that was deleted, and the way back. */
export const recycleBinHandlers: Handlers<keyof typeof recycleBinMethods> = {
  'recycleBin.list': async (context, query) => listBin(context.db, await authorOf(context), query),

  'recycleBin.restore': async (context, { ids }) => {
    const author = await authorOf(context)
    const count = await context.db.transaction().execute(async (trx) => {
      let restored = 0
      for (const id of ids) restored += await restoreItem(trx, author, id)
      await carryAgain(trx, author, context.newId)
      return restored
    })
    announceAll(context)
    return { count }
  },
}
