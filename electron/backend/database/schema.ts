import type { Measure } from '#domain/area.ts'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import type { QuarterState } from '#domain/closing/quarter-lock.ts'
import type { ContractKind, FundKind, TransferKind } from '#domain/fund.ts'
import type { Phase, ProgressStatus } from '#domain/phase.ts'
import type { MilestoneKind } from '#domain/milestone.ts'
import type { AwardStage } from '#domain/planning/award.ts'
import type { SchoolingLevel } from '#domain/planning/condition.ts'
import type { StandardBasis, StandardMeasure } from '#domain/planning/standard.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { SchoolStage } from '#domain/school-stage.ts'
import type { WorkType } from '#domain/work-type.ts'
import type { FundEntryOrigin } from '#contract/funds.ts'
import type { ImportKind } from '#contract/imports.ts'
import type { Generated } from 'kysely'
import type { AttachmentTable } from './attachment-table.ts'
import type { ProgressDraftTable } from './progress-draft-table.ts'
import type { IndicatorReadingTable, IndicatorTable, SchemeTable } from './planning-tables.ts'
import type {
  CategoryTable,
  FundingSourceTable,
  ProgrammeTable,
  SchoolAliasTable,
  SchoolTable,
  TownshipTable,
} from './schema-dictionaries.ts'
import type { StatusChangeTable } from './status-change-table.ts'
import type { ChangeLogTable, OperatorTable } from './history-tables.ts'

/**
 * The tables as the newest migration leaves them. Units stand with the columns in
 * migrations/0001-initial.ts: fen, 0.01 ㎡, 0.01 %, partial ISO dates.
 */
export interface Database {
  setting: SettingTable
  township: TownshipTable
  school: SchoolTable
  school_alias: SchoolAliasTable
  programme: ProgrammeTable
  category: CategoryTable
  funding_source: FundingSourceTable
  import_batch: ImportBatchTable
  import_row: ImportRowTable
  project: ProjectTable
  budget_line: BudgetLineTable
  budget_revision: BudgetRevisionTable
  allocation_document: AllocationDocumentTable
  fund_transfer: FundTransferTable
  contract: ContractTable
  carry_over: CarryOverTable
  progress_entry: ProgressEntryTable
  progress_draft: ProgressDraftTable
  fund_entry: FundEntryTable
  target: TargetTable
  milestone: MilestoneTable
  status_change: StatusChangeTable
  attachment: AttachmentTable
  school_condition: SchoolConditionTable
  standard: StandardTable
  diversion: DiversionTable
  award_policy: AwardPolicyTable
  indicator: IndicatorTable
  indicator_reading: IndicatorReadingTable
  scheme: SchemeTable
  check_explanation: CheckExplanationTable
  quarter_state: QuarterStateTable
  closing: ClosingTable
  frozen_dataset: FrozenDatasetTable
  closed_project: ClosedProjectTable
  correction: CorrectionTable
  change_log: ChangeLogTable
  operator: OperatorTable
}

/**
 * Tables whose every change is recorded in the change log. A frozen dataset is named by its hash in
 * the closing's line, and the projects of a closing are drawn from it; which sheet row a row came
 * from stands beside its line, which names the batch. A draft of the quarterly entry is no figure of
 * the ledger before it is saved.
 */
export type RecordedTable = Exclude<
  keyof Database,
  'change_log' | 'import_row' | 'frozen_dataset' | 'closed_project' | 'progress_draft'
>

export interface SettingTable {
  key: string
  value: string
}

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

export interface BudgetLineTable {
  id: string
  project_id: string
  funding_source_id: string
  year: number | null
  amount_fen: number
}

export interface BudgetRevisionTable {
  id: string
  project_id: string
  funding_source_id: string
  year: number | null
  old_amount_fen: number | null
  new_amount_fen: number | null
  reason: string
  document_number: string | null
  revised_on: string
  transfer_id: string | null
  /** 1 when the stated total of the project changed by the same amount, beside a transfer. */
  changes_total: Generated<number>
  created_at: string
}

export interface AllocationDocumentTable {
  id: string
  number: string
  issued_on: string
  issuer: string | null
  funding_source_id: string
  total_fen: number
  note: string | null
  reversed_on: string | null
  reversal_reason: string | null
  created_at: string
}

export interface FundTransferTable {
  id: string
  moved_on: string
  kind: TransferKind
  from_project_id: string
  from_source_id: string | null
  to_project_id: string
  to_source_id: string | null
  amount_fen: number
  reason: string
  document_number: string | null
  created_at: string
}

export interface ContractTable {
  id: string
  project_id: string
  kind: ContractKind
  party: string
  number: string | null
  amount_fen: number
  signed_on: string | null
  note: string | null
  created_at: string
}

export interface CarryOverTable {
  id: string
  project_id: string
  funding_source_id: string | null
  from_year: number
  amount_fen: number
  created_at: string
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
}

export interface FundEntryTable {
  id: string
  project_id: string
  kind: FundKind
  funding_source_id: string | null
  entry_date: string
  amount_fen: number
  document_number: string | null
  payee: string | null
  note: string | null
  origin: FundEntryOrigin
  batch_id: string | null
  reverses_id: string | null
  document_id: string | null
  contract_id: string | null
  transfer_id: string | null
  corrects_quarter: Quarter | null
  created_at: string
}

export interface TargetTable {
  id: string
  programme_id: string
  stage: SchoolStage | null
  school_id: string | null
  measure: Measure
  amount: number
  due_date: string | null
  leader: string | null
  responsible_unit: string | null
  note: string | null
  position: number
}

export interface MilestoneTable {
  id: string
  project_id: string
  kind: MilestoneKind
  planned: string | null
  actual: string | null
  note: string | null
}

export interface SchoolConditionTable {
  id: string
  school_id: string
  year: number
  surveyed_on: string
  pupils: number | null
  junior_pupils: number | null
  classes: number | null
  junior_classes: number | null
  boarders: number | null
  teachers: number | null
  qualified_teachers: number | null
  backbone_teachers: number | null
  sports_arts_teachers: number | null
  land_area: number | null
  teaching_area: number | null
  living_area: number | null
  office_area: number | null
  other_area: number | null
  unsafe_area: number | null
  sports_area: number | null
  equipment_value_fen: number | null
  multimedia_rooms: number | null
  toilet_places: number | null
  beds: number | null
  note: string | null
}

export interface StandardTable {
  id: string
  level: SchoolingLevel
  measure: StandardMeasure
  basis: StandardBasis
  norm: number
  source: string
  valid_from: string
  valid_to: string | null
}

export interface DiversionTable {
  id: string
  year: number
  from_school_id: string
  to_school_id: string
  level: SchoolingLevel
  pupils: number
  note: string | null
}

export interface AwardPolicyTable {
  id: AwardStage
  full_classes: number
  full_pupils: number
  amount_fen: number
  least_classes: number
  least_pupils: number
}

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
