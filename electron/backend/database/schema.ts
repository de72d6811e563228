import type { AttachmentTable } from './tables/attachments.ts'
import type {
  CheckExplanationTable,
  ClosedProjectTable,
  ClosingTable,
  CorrectionTable,
  FrozenDatasetTable,
  QuarterStateTable,
} from './tables/closing.ts'
import type {
  CategoryTable,
  FundingSourceTable,
  ProgrammeTable,
  SchoolAliasTable,
  SchoolTable,
  SettingTable,
  TownshipTable,
} from './tables/dictionaries.ts'
import type {
  AllocationDocumentTable,
  BudgetLineTable,
  BudgetRevisionTable,
  CarryOverTable,
  ContractTable,
  FundEntryTable,
  FundTransferTable,
} from './tables/funds.ts'
import type { ChangeLogTable, OperatorTable } from './tables/history.ts'
import type { ImportBatchTable, ImportRowTable } from './tables/imports.ts'
import type {
  AwardPolicyTable,
  DiversionTable,
  IndicatorReadingTable,
  IndicatorTable,
  SchemeTable,
  SchoolConditionTable,
  StandardTable,
  TargetTable,
} from './tables/planning.ts'
import type {
  IssuedFileTable,
  IssuedTemplateFileTable,
  ReportEditTable,
  ReportTemplateTable,
} from './tables/reports.ts'
import type {
  MilestoneTable,
  ProgressDraftTable,
  ProgressEntryTable,
  ProjectTable,
  StatusChangeTable,
} from './tables/projects.ts'

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
  report_edit: ReportEditTable
  issued_file: IssuedFileTable
  issued_template_file: IssuedTemplateFileTable
  report_template: ReportTemplateTable
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
