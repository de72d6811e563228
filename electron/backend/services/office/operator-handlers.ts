import type { operatorMethods, Operators } from '#contract/office/operators.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers } from '../../context.ts'
import { type Author, updateRecorded } from '../../database/recorded-write.ts'
import {
  enterOperator,
  findOperator,
  listOperators,
} from '../../database/repositories/operators.ts'
import { readOffice, writeOffice } from '../../database/repositories/settings.ts'
import type { Trx } from '../../context.ts'

/** Who works here: the person every change is recorded under, through whichever door it comes. */
export const operatorHandlers: Handlers<keyof typeof operatorMethods> = {
  'operators.list': readOperators,

  'operators.switch': (context, { name }) =>
    write(context, async (trx, author) => {
      const office = await readOffice(trx)
      if (!office) throw appError('not_allowed', { rule: 'not_set_up', subject: name })
      const signed = await enterOperator(trx, author, name, context.newId)
      await writeOffice(trx, signed, { ...office, operator: name })
    }),

  'operators.rename': (context, { name, newName }) =>
    write(context, async (trx, author) => {
      const { id } = await requireOperator(trx, name)
      const other = await findOperator(trx, newName)
      if (other && other.id !== id) {
        throw appError('already_exists', { what: 'operator', name: newName })
      }
      const office = await readOffice(trx)
      const isAtWork = office?.operator === name
      const signed = isAtWork ? { ...author, operator: newName } : author
      await updateRecorded(trx, signed, 'operator', id, { name: newName })
      if (office && isAtWork) await writeOffice(trx, signed, { ...office, operator: newName })
    }),

  'operators.retire': (context, { name }) =>
    write(context, async (trx, author) => {
      if ((await readOffice(trx))?.operator === name) {
        throw appError('not_allowed', { rule: 'operator_at_work', subject: name })
      }
      const { id } = await requireOperator(trx, name)
      await updateRecorded(trx, author, 'operator', id, { retired_at: author.at })
    }),

  'operators.reinstate': (context, { name }) =>
    write(context, async (trx, author) => {
      const { id } = await requireOperator(trx, name)
      await updateRecorded(trx, author, 'operator', id, { retired_at: null })
    }),
}

async function write(
  context: Context,
  change: (trx: Trx, author: Author) => Promise<void>,
): Promise<Operators> {
  const author = await authorOf(context)
  await context.db.transaction().execute((trx) => change(trx, author))
  context.emit({ type: 'changed', topics: ['app'] })
  return readOperators(context)
}

async function requireOperator(trx: Trx, name: string) {
  const operator = await findOperator(trx, name)
  if (!operator) throw appError('not_found', { what: 'operator', id: name })
  return operator
}

async function readOperators({ db }: Context): Promise<Operators> {
  const all = await listOperators(db)
  return {
    current: (await readOffice(db))?.operator ?? '',
    names: all.filter((row) => row.retired_at === null).map((row) => row.name),
    retired: all.filter((row) => row.retired_at !== null).map((row) => row.name),
  }
}
