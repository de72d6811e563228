import { comparable } from '#domain/text/comparable.ts'
import type { Trx } from '../../context.ts'
import { type Author, deleteRecorded, insertRecorded } from '../../database/recorded-write.ts'
import { spell } from '../office/pinyin.ts'

/** Makes the aliases of a school these and no others. A blank or a repeated one is left out. */
export async function saveAliases(
  trx: Trx,
  author: Author,
  schoolId: string,
  names: readonly string[],
  newId: () => string,
): Promise<void> {
  const stored = await trx
    .selectFrom('school_alias')
    .select(['id', 'name'])
    .where('school_id', '=', schoolId)
    .execute()
  const wanted = new Map(names.map((name) => [comparable(name), name.trim()]))
  const gone = stored.filter(({ name }) => !wanted.has(comparable(name)))
  for (const { name } of stored) wanted.delete(comparable(name))
  await deleteRecorded(
    trx,
    author,
    'school_alias',
    gone.map(({ id }) => id),
  )
  await insertRecorded(
    trx,
    author,
    'school_alias',
    [...wanted.values()].map((name) => ({
      id: newId(),
      school_id: schoolId,
      name,
      ...spell(name),
    })),
  )
}
