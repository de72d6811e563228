import { type Kysely, sql } from 'kysely'
import type { Database } from '../../schema.ts'

/**
 * When something was last entered about each project outside the recycle bin, as ISO time, UTC: the
 * project itself, its progress, money, budget or contracts.
 */
export async function lastEntryOfProjects(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly projectId: string; readonly at: string }>`
    SELECT project.id AS projectId, max(
      project.updated_at,
      coalesce((SELECT max(updated_at) FROM progress_entry WHERE project_id = project.id), ''),
      coalesce((SELECT max(created_at) FROM fund_entry WHERE project_id = project.id), ''),
      coalesce((SELECT max(created_at) FROM budget_revision WHERE project_id = project.id), ''),
      coalesce((SELECT max(created_at) FROM contract WHERE project_id = project.id), '')
    ) AS at
    FROM project
    WHERE project.deleted_at IS NULL`.execute(db)
  return new Map(rows.map(({ projectId, at }) => [projectId, at]))
}
