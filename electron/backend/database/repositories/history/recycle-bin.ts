import { type Kysely, sql } from 'kysely'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import type { Database } from '../../schema.ts'
import { logQuery, toRecord } from './change-log.ts'

/** A deletion that stands, with the names of what it belongs to. */
export interface GoneLine extends ChangeRecord {
  /** The line alone. */
  readonly record: ChangeRecord
  readonly projectName: string | null
  readonly schoolName: string | null
  /** Names, pinyin and initials of project and school, for finding it. */
  readonly spelling: string
}

/** Stands for nothing taken back: what is in the bin was not. */
const NONE: ReadonlySet<string> = new Set()

/**
 * The lines that deleted what is still gone, newest first: rows that are no more, and projects and
 * attachments that wait to be restored. What an import took along when it was undone is left out.
 */
export async function listGoneLines(db: Kysely<Database>): Promise<GoneLine[]> {
  const rows = await logQuery(db)
    .leftJoin('project', 'project.id', 'change_log.project_id')
    .leftJoin('school', (join) =>
      join.on(
        sql<boolean>`school.id = coalesce(project.school_id, before ->> 'school_id', before ->> 'from_school_id')`,
      ),
    )
    .select([
      'project.name as projectName',
      'school.name as schoolName',
      sql<string>`concat_ws(' ', project.name, project.pinyin, project.initials,
        school.name, school.pinyin, school.initials)`.as('spelling'),
    ])
    .where(STILL_GONE)
    .execute()
  return rows.map((row) => {
    const record = toRecord(row, NONE)
    const { projectName, schoolName, spelling } = row
    return { ...record, record, projectName, schoolName, spelling }
  })
}

/** Each kind of deletion by ids, so that every one is found in an index. */
const STILL_GONE = sql<boolean>`change_log.id IN (
  SELECT gone.id FROM change_log AS gone
  WHERE gone.action = 'delete' AND gone.after IS NULL AND gone.batch_id IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM change_log AS later
      WHERE later.row_id = gone.row_id AND later.table_name = gone.table_name AND later.id > gone.id)
  UNION ALL
  SELECT max(bin.id) FROM project
  JOIN change_log AS bin ON bin.row_id = project.id AND bin.table_name = 'project'
  WHERE project.deleted_at IS NOT NULL AND bin.action = 'delete' GROUP BY project.id
  UNION ALL
  SELECT max(bin.id) FROM attachment
  JOIN change_log AS bin ON bin.row_id = attachment.id AND bin.table_name = 'attachment'
  WHERE attachment.removed_at IS NOT NULL AND bin.after ->> 'removed_at' IS NOT NULL
  GROUP BY attachment.id)`

/** What belongs to projects and waits in the bin with them. */
const PARTS_OF_PROJECT = [
  'budget_line',
  'fund_entry',
  'progress_entry',
  'milestone',
  'contract',
  'status_change',
  'attachment',
] as const

type Parts = readonly { readonly table: string; readonly count: number }[]

/** How many rows of each table belong to each of the projects. */
export async function countParts(
  db: Kysely<Database>,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Parts>> {
  const parts = new Map<string, Parts>()
  for (const table of PARTS_OF_PROJECT) {
    const rows = await db
      .selectFrom(table)
      .where('project_id', 'in', projectIds)
      .groupBy('project_id')
      .select((eb) => ['project_id as projectId', eb.fn.countAll<number>().as('count')])
      .execute()
    for (const { projectId, count } of rows) {
      if (projectId !== null) {
        parts.set(projectId, [...(parts.get(projectId) ?? []), { table, count }])
      }
    }
  }
  return parts
}

/** How many lines each of the steps wrote. */
export async function countLines(
  db: Kysely<Database>,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('change_log')
    .where('action_id', 'in', [...actionIds])
    .where('is_bookkeeping', '=', 0)
    .groupBy('action_id')
    .select((eb) => ['action_id', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.action_id ?? '', row.count]))
}
