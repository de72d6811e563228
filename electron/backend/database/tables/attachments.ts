import type { MediaType } from '#domain/attachments/media-type.ts'
import type { MilestoneKind } from '#domain/project/milestone.ts'

/** Documents and photos; the files lie beside the ledger under their hash. */
export interface AttachmentTable {
  id: string
  project_id: string | null
  fund_entry_id: string | null
  milestone: MilestoneKind | null
  document_id: string | null
  sha256: string
  file_name: string
  size: number
  media_type: MediaType
  taken_on: string | null
  note: string | null
  added_at: string
  added_by: string
  removed_at: string | null
}
