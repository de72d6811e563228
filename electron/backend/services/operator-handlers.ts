import type { operatorMethods, Operators } from '#contract/operators.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../author.ts'
import type { Context, Handlers } from '../context.ts'
import {
  readOffice,
  readOperators,
  writeOffice,
  writeOperators,
} from '../database/repositories/settings.ts'

/** Who works here: the name every change is recorded under, through whichever door it comes. */
export const operatorHandlers: Handlers<keyof typeof operatorMethods> = {
  'operators.list': listOperators,

  'operators.switch': async (context, { name }) => {
    const author = { ...(await authorOf(context)), operator: name }
    await context.db.transaction().execute(async (trx) => {
      const office = await readOffice(trx)
      if (!office) throw appError('not_allowed', { rule: 'not_set_up', subject: name })
      await writeOffice(trx, author, { ...office, operator: name })
    })
    context.emit({ type: 'changed', topics: ['app'] })
    return listOperators(context)
  },

  'operators.remove': async (context, { name }) => {
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      if ((await readOffice(trx))?.operator === name) {
        throw appError('not_allowed', { rule: 'operator_at_work', subject: name })
      }
      const names = await readOperators(trx)
      if (!names.includes(name)) throw appError('not_found', { what: 'operator', id: name })
      const others = names.filter((known) => known !== name)
      await writeOperators(trx, author, others)
    })
    context.emit({ type: 'changed', topics: ['app'] })
    return listOperators(context)
  },
}

/** A ledger from before there was a list knows the one who works now. */
async function listOperators({ db }: Context): Promise<Operators> {
  const current = (await readOffice(db))?.operator ?? ''
  const names = await readOperators(db)
  return { current, names: names.includes(current) || current === '' ? names : [...names, current] }
}
