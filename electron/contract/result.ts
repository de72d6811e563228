import type { Quarter } from '#domain/quarter.ts'
import type { TemplateProblem } from '#domain/report/fields/check-tags.ts'
import type { Problem } from './imports/reading.ts'

/** What each error code carries. Codes are closed: the interface has one sentence for each. */
export interface ErrorDetails {
  /** The request does not fit the method's schema; a fault of the program or of a script. */
  invalid_input: { readonly issues: readonly { readonly path: string; readonly message: string }[] }
  unknown_method: { readonly method: string }
  not_found: { readonly what: string; readonly id: string }
  /** Somebody changed or removed the row since it was read. */
  changed_meanwhile: { readonly what: string; readonly id: string }
  /** A name or code that must be unique exists already. */
  already_exists: { readonly what: string; readonly name: string }
  /** A rule of the ledger forbids it; `rule` names which. */
  not_allowed: { readonly rule: NotAllowedRule; readonly subject: string }
  /**
   * The dropped file cannot be read as a spreadsheet; nothing was written. The limit is in
   * megabytes for sizes and a number of cells for cells.
   */
  file_refused: { readonly reason: FileRefusal; readonly fileName: string; readonly limit?: number }
  /** The import was not written because cells are wrong. */
  import_has_problems: { readonly problems: readonly Problem[]; readonly count: number }
  /** The office's own template was not kept, or cannot be filled, because its fields are wrong. */
  template_has_problems: {
    readonly fileName: string
    readonly problems: readonly TemplateProblem[]
  }
  /** The figure belongs to a closed quarter or one before it. */
  quarter_closed: {
    readonly closedQuarter: Quarter
    /** YYYY-MM-DD */
    readonly closedOn: string
    /** Where a correction is entered. */
    readonly openQuarter: Quarter
  }
  /** The project is counted in a closed quarter and cannot be deleted. */
  project_closed: { readonly closedQuarter: Quarter; readonly openQuarter: Quarter }
  /** The checks do not let the quarter be closed. */
  closing_stopped: {
    readonly quarter: Quarter
    readonly hard: number
    readonly unexplained: number
  }
  /** An action cannot be taken back, because what it touched was changed since. */
  undo_conflict: {
    readonly what: string
    /** Of the row or its project; may be blank. */
    readonly name: string
    readonly operator: string
    /** YYYY-MM-DD HH:MM */
    readonly at: string
    /** What the later step did with it, and its id; null where the log does not say. */
    readonly did: 'insert' | 'update' | 'delete' | 'restore'
    readonly actionId: string | null
  }
  cancelled: Record<string, never>
  /** The database belongs to a newer version of the program. */
  database_newer: { readonly found: number; readonly supported: number }
  database_in_use: { readonly path: string }
  database_damaged: { readonly path: string; readonly finding: string }
  /** The file is no ledger of this program. */
  database_foreign: { readonly path: string }
  /** A ledger was here before and is gone or empty now. */
  database_missing: { readonly path: string }
  /** Network drives lose SQLite transactions. */
  folder_on_network: { readonly path: string }
  folder_not_writable: { readonly path: string; readonly reason: string }
  /** The file the user chose to save to could not be written, often because it is open elsewhere. */
  file_not_saved: { readonly path: string; readonly reason: string }
  backup_damaged: { readonly name: string; readonly finding: string }
  /** No Chromium, Chrome or Edge could be found to print with. */
  no_browser: Record<string, never>
  backend_stopped: { readonly reason: string }
  /** Unexpected; the log holds the rest under the reference. */
  internal: { readonly reference: string }
}

export type NotAllowedRule =
  | 'phase_not_of_workflow'
  | 'future_quarter'
  | 'amount_zero'
  | 'already_reversed'
  | 'already_undone'
  | 'taken_back_already'
  | 'undo_in_imports'
  | 'undo_in_closing'
  | 'undo_before_closing'
  | 'undo_import_closed'
  | 'undo_not_here'
  | 'project_in_bin'
  | 'stated_total_too_small'
  | 'entered_since_typed'
  | 'used_elsewhere'
  | 'already_set_up'
  | 'not_set_up'
  | 'hard_finding'
  | 'explained_quarter_closed'
  | 'reason_needed'
  | 'split_above'
  | 'split_below'
  | 'part_of_document'
  | 'document_reversed'
  | 'receipt_above_document'
  | 'line_in_bin'
  | 'part_of_transfer'
  | 'transfer_above_balance'
  | 'transfer_to_itself'
  | 'planned_needs_source'
  | 'only_payments_name_contracts'
  | 'contract_of_another_project'
  | 'contract_paid'
  | 'carried_over_already'
  | 'carry_over_too_early'
  | 'carry_over_changed'
  | 'carry_over_nothing'
  | 'not_under_review'
  | 'already_closed'
  | 'earlier_quarter_open'
  | 'next_quarter_closed'
  | 'no_projects'
  | 'not_closed'
  | 'later_closing'
  | 'nothing_to_correct'
  | 'correction_needs_source'
  | 'later_correction'
  | 'corrected_since'
  | 'ends_before_it_begins'
  | 'diversion_to_itself'
  | 'more_junior_pupils'
  | 'more_junior_classes'
  | 'unknown_import_field'
  | 'unknown_import_column'
  | 'operator_at_work'
  | 'milestone_not_of_workflow'
  | 'indicator_unit_fixed'
  | 'attachment_empty'
  | 'attachment_too_large'
  | 'attachment_needs_owner'
  | 'attachment_missing'
  | 'attachment_altered'
  | 'issued_file_missing'
  | 'issued_file_altered'
  | 'template_empty'
  | 'template_too_large'
  | 'template_not_office'
  | 'template_has_password'
  | 'template_wrong_ending'
  | 'template_damaged'
  | 'template_has_programs'
  | 'template_has_links'
  | 'template_rows_too_long'
  | 'template_file_missing'
  | 'template_file_altered'
  | 'category_in_use'
  | 'phase_word_taken'
  | 'merge_differs'
  | 'merge_built_in'
  | 'merge_collides'
  | 'merge_with_itself'
  | 'merge_needs_choice'
  | 'merge_changed'
  | 'status_unchanged'
  | 'status_before_last'
  | 'status_in_future'
  | 'status_recorded'
  | 'later_status'
  | 'cancelled_is_taken_up'
  | 'nothing_to_settle'
  | 'money_after_settlement'
  | 'schemes_full'
  | 'scheme_adopted'

export type FileRefusal =
  | 'password'
  | 'damaged'
  | 'not_a_spreadsheet'
  | 'empty'
  | 'too_large'
  | 'unpacks_too_large'
  | 'too_many_cells'
  | 'too_slow'
  /** Open before, and pushed out by files opened since. */
  | 'pushed_out'
  | 'no_table'

export type ErrorCode = keyof ErrorDetails

/** An error as data, so that it survives every door unchanged. */
export type ErrorData = {
  [Code in ErrorCode]: { readonly code: Code; readonly details: ErrorDetails[Code] }
}[ErrorCode]

/** An answer names the action when something was changed, so that it can be taken back. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly actionId?: string }
  | { readonly ok: false; readonly error: ErrorData }

/** The same error as an exception, inside one process only. */
export class AppError extends Error {
  readonly data: ErrorData

  constructor(data: ErrorData) {
    super(`${data.code} ${JSON.stringify(data.details)}`)
    this.name = 'AppError'
    this.data = data
  }
}

/** `throw appError('not_found', { what: 'project', id })` */
export function appError<Code extends ErrorCode>(
  code: Code,
  details: ErrorDetails[Code],
): AppError {
  return new AppError({ code, details } as ErrorData)
}
