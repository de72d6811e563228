import type { Kysely, Selectable } from 'kysely'
import { type Author, insertRecorded, updateRecorded } from '../recorded-write.ts'
import type { Database } from '../schema.ts'
import type { OperatorTable } from '../tables/history.ts'

type Operator = Selectable<OperatorTable>

/** In the order they were entered, those who no longer work here among them. */
export function listOperators(db: Kysely<Database>): Promise<Operator[]> {
  return db.selectFrom('operator').selectAll().orderBy('position').execute()
}

export async function findOperator(db: Kysely<Database>, name: string): Promise<Operator | null> {
  const row = await db
    .selectFrom('operator')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Enters a person, or brings back one who had left; what is written beside it is signed by them.
 *
 * @returns the author with the person as operator
 */
export async function enterOperator(
  trx: Kysely<Database>,
  author: Author,
  name: string,
  newId: () => string,
): Promise<Author> {
  const known = await findOperator(trx, name)
  const signed = { ...author, operator: name, operatorId: known?.id ?? newId() }
  if (known) {
    await updateRecorded(trx, signed, 'operator', known.id, { retired_at: null })
    return signed
  }
  const { last } = await trx
    .selectFrom('operator')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await insertRecorded(trx, signed, 'operator', [
    { id: signed.operatorId, name, position: (last ?? -1) + 1, retired_at: null },
  ])
  return signed
}
