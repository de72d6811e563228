import type { Trx } from '../../context.ts'
import type { UndoneTable } from './undone-change.ts'

type User = UndoneTable | 'school_alias' | 'diversion' | 'indicator'

/** Rows that go, by their table. */
export type Going = ReadonlyMap<User, ReadonlySet<string>>

const NONE: Going = new Map()

/**
 * Dictionary rows and projects others refer to by now stay.
 *
 * @param going rows that are about to go and hold nothing any more
 */
export async function usedIds(
  trx: Trx,
  table: UndoneTable,
  ids: readonly string[],
  going: Going = NONE,
): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const [user, column] of USERS[table] ?? []) {
    const rows = await trx
      .selectFrom(user)
      .select((eb) => ['id', eb.ref(column as 'id').as('used')])
      .where(column as 'id', 'in', ids)
      .execute()
    for (const row of rows) if (going.get(user)?.has(row.id) !== true) used.add(row.used)
  }
  return used
}

const USERS: Partial<Record<UndoneTable, readonly (readonly [User, string])[]>> = {
  township: [['school', 'township_id']],
  school: [
    ['project', 'school_id'],
    ['target', 'school_id'],
    ['school_condition', 'school_id'],
    ['school_alias', 'school_id'],
    ['diversion', 'from_school_id'],
    ['diversion', 'to_school_id'],
  ],
  allocation_document: [['fund_entry', 'document_id']],
  programme: [
    ['project', 'programme_id'],
    ['target', 'programme_id'],
    ['indicator', 'programme_id'],
  ],
  project: [
    ['budget_line', 'project_id'],
    ['progress_entry', 'project_id'],
    ['fund_entry', 'project_id'],
  ],
}
