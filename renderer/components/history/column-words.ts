import type { TFunction } from 'i18next'
import { phaseName, PHASES, WORKFLOWS } from '#domain/project/phase.ts'
import { fieldText } from '../../i18n/names.ts'
import { zhCN } from '../../i18n/zh-cn.ts'

/** Columns that serve the program and tell a reader nothing. */
const HIDDEN = new Set([
  'id',
  'project_id',
  'position',
  'pinyin',
  'initials',
  'revision',
  'created_at',
  'updated_at',
  'deleted_at',
  'deleted_by',
  'delete_reason',
  'batch_id',
  'origin',
  'entered_by',
  'entered_at',
  'reverses_id',
  'document_id',
  'contract_id',
  'transfer_id',
  'fund_entry_id',
  'from_project_id',
  'to_project_id',
  'indicator_id',
  'fingerprint',
  'sha256',
  'media_type',
  'removed_at',
  'added_at',
  'added_by',
  'explained_by',
  'explained_at',
  'choice',
  'adopted',
  'size',
  'changes_total',
  // Who wrote it and when stands in the line itself.
  'since',
  'review_since',
  'review_by',
  'review_change_id',
  'app_version',
  'closed_at',
  'closed_by',
  'change_id',
  'reopened_at',
  'reopened_by',
  'edited_at',
  'edited_by',
  'made_at',
  'made_by',
  'file_sha256',
  'template_id',
  'template_revision',
  'template_sha256',
  'file_size',
  'header_fingerprint',
  'mapping',
  'imported_at',
  'operator_id',
])

/** Columns that serve the program in one table, and people in others. */
const HIDDEN_IN_TABLE = new Set([
  'report_edit.scope_by',
  'report_edit.part',
  'report_edit.paragraph',
  'report_edit.is_own',
  'report_edit.after',
  'report_edit.unit',
  'report_edit.composed',
  'setting.key',
])

/** Columns that are called otherwise than the field of their name. */
const FIELDS_OF_COLUMNS: Readonly<Record<string, string>> = {
  entry_date: 'date',
  revised_on: 'date',
  surveyed_on: 'date',
  issued_on: 'date',
  moved_on: 'date',
  changed_on: 'date',
  reopen_reason: 'reason',
  reversal_reason: 'reason',
  'contract.number': 'contractNumber',
  'allocation_document.number': 'documentNumber',
  'target.amount': 'targetAmount',
  'standard.source': 'basisDocument',
}

export function isHidden(table: string, column: string): boolean {
  return HIDDEN.has(column) || HIDDEN_IN_TABLE.has(`${table}.${column}`)
}

/** `planned_total_fen` is 计划总投资; the log keeps the names of columns. */
export function columnName(table: string, column: string, t: TFunction): string {
  const named = WORKFLOWS.find((workflow) => column.startsWith(`${workflow}.`))
  const phase = named && PHASES[named].find((one) => column === `${named}.${one}`)
  if (named && phase) {
    const workflow = t(`domain.workflow.${named}`)
    return t('settings.phases.logged', { workflow, phase: phaseName(named, phase) })
  }
  const field = fieldOfColumn(table, column)
  if (isKey(field, zhCN.history.field)) return t(`history.field.${field}`)
  const known = fieldText(field, t)
  if (known !== null) return known
  return isKey(field, zhCN.planning.field) ? t(`planning.field.${field}`) : column
}

/** Fields are told in the order they are always named in, whatever order the log kept. */
const FIELD_ORDER = Object.keys(zhCN.domain.field)

export function rankOf(table: string, column: string): number {
  const rank = FIELD_ORDER.indexOf(fieldOfColumn(table, column))
  return rank === -1 ? FIELD_ORDER.length : rank
}

function fieldOfColumn(table: string, column: string): string {
  const plain = column.replace(/_(fen|id)$/, '')
  // A name is that of the project only in its own table.
  if (plain === 'name' && table !== 'project') return 'plainName'
  return (
    FIELDS_OF_COLUMNS[`${table}.${plain}`] ??
    FIELDS_OF_COLUMNS[plain] ??
    plain.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  )
}

function isKey<Key extends string>(code: string, names: Record<Key, unknown>): code is Key {
  return Object.hasOwn(names, code)
}
