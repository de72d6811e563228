import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { QuarterState } from '#domain/closing/quarter-lock.ts'
import type { Quarter } from '#domain/quarter.ts'

/** Explained findings, closed quarters and what corrects them. */

export interface CheckExplanationTable {
  id: string
  quarter: Quarter
  check_id: string
  project_id: string
  sentence: string
  fingerprint: string
  explained_by: string
  explained_at: string
}

export interface QuarterStateTable {
  quarter: Quarter
  state: QuarterState
  since: string
  review_since: string | null
  review_by: string | null
  review_change_id: number | null
}

export interface ClosingTable {
  id: string
  quarter: Quarter
  version: number
  sha256: string
  check_code: string
  app_version: string
  closed_at: string
  closed_by: string
  change_id: number
  reopened_at: string | null
  reopened_by: string | null
  reopen_reason: string | null
}

export interface FrozenDatasetTable {
  sha256: string
  content: string
}

export interface ClosedProjectTable {
  project_id: string
  quarter: Quarter
}

export interface CorrectionTable {
  id: string
  quarter: Quarter
  corrects_quarter: Quarter
  project_id: string
  figure: CorrectedFigure
  funding_source_id: string | null
  before_value: number | string | null
  after_value: number | string | null
  difference: number | null
  reason: string
  fund_entry_id: string | null
  entered_by: string
  entered_at: string
}
