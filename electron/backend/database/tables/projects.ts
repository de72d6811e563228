import type { MilestoneKind } from '#domain/project/milestone.ts'
import type { Phase, ProgressStatus } from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { WorkType } from '#domain/project/work-type.ts'

/** The projects and what is reported of them. */

export interface ProjectTable {
  id: string
  position: number
  project_code: string | null
  name: string
  school_id: string
  programme_id: string | null
  category_id: string
  work_type: WorkType | null
  year: number | null
  content: string | null
  quantity: number | null
  unit: string | null
  floor_area: number | null
  land_area: number | null
  sports_area: number | null
  planned_total_fen: number | null
  planned_start: string | null
  planned_finish: string | null
  actual_start: string | null
  actual_finish: string | null
  leader: string | null
  responsible_unit: string | null
  responsible_person: string | null
  note: string | null
  custom: string
  pinyin: string
  initials: string
  revision: number
  created_at: string
  updated_at: string
  deleted_at: string | null
  deleted_by: string | null
  delete_reason: string | null
}

export interface ProgressEntryTable {
  id: string
  project_id: string
  quarter: Quarter
  phase: Phase | null
  status: ProgressStatus
  percent: number | null
  completed_investment_fen: number | null
  problems: string | null
  next_steps: string | null
  entered_by: string
  updated_at: string
  /** 1: written by corrections alone, to carry their figures on; the project has not reported itself. */
  is_carried: 0 | 1
}

export interface MilestoneTable {
  id: string
  project_id: string
  kind: MilestoneKind
  planned: string | null
  actual: string | null
  note: string | null
}

/** What was typed into the quarterly entry and not saved yet; migration 0009. */
export interface ProgressDraftTable {
  project_id: string
  quarter: Quarter
  /** JSON of an EntryDraft: fen, 0.01 %, or the text that could not be read. */
  typed: string
  typed_by: string
  typed_at: string
}

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
