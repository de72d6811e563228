import type { ImportKind } from '#contract/imports/reading.ts'
import type { Generated } from 'kysely'

/** The batches, and the sheet row behind each row they wrote. */

export interface ImportBatchTable {
  id: string
  kind: ImportKind
  file_name: string
  file_sha256: string
  file_size: number
  sheet: string
  header_fingerprint: string
  mapping: string
  imported_at: string
  operator: string
  added: number
  changed: number
  skipped: number
  undone_at: string | null
  partly_undone_at: Generated<string | null>
}

export interface ImportRowTable {
  batch_id: string
  table_name: string
  row_id: string
  sheet_row: number
}
