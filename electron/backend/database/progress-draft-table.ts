import type { Quarter } from '#domain/quarter.ts'

/** What was typed into the quarterly entry and not saved yet; migration 0009. */
export interface ProgressDraftTable {
  project_id: string
  quarter: Quarter
  /** JSON of an EntryDraft: fen, 0.01 %, or the text that could not be read. */
  typed: string
  typed_by: string
  typed_at: string
}
