import type { Kysely } from 'kysely'
import type { RecordedStatus } from '#contract/projects/status-changes.ts'
import type { Database } from '../schema.ts'

/** Oldest first, of one project or of all. */
export function listStatusChanges(
  db: Kysely<Database>,
  projectId: string | null = null,
): Promise<RecordedStatus[]> {
  let query = db
    .selectFrom('status_change')
    .select([
      'id',
      'project_id as projectId',
      'status',
      'changed_on as changedOn',
      'reason',
      'document_number as documentNumber',
    ])
    .orderBy('changed_on')
  if (projectId !== null) query = query.where('project_id', '=', projectId)
  return query.execute()
}

/** The changes of a project, oldest first; nothing for most projects. */
export type ChangesOf = (projectId: string) => readonly RecordedStatus[]

/** Every change of the ledger, to be asked by project. */
export async function statusChangesByProject(db: Kysely<Database>): Promise<ChangesOf> {
  const changes = Map.groupBy(await listStatusChanges(db), ({ projectId }) => projectId)
  return (projectId) => changes.get(projectId) ?? []
}
