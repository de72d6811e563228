import type { ProgressStatus } from '#domain/phase.ts'

/** What a project became on a day; see migrations/0012-status-changes.ts. */
export interface StatusChangeTable {
  id: string
  project_id: string
  status: ProgressStatus
  changed_on: string
  reason: string
  document_number: string | null
  created_at: string
}
