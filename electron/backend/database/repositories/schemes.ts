import type { Kysely } from 'kysely'
import { appError } from '#contract/result.ts'
import type { Scheme } from '#contract/planning/what-if.ts'
import { type Author, updateRecorded } from '../recorded-write.ts'
import type { Database } from '../schema.ts'

/** The schemes kept, in the order they were kept. */
export async function listSchemes(db: Kysely<Database>): Promise<Scheme[]> {
  const rows = await db
    .selectFrom('scheme')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const adopted = rows.flatMap((row) => JSON.parse(row.adopted) as string[])
  const present = adopted.length === 0 ? [] : await presentProjects(db, adopted)
  return rows.map(({ id, name, year, choice, adopted: ids }) => ({
    id,
    name,
    year,
    ...choiceOf(choice),
    adopted: (JSON.parse(ids) as string[]).filter((one) => present.includes(one)),
  }))
}

type Choice = Pick<Scheme, 'projectIds' | 'sketches' | 'estimates'>

/** The first schemes kept no estimates. */
function choiceOf(text: string): Choice {
  const choice = JSON.parse(text) as Omit<Choice, 'estimates'> & Partial<Choice>
  return { ...choice, estimates: choice.estimates ?? [] }
}

/** @throws AppError `not_found` */
export async function findScheme(db: Kysely<Database>, id: string): Promise<Scheme> {
  const scheme = (await listSchemes(db)).find((one) => one.id === id)
  if (!scheme) throw appError('not_found', { what: 'scheme', id })
  return scheme
}

/** Schemes keep their choice as text, which no foreign key follows when schools are merged. */
export async function renameInSchemes(
  trx: Kysely<Database>,
  author: Author,
  fromId: string,
  toId: string,
): Promise<void> {
  for (const { id, choice } of await trx.selectFrom('scheme').select(['id', 'choice']).execute()) {
    const renamed = choice.replaceAll(JSON.stringify(fromId), JSON.stringify(toId))
    await updateRecorded(trx, author, 'scheme', id, { choice: renamed })
  }
}

/** Those that are not in the recycle bin. */
async function presentProjects(db: Kysely<Database>, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('project')
    .select('id')
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
