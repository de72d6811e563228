import { type Kysely, sql } from 'kysely'
import type { NameKind, UsedName } from '#contract/office/used-names.ts'
import type { Database } from '../schema.ts'

/** Where names are written. */
const COLUMNS = {
  leader: [
    { table: 'project', column: 'leader' },
    { table: 'target', column: 'leader' },
    { table: 'indicator', column: 'leader' },
  ],
  responsibleUnit: [
    { table: 'project', column: 'responsible_unit' },
    { table: 'target', column: 'responsible_unit' },
    { table: 'indicator', column: 'responsible_unit' },
  ],
  responsiblePerson: [{ table: 'project', column: 'responsible_person' }],
  company: [
    { table: 'contract', column: 'party' },
    { table: 'fund_entry', column: 'payee' },
  ],
} as const satisfies Record<NameKind, readonly { table: keyof Database; column: string }[]>

type NameColumn = (typeof COLUMNS)[NameKind][number]

/** A row that writes the name. */
export interface NamedRow {
  readonly table: NameColumn['table']
  readonly column: NameColumn['column']
  readonly id: string
  /** The project it is of or is; null for targets and indicators. */
  readonly projectId: string | null
  /** ISO day of a money entry. */
  readonly day: string | null
}

/** The names of a kind with the rows that write them, those of most rows first. */
export async function listUsedNames(db: Kysely<Database>, kind: NameKind): Promise<UsedName[]> {
  const found = new Map<string, { table: string; count: number }[]>()
  for (const { table, column } of COLUMNS[kind]) {
    const { rows } = await sql<{ name: string; count: number }>`
      SELECT ${sql.ref(column)} AS name, count(*) AS count FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} <> '' GROUP BY ${sql.ref(column)}`.execute(db)
    for (const { name, count } of rows) {
      found.set(name, [...(found.get(name) ?? []), { table, count }])
    }
  }
  return [...found]
    .map(([name, rows]) => ({ name, rows, count: rows.reduce((sum, row) => sum + row.count, 0) }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'))
    .map(({ name, rows }) => ({ name, rows }))
}

/** Every row that writes the name so. */
export async function listNamedRows(
  db: Kysely<Database>,
  kind: NameKind,
  name: string,
): Promise<NamedRow[]> {
  const found: NamedRow[] = []
  for (const { table, column } of COLUMNS[kind]) {
    const { rows } = await sql<Pick<NamedRow, 'id' | 'projectId' | 'day'>>`
      SELECT id, ${projectOf(table)} AS "projectId",
        ${table === 'fund_entry' ? sql.ref('entry_date') : sql`NULL`} AS day
      FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${name} ORDER BY rowid`.execute(db)
    found.push(...rows.map((row) => ({ table, column, ...row })))
  }
  return found
}

function projectOf(table: NameColumn['table']) {
  if (table === 'project') return sql.ref('id')
  return table === 'contract' || table === 'fund_entry' ? sql.ref('project_id') : sql`NULL`
}
